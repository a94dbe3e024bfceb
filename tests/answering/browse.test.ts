import { beforeAll, describe, expect, it } from "vitest";
import { browse } from "../../src/answering/browse.ts";
import { isWithin } from "../../src/answering/is-within.ts";
import { readQuestion } from "../../src/answering/read-question.ts";
import type { TimeScope } from "../../src/answering/time-scope.ts";
import { makeArticle } from "../support/make-article.ts";
import { makePage, openPages } from "../support/small-library.ts";
import { TOWN_PAGES } from "../support/town-pages.ts";

const TUNNEL_DONE = "澜川跨江隧道全线贯通";
const TUNNEL_BEGUN = "澜川跨江隧道开工";
const LIBRARY = "澜川市图书馆新馆开门迎客";
const READING = "第八期读书会报名开始";
const RAIN = "禾州麦田喜迎春雨";

let library: Awaited<ReturnType<typeof openPages>>;

beforeAll(async () => {
  library = await openPages(...TOWN_PAGES);
});

const headlinesOf = (question: string) =>
  browse(readQuestion(question, library.vocabulary), library).map(({ headline }) => headline);

describe("browse", () => {
  it.each([
    ["2022年6月19日的新闻", [TUNNEL_BEGUN]],
    ["3月11日发生了什么", [TUNNEL_DONE, RAIN]],
    ["昨天的新闻", [TUNNEL_DONE, RAIN]],
    ["2022年6月有什么新闻", [TUNNEL_BEGUN]],
    ["2024年的报道", [TUNNEL_DONE, LIBRARY, READING, RAIN]],
    ["2023年的新闻", []],
    ["2022年6月19日有啥动静", [TUNNEL_BEGUN]],
    ["2022年6月的稿子都有哪些", [TUNNEL_BEGUN]],
    ["2022年6月19日、2024年3月11日的新闻", [TUNNEL_DONE, RAIN, TUNNEL_BEGUN]],
  ])("gives the articles of a day, a month, a year: %s", (question, headlines) => {
    expect(headlinesOf(question)).toEqual(headlines);
  });

  it.each([
    ["闻立群的新闻", [TUNNEL_DONE, TUNNEL_BEGUN]],
    ["苏静秋", [LIBRARY, READING]],
    ["钟明轩最近做了什么", [TUNNEL_BEGUN]],
    ["钟明轩露面过几次", [TUNNEL_BEGUN]],
    ["名字里有苏静秋的稿子", [LIBRARY, READING]],
  ])("gives the articles that name a person, newest first: %s", (question, headlines) => {
    expect(headlinesOf(question)).toEqual(headlines);
  });

  it("gives the articles that name both people", () => {
    expect(headlinesOf("岑怀远和闻立群的新闻")).toEqual([TUNNEL_DONE]);
    expect(headlinesOf("岑怀远和钟明轩的新闻")).toEqual([]);
  });

  it("gives the articles of a person on the days asked for only", () => {
    expect(headlinesOf("2022年闻立群的新闻")).toEqual([TUNNEL_BEGUN]);
  });

  it("gives the articles of one topic or the other", () => {
    expect(headlinesOf("隧道或者麦田的新闻")).toEqual([TUNNEL_DONE, RAIN, TUNNEL_BEGUN]);
  });

  it("gives the articles that hold a keyword, and nothing else", () => {
    expect(headlinesOf("文化宫")).toEqual([READING]);
    expect(headlinesOf("跨江隧道")).toEqual([TUNNEL_DONE, TUNNEL_BEGUN]);
    expect(headlinesOf("无人机")).toEqual([]);
  });

  it("gives what somebody did, however that is asked for", () => {
    expect(headlinesOf("闻立群的活动有哪些?")).toEqual(headlinesOf("闻立群的活动"));
  });

  it("gives the newest issue, or everything", () => {
    expect(headlinesOf("最新一期")).toEqual([TUNNEL_DONE, LIBRARY, READING]);
    expect(headlinesOf("最新一期报纸有什么内容")).toEqual([TUNNEL_DONE, LIBRARY, READING]);
    expect(headlinesOf("有什么话题")).toHaveLength(5);
  });
});

describe("isWithin", () => {
  const published = { date: "2024-03-12", inferred: false, confidence: "high", evidence: "" } as const;
  const scope = (from: string, to: string, anyYear = false): TimeScope => ({
    from,
    to,
    anyYear,
    named: null,
    start: 0,
    end: 0,
  });

  it("takes the issue and the events of an article", () => {
    const article = makeArticle({ published, events: [{ from: "2024-03-05", to: "2024-03-07", text: "3月5日至7日" }] });

    expect(isWithin(article, scope("2024-03-12", "2024-03-12"))).toBe(true);
    expect(isWithin(article, scope("2024-03-07", "2024-03-09"))).toBe(true);
    expect(isWithin(article, scope("2024-03-08", "2024-03-11"))).toBe(false);
  });

  it("leaves the year out where the question names none", () => {
    const article = makeArticle({ published });

    expect(isWithin(article, scope("2023-03-12", "2023-03-12", true))).toBe(true);
    expect(isWithin(article, scope("2023-03-12", "2023-03-12"))).toBe(false);
  });

  it("finds an article without days within none", () => {
    expect(isWithin(makeArticle(), scope("0001-01-01", "9999-12-31"))).toBe(false);
  });
});

describe("browse, of topics", () => {
  const PAGE = makePage(
    "yunling.txt",
    "2024-04-02",
    ["石桥村党支部办起读书角", "本报讯(记者 顾晓声)4月1日,石桥村党支部办起读书角,党员轮流值班。基层治理又添新招。"],
    ["云岭小学生画天气", "本报讯(记者 顾晓声)4月1日,云岭小学办画展。有孩子画了党建图书,基层干部前来参观。"],
    ["明起三天有大到暴雨", "本报讯(记者 顾晓声)市气象台昨日发布消息,明起三天有大到暴雨。"],
  );
  const headlines = async (question: string) => {
    const { vocabulary, texts, index } = await openPages(PAGE);
    return browse(readQuestion(question, vocabulary), { vocabulary, texts, index }).map(({ headline }) => headline);
  };

  it("takes words side by side for the topic they name, and no article for one that has them in passing", async () => {
    expect(await headlines("有没有基层党建的消息")).toEqual(["石桥村党支部办起读书角"]);
  });

  it.each(["天气方面的新闻有没有", "天气方面最近报了些啥"])("lists the topic for %s", async (question) => {
    expect(await headlines(question)).toContain("明起三天有大到暴雨");
  });
});
