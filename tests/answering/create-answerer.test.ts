import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { createAnswerer } from "../../src/answering/create-answerer.ts";
import { readArchive } from "../../src/newspaper/read-archive.ts";
import { randomQuestion } from "../support/random-question.ts";
import { openPages } from "../support/small-library.ts";
import { TOWN_PAGES } from "../support/town-pages.ts";

let library: Awaited<ReturnType<typeof openPages>>;

beforeAll(async () => {
  library = await openPages(...TOWN_PAGES);
});

const ask = (question: string, previous?: readonly Answer[]) => library.answerer.ask(question, previous);

describe("createAnswerer", () => {
  it.each([
    ["隧道多长", "4.6公里"],
    ["跨江隧道总投资是多少", "38.5亿元"],
    ["新馆藏书多少册", "120万册"],
    ["第8期读书会有多少名额", "60个"],
    ["隧道开工是哪天", "6月19日"],
    ["图书馆新馆在哪里", "滨河路18号"],
    ["新馆设有哪些馆", "少儿馆、古籍馆、盲文馆"],
    ["谁主持开工仪式", "闻立群"],
    ["谁来读书会导读", "苏静秋"],
    ["读书会为什么改在文化宫", "场地翻修"],
    ["新館藏書多少冊", "120万册"],
  ])("gives the very words that answer %s", (question, words) => {
    const { answer, outcome, citations } = ask(question);

    expect({ answer, outcome }).toEqual({ answer: words, outcome: "answer" });
    expect(citations[0]?.excerpt).toContain(words.split("、")[0]);
  });

  it("gives the passage alone where it is asked whether", () => {
    const { outcome, answer, citations } = ask("隧道贯通了吗");

    expect([outcome, answer]).toEqual(["answer", null]);
    expect(citations[0]?.headline).toBe("澜川跨江隧道全线贯通");
  });

  it("marks the words of the short answer in the first excerpt", () => {
    const [citation] = ask("跨江隧道总投资是多少").citations;

    expect(citation?.marks.map(({ start, end }) => citation.excerpt.slice(start, end))).toEqual(["38.5亿元"]);
  });

  it.each([
    "洛阳的隧道多长",
    "禾州隧道多长",
    "海底隧道多长",
    "去年图书馆藏书多少册",
    "第九期读书会有多少名额",
    "无人机表演几点开始",
    "图书馆有多少员工",
    "苏静秋的男朋友是做什么工作的",
    "岑怀远的孩子叫什么名字",
    "第八期读书会二等奖是谁",
    "哈尔滨冰雪节卖了多少门票",
  ])("says that the pages do not tell: %s", (question) => {
    expect(ask(question)).toMatchObject({ outcome: "not-found", answer: null, citations: [] });
  });

  it("offers the nearest articles where the pages do not tell, at most three", () => {
    const { nearest } = ask("洛阳的隧道多长");

    expect(nearest.length).toBeGreaterThan(0);
    expect(nearest.length).toBeLessThanOrEqual(3);
    expect(nearest[0]?.headline).toContain("隧道");
  });

  it("gives all articles of a day, newest first, with the days it took the words to mean", () => {
    const { outcome, answer, citations, understood } = ask("昨天的新闻");

    expect({ outcome, answer }).toEqual({ outcome: "articles", answer: null });
    expect(citations.map(({ date }) => date)).toEqual(["2024-03-12", "2024-03-11"]);
    expect(understood).toMatchObject({ from: "2024-03-11", to: "2024-03-11" });
  });

  it("tells whom and what it looked for", () => {
    expect(ask("2022年闻立群的新闻").understood).toMatchObject({
      people: ["闻立群"],
      from: "2022-01-01",
      to: "2022-12-31",
      corrected: null,
      followUp: false,
    });
  });

  it("answers nothing from pages without stories", () => {
    const answerer = createAnswerer(readArchive([]), library.vocabulary.tokenizer);

    for (const question of ["市长是谁", "昨天的新闻", "最新一期", "献血", "suidao", "", "有什么话题"])
      expect(answerer.ask(question)).toMatchObject({ outcome: "not-found", answer: null, citations: [], nearest: [] });
  });

  it("does not change what it was asked before", () => {
    const before = [ask("隧道多长")];
    const copy = structuredClone(before);

    ask("总投资呢", before);

    expect(before).toEqual(copy);
  });
});

