import { beforeAll, describe, expect, it } from "vitest";
import { readQuestion } from "../../src/answering/read-question.ts";
import { askedOffices, findHolders } from "../../src/answering/title-holders.ts";
import { makePage, openPages } from "../support/small-library.ts";
import { TOWN_PAGES } from "../support/town-pages.ts";

let library: Awaited<ReturnType<typeof openPages>>;

beforeAll(async () => {
  library = await openPages(...TOWN_PAGES);
});

const officesOf = (question: string) => askedOffices(readQuestion(question, library.vocabulary));
const holdersOf = (office: string, year?: number) => {
  const scope = year && { from: `${year}-01-01`, to: `${year}-12-31`, anyYear: false, named: null, start: 0, end: 0 };
  return findHolders([office], scope || undefined, library.vocabulary).map(({ name }) => name);
};
const answerTo = (question: string) => library.answerer.ask(question).answer;

describe("askedOffices", () => {
  it.each([
    ["澜川市长是谁", ["澜川市长"]],
    ["市长是谁?", ["市长"]],
    ["谁是市长", ["市长"]],
    ["请问现任市建设局局长是哪位", ["市建设局局长"]],
    ["2022年的市长是谁", ["市长"]],
  ])("finds the office in %s", (question, offices) => {
    expect(officesOf(question)).toEqual(offices);
  });

  it.each(["市长去了哪里", "谁主持了开工仪式", "隧道多长", "市长宣布了什么", "闻立群是市长吗", ""])(
    "finds none in %s",
    (question) => {
      expect(officesOf(question)).toBeNull();
    },
  );
});

describe("findHolders", () => {
  it("finds the mayor of the paper's own city under the bare title", () => {
    expect(holdersOf("澜川市长")).toEqual(["岑怀远", "钟明轩"]);
    expect(holdersOf("禾州市长")).toEqual(["段知行"]);
  });

  it("finds nobody for a city whose paper was not read", () => {
    expect(holdersOf("洛阳市长")).toEqual([]);
  });

  it("keeps to the years asked for", () => {
    expect(holdersOf("澜川市长", 2022)).toEqual(["钟明轩"]);
    expect(holdersOf("澜川市长", 2024)).toEqual(["岑怀远"]);
    expect(holdersOf("澜川市长", 2023)).toEqual([]);
  });

  it("does not take a longer title for a shorter one", () => {
    expect(holdersOf("局长")).toEqual([]);
  });

  it("names each person once, with the day and the article of the newest mention", () => {
    const [holder, ...others] = findHolders(["市建设局局长"], undefined, library.vocabulary);

    expect(others).toEqual([]);
    expect(holder).toMatchObject({ name: "闻立群", title: "市建设局局长", date: "2024-03-12" });
  });
});

describe("answers about offices", () => {
  it.each([
    ["澜川市长是谁", "岑怀远"],
    ["禾州市长是谁", "段知行"],
    ["2022年澜川的市长是谁", "钟明轩"],
    ["2022年和2024年澜川市长分别是谁", "钟明轩、岑怀远"],
    ["闻立群是什么职务", "市建设局局长"],
  ])("%s: %s", (question, name) => {
    expect(answerTo(question)).toBe(name);
  });

  it("cites an article for each year", () => {
    const { citations } = library.answerer.ask("2022年和2024年澜川市长分别是谁");

    expect(citations.map(({ date }) => date)).toEqual(["2022-06-20", "2024-03-12"]);
    expect(citations.map(({ excerpt, marks: [mark] }) => excerpt.slice(mark?.start, mark?.end))).toEqual([
      "钟明轩",
      "岑怀远",
    ]);
  });

  it.each(["洛阳市长是谁", "2023年的市长是谁", "澜川市委书记是谁"])(
    "says that the pages do not tell: %s",
    (question) => {
      expect(library.answerer.ask(question)).toMatchObject({ outcome: "not-found", answer: null, citations: [] });
    },
  );
});

describe("createAnswerer, asked who holds an office", () => {
  const COUNTY = makePage("a.txt", "2024-05-20", [
    "旧楼改造",
    "本报讯(记者 贺一川)昨日,叶县县委书记龚文渊带队调研,县委副书记、县长伏海燕陪同。他们还到宝丰县学习。队里一共18人,采样队队长是51岁的谭秀芝。",
  ]);

  it.each([
    ["叶县县长叫什么名字", "伏海燕"],
    ["采样队队长是谁", "谭秀芝"],
    ["宝丰县县长是谁", null],
    ["鲁山县县长是谁", null],
  ])("knows of what it is: %s", async (question, name) => {
    const { answerer } = await openPages(COUNTY);

    expect(answerer.ask(question).answer).toBe(name);
  });
});

describe("homePlaces", () => {
  it("tells the city of a page by its counties", async () => {
    const { answerer } = await openPages(
      makePage("a.txt", "2024-05-20", [
        "麦收过半",
        "本报讯(记者 贺一川)昨日,市长程远山到叶县、宝丰县和郏县查看麦收。全市小麦已收获309万亩。",
      ]),
    );

    expect(answerer.ask("平顶山市长是谁").answer).toBe("程远山");
    expect(answerer.ask("平顶山收了多少万亩小麦").answer).toBe("309万亩");
    expect(answerer.ask("许昌收了多少万亩小麦").outcome).toBe("not-found");
  });
});
