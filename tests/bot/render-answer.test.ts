import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messagesIn } from "../../src/bot/messages.ts";
import { answerDigest, renderAnswer, renderAnswerList } from "../../src/bot/render-answer.ts";
import { archiveOf, cite, makeAnswer } from "../support/fake-library.ts";
import { makeArticle } from "../support/make-article.ts";

const article = makeArticle({ id: "a1", headline: "去年献血", source: "郑州晚报" });
const options = { archive: archiveOf([article]), texts: messagesIn("zh-hans") };
const dated = archiveOf([
  { ...article, published: { date: "2023-05-09", inferred: true, confidence: "high", evidence: "" } },
]);
const citation = cite(article, "献血者228154人次。", "228154人次");

describe("renderAnswer", () => {
  it.each([
    ["上个月安韦做了什么", "2023-04-01", "2023-04-30", "\n“上个月”从最新一期(2023年5月9日)算起,是2023年4月。"],
    ["今天安韦做了什么", "2023-05-09", "2023-05-09", "\n“今天”按最新一期算,是2023年5月9日。"],
    ["2022年安韦做了什么", "2022-01-01", "2022-12-31", ""],
  ])("says to %s what was searched instead and what a relative day was taken for", (question, from, to, line) => {
    const understood = { corrected: "安伟", from, to };
    const answer = makeAnswer({ question, outcome: "answer", answer: "228154人次", citations: [citation], understood });

    expect(renderAnswer(answer, { ...options, archive: dated }).text.text).toBe(
      `为您按“安伟”查找。\n228154人次\n献血者228154人次。\n📰 去年献血\n郑州晚报 2023-05-09(推断)${line}`,
    );
  });

  it("shows an English question the Chinese words that were searched", () => {
    const understood = { corrected: "郑州", terms: ["郑州", "市长"] };
    const answer = makeAnswer({
      question: "the mayor of Zhengzhou",
      outcome: "answer",
      citations: [citation],
      understood,
    });

    expect(renderAnswer(answer, options).text.text).toMatch(/^按中文“郑州、市长”查找。\n/);
  });

  it("shows the passage alone when no words of it are the answer", () => {
    const answer = makeAnswer({ outcome: "answer", citations: [citation] });

    const { text, entities } = renderAnswer(answer, options).text;

    expect(text).toBe("献血者228154人次。\n📰 去年献血\n郑州晚报 日期不详");
    expect(entities).toContainEqual({ type: "blockquote", offset: 0, length: 12 });
    expect(entities).toContainEqual({ type: "bold", offset: 3, length: 8 });
  });

  it("does not say twice a passage that is the answer as a whole", () => {
    const answer = makeAnswer({ outcome: "answer", answer: citation.excerpt, citations: [citation] });

    expect(renderAnswer(answer, options).text.text.match(/228154/g)).toHaveLength(1);
  });

  it("counts the other reports of a passage in the list too, and lists them after it", () => {
    const told = { ...citation, also: [{ articleId: "gone", page: "p", headline: "又一篇", date: "2023-05-10" }] };
    const answer = makeAnswer({ outcome: "answer", citations: [citation, told] });

    expect(renderAnswerList(answer, 0, options).text.text).toBe(
      "另有 2 处也说到:\n\n1. 去年献血\n郑州晚报 日期不详 · 另有 1 篇\n献血者228154人次。\n\n2. 又一篇\n2023-05-10",
    );
  });

  it.each([
    ["何雄最近做了什么", { people: ["何雄"], terms: ["何雄"] }, "何雄:1 篇"],
    ["何雄2023年5月的新闻", { people: ["何雄"], from: "2023-05-01", to: "2023-05-31" }, "“何雄2023年5月”:1 篇"],
    ["5月8日有什么新闻", { from: "2023-05-08", to: "2023-05-08" }, "2023年5月8日的新闻:1 篇"],
    ["有哪些跟红十字献血有关的新闻?", { terms: ["红十字", "献血"] }, "“红十字献血”:1 篇"],
    ["所有新闻", {}, "找到 1 篇报道"],
    ["王红", {}, "王红:1 篇"],
  ])("heads the list for %s with the reader's own words", (question, understood, heading) => {
    const answer = makeAnswer({ question, outcome: "articles", citations: [citation], understood });

    expect(renderAnswer(answer, options).text.text.split("\n\n")[0]).toBe(heading);
  });

  it("marks no more words than Telegram keeps", () => {
    const marks = Array.from({ length: 150 }, (_, index) => ({ start: index * 2, end: index * 2 + 1 }));
    const dense = { ...citation, excerpt: "甲乙".repeat(150), marks };
    const articles = makeAnswer({ outcome: "articles", citations: Array.from({ length: 5 }, () => dense) });

    expect(renderAnswer(articles, options).text.entities.length).toBeLessThanOrEqual(100);
    expect(renderAnswer({ ...articles, outcome: "answer" }, options).text.entities.length).toBeLessThanOrEqual(100);
  });

  it("stays within a message, whatever the answer", () => {
    const text = fc.string({ maxLength: 3000, unit: "grapheme" });
    const marks = fc.array(fc.record({ start: fc.nat(300), end: fc.nat(300) }), { maxLength: 200 });
    const reference = fc.record({
      articleId: fc.constantFrom("a1", "gone"),
      page: fc.constant("p"),
      headline: text,
      date: fc.constant(null),
    });
    const anyCitation = fc.record({
      articleId: fc.constantFrom("a1", "gone"),
      page: fc.constant("p"),
      headline: text,
      date: fc.constant(null),
      excerpt: text,
      marks,
      also: fc.array(reference, { maxLength: 3 }),
    });
    const words = fc.array(text, { maxLength: 50 });
    const anyAnswer = fc
      .record({
        outcome: fc.constantFrom("answer" as const, "articles" as const, "not-found" as const),
        answer: fc.option(text),
        citations: fc.array(anyCitation, { maxLength: 12 }),
        nearest: fc.array(anyCitation, { maxLength: 3 }),
        understood: fc.record({ terms: words, people: words, corrected: fc.option(text) }),
      })
      .map(makeAnswer);
    fc.assert(
      fc.property(anyAnswer, fc.nat(3), (answer, page) => {
        for (const view of [renderAnswer(answer, options), renderAnswerList(answer, page, options)]) {
          expect(view.text.text.length).toBeLessThanOrEqual(4000);
          expect(view.text.entities.length).toBeLessThanOrEqual(100);
          for (const button of view.keyboard.flat()) expect(button.text.trim()).not.toBe("");
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("answerDigest", () => {
  it("tells apart questions that were understood in another way", () => {
    const digest = answerDigest(makeAnswer({ understood: { people: ["安伟"] } }));

    expect(answerDigest(makeAnswer({ question: "另问", understood: { people: ["安伟"] } }))).toBe(digest);
    expect(answerDigest(makeAnswer({ understood: { people: ["何雄"] } }))).not.toBe(digest);
  });
});