/** What holds of every answer, whatever was asked. */
function expectSound(answer: Answer, question: string): void {
  const { outcome, citations, nearest, understood } = answer;
  expect(answer.question).toBe(question);
  if (outcome === "not-found") expect([answer.answer, citations]).toEqual([null, []]);
  else expect([citations.length > 0, nearest]).toEqual([true, []]);
  if (outcome === "articles") expect(answer.answer).toBeNull();
  expect(nearest.length).toBeLessThanOrEqual(3);
  expect((understood.from ?? "") <= (understood.to ?? "")).toBe(true);
  expect(understood.from === null).toBe(understood.to === null);
  for (const citation of citations) expectQuoted(citation);
  for (const { articleId } of nearest) expect(library.archive.find(articleId)).toBeDefined();
  expect(new Set(citations.map(({ articleId }) => articleId)).size).toBe(citations.length);
  for (const span of answer.answer?.split("、") ?? [])
    expect(citations.some(({ articleId }) => printedOf(articleId).includes(span))).toBe(true);
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
}

function expectQuoted({ articleId, excerpt, marks }: Answer["citations"][number]): void {
  expect(excerpt).not.toBe("");
  expect(excerpt.length).toBeLessThanOrEqual(300);
  expect(textOf(articleId)).toContain(excerpt);
  let last = 0;
  for (const { start, end } of marks) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(excerpt.length);
}

const textOf = (articleId: string) => library.texts.get(articleId)?.text ?? "";

/** The text of the article, and what the page prints around it: who made it, its paper, its day. */
const printedOf = (articleId: string) => {
  const article = library.archive.find(articleId);
  const around = article
    ? [...article.reporters, ...article.correspondents, article.source, article.published?.date]
    : [];
  return [textOf(articleId), ...around].join("\n");
};

describe("createAnswerer, asked anything", () => {
  it("gives an answer that is sound, and the same one again", () => {
    fc.assert(
      fc.property(randomQuestion(), (question) => {
        const answer = ask(question);

        expectSound(answer, question);
        expect(ask(question)).toEqual(answer);
      }),
      { numRuns: 200 },
    );
  });

  it("gives a sound answer after any conversation", () => {
    fc.assert(
      fc.property(fc.array(randomQuestion(), { minLength: 2, maxLength: 4 }), (questions) => {
        const answers: Answer[] = [];
        for (const question of questions) answers.push(ask(question, answers));

        questions.forEach((question, i) => {
          expectSound(answers[i] as Answer, question);
        });
      }),
      { numRuns: 100 },
    );
  });

  it("takes previous answers that it never gave", () => {
    const text = fc.oneof(randomQuestion(), fc.constantFrom("岑怀远", "禾州", "隧道多长"));
    const citation = fc.record({
      articleId: fc.constantFrom("", "__proto__", ...library.archive.articles.map(({ id }) => id)),
      page: text,
      headline: text,
      date: fc.constantFrom(null, "2024-03-12"),
      excerpt: text,
      marks: fc.constant([]),
      also: fc.constant([]),
    });
    const previous = fc.record({
      question: text,
      outcome: fc.constantFrom("answer", "articles", "not-found"),
      answer: fc.option(text),
      citations: fc.array(citation, { maxLength: 2 }),
      nearest: fc.constant([]),
      suggestion: fc.constant(null),
      instead: fc.constant(null),
      understood: fc.constant({ terms: [], corrected: null, from: null, to: null, people: [], followUp: false }),
    });
    fc.assert(
      fc.property(randomQuestion(), fc.array(previous, { maxLength: 2 }), (question, before) => {
        expectSound(ask(question, before), question);
      }),
      { numRuns: 150 },
    );
  });
});
