import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { followUp } from "../../src/answering/follow-up.ts";
import { makePage, openPages } from "../support/small-library.ts";
import { TOWN_PAGES } from "../support/town-pages.ts";

let library: Awaited<ReturnType<typeof openPages>>;

beforeAll(async () => {
  library = await openPages(...TOWN_PAGES);
});

const talk = (...questions: readonly string[]): readonly Answer[] => {
  const answers: Answer[] = [];
  for (const question of questions) answers.push(library.answerer.ask(question, answers));
  return answers;
};
const lastOf = (...questions: readonly string[]) => talk(...questions).at(-1);
const follow = (question: string, ...before: readonly string[]) =>
  followUp(question, talk(...before), library.vocabulary);

describe("followUp", () => {
  it("finds nothing to lean on in the first question", () => {
    expect(followUp("他是谁", [], library.vocabulary)).toBeUndefined();
  });

  it.each([
    ["他出席了什么活动", "澜川市长是谁", "岑怀远"],
    ["她说了什么", "图书馆馆长是谁", "苏静秋"],
    ["他主持了什么", "闻立群的新闻", "闻立群"],
  ])("puts the person for %s after %s", (question, before, name) => {
    const found = follow(question, before);

    expect(found?.question).toContain(name);
    expect(found?.question).not.toMatch(/[他她]/);
    expect(found?.pointsBack).toBe(true);
  });

  it("puts a person whom no title introduces", () => {
    const [answer] = talk("谁主持开工仪式");
    const unknown = answer && { ...answer, answer: "方铁成" };

    expect(followUp("他多大", unknown ? [unknown] : [], library.vocabulary)?.question).toContain("方铁成");
  });

  it("puts the place for 那里", () => {
    const found = follow("那里下了多少雨", "禾州市长是谁");

    expect(found?.question).toBe("禾州下了多少雨");
  });

  it("asks the same again for 还有呢", () => {
    expect(follow("还有呢?", "隧道多长")).toMatchObject({ question: "隧道多长", pointsBack: true });
  });

  it("names the articles that the conversation is about", () => {
    const [before] = talk("隧道多长");

    expect(followUp("总投资呢", [before as Answer], library.vocabulary)?.about).toEqual(
      before?.citations.map(({ articleId }) => articleId),
    );
  });

  it("leaves a question that stands alone as it is", () => {
    expect(follow("图书馆新馆在哪里", "隧道多长")).toMatchObject({ question: "图书馆新馆在哪里", pointsBack: false });
  });
});

describe("answers in a conversation", () => {
  it.each([
    [["2024年澜川市长是谁", "那2022年呢"], "钟明轩"],
    [["2022年澜川市长是谁", "2024年呢?"], "岑怀远"],
    [["澜川市长是谁", "那禾州呢"], "段知行"],
    [["苏静秋是什么职务", "闻立群呢"], "市建设局局长"],
    [["隧道全长多少公里", "总投资呢"], "38.5亿元"],
    [["图书馆馆长是谁", "她说了什么"], "欢迎大家来读书。"],
    [["隧道总投资多少", "那全长"], "4.6公里"],
  ])("%j: %s", (questions, answer) => {
    const last = lastOf(...questions);

    expect(last?.answer).toBe(answer);
    expect(last?.understood.followUp).toBe(true);
  });

  it("says that the pages do not tell of the other place", () => {
    expect(lastOf("澜川市长是谁", "那洛阳呢")).toMatchObject({ outcome: "not-found", answer: null });
  });

  it("says no of another thing that the article does not name", () => {
    expect(lastOf("图书馆新馆藏书多少册", "那博物馆呢")).toMatchObject({ outcome: "not-found" });
  });

  it("gives the question as it was asked", () => {
    expect(lastOf("澜川市长是谁", "那禾州呢")?.question).toBe("那禾州呢");
  });

  it("answers a question that stands alone as without the conversation", () => {
    const question = "图书馆新馆在哪里";

    expect(lastOf("隧道多长", question)).toEqual(library.answerer.ask(question));
  });
});

describe("answers that go on from an article", () => {
  const TRADE = makePage("yanghe.txt", "2024-05-20", [
    "洋河前四月外贸增长",
    "本报讯(记者 贺一川)昨日,洋河海关发布数据。1至4月,玩具出口18.2亿元,茶叶出口6.4亿元。签约项目43个、开工项目57个,预计用工3000人。5月18日,海关关长傅春明到洋河港调研。",
  ]);
  let trade: Awaited<ReturnType<typeof openPages>>;

  beforeAll(async () => {
    trade = await openPages(TRADE);
  });

  it.each([
    ["签约项目有多少个", "开工的呢?", "57个"],
    ["签约项目有多少个", "那开工", "57个"],
    ["谁到洋河港调研", "哪天去的", "5月18日"],
  ])("%s, then %s: %s", (first, next, expected) => {
    const before = trade.answerer.ask(first);

    expect(trade.answerer.ask(next, [before]).answer).toBe(expected);
  });
});

describe("createAnswerer, after another question", () => {
  it("turns to other pages for a deed that the story before does not tell of", async () => {
    const { answerer } = await openPages(
      makePage("a.txt", "2024-05-20", ["市长宣布开工", "本报讯(记者 贺一川)昨日,市长程远山宣布三个项目开工。"]),
      makePage("b.txt", "2024-05-20", ["献血者受表彰", "本报讯(记者 贺一川)去年全市无偿献血者28154人次。"]),
    );
    const first = answerer.ask("市长是谁");

    expect(answerer.ask("献血有多少人", [first]).answer).toBe("28154人次");
  });

  it("takes 今年 for the year of the story before", async () => {
    const { answerer } = await openPages(
      makePage("a.txt", "2022-05-20", ["班列开行", "本报讯(记者 贺一川)昨日,第100列班列开行。今年计划开行450列。"]),
      makePage("b.txt", "2023-05-20", ["港口开通", "本报讯(记者 贺一川)昨日,港口开通,可停班列60列。"]),
    );
    const first = answerer.ask("第100列班列是哪天开行的");

    expect(answerer.ask("今年计划开多少列", [first]).answer).toBe("450列");
  });
});

describe("createAnswerer, asked about 今年", () => {
  it("asks the stories of the newest year first", async () => {
    const { answerer } = await openPages(
      makePage("a.txt", "2022-05-20", [
        "今年三个项目开工",
        "本报讯(记者 贺一川)今年5月19日,三个项目开工,项目开工仪式举行。",
      ]),
      makePage("b.txt", "2023-05-20", ["143个项目开工", "本报讯(记者 贺一川)昨日,143个项目开工。"]),
    );

    expect(answerer.ask("今年有多少项目开工").citations[0]?.page).toBe("b.txt");
  });

  it("asks those of other years where it does not tell", async () => {
    const { answerer } = await openPages(
      makePage("a.txt", "2022-06-20", ["麦收过半", "本报讯(记者 贺一川)昨日,全市小麦收获309万亩。"]),
      makePage("b.txt", "2023-06-20", ["港口开通", "本报讯(记者 贺一川)昨日,港口开通。"]),
    );

    expect(answerer.ask("今年小麦收获多少万亩").answer).toBe("309万亩");
  });
});
