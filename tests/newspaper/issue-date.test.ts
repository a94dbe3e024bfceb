import { describe, expect, it } from "vitest";
import { inferIssueDate } from "../../src/newspaper/issue-date.ts";
import type { DatedStory } from "../../src/newspaper/news-days.ts";
import { parseLead } from "../../src/newspaper/parse-lead.ts";

const NOTHING_GIVEN = { sidecarDay: null, folios: [], stories: [] };

function story(text: string): DatedStory {
  const lead = parseLead(text) ?? null;
  return { raw: { lead }, kicker: null, headline: "标题", subhead: null, body: [text.slice(lead?.length ?? 0)] };
}

/** What is made of a page with these stories and nothing else. */
function workedOut(...texts: readonly string[]) {
  return inferIssueDate({ ...NOTHING_GIVEN, stories: texts.map(story) });
}

describe("inferIssueDate, of a day that is given", () => {
  it("takes the operator's word before the printed header", () => {
    const published = inferIssueDate({ sidecarDay: "2023-05-09", folios: ["2024年3月15日 星期五"], stories: [] });

    expect(published).toMatchObject({ date: "2023-05-09", inferred: false, confidence: "high" });
  });

  it.each([
    ["2024年3月15日 星期五 A03版", "2024-03-15"],
    ["2024 年 3 月 15 日", "2024-03-15"],
    ["2024-03-15", "2024-03-15"],
    ["2024.3.15", "2024-03-15"],
    ["２０２４年３月１５日", "2024-03-15"],
    ["二〇二四年三月十五日", "2024-03-15"],
    ["二○二四年十二月三十一日 星期二", "2024-12-31"],
  ])("reads the header %s", (folio, date) => {
    const published = inferIssueDate({ ...NOTHING_GIVEN, folios: ["A03版", folio] });

    expect(published).toEqual({ date, inferred: false, confidence: "high", evidence: `报头印有「${folio}」` });
  });

  it("takes the header before what the stories tell", () => {
    const published = inferIssueDate({
      ...NOTHING_GIVEN,
      folios: ["2024年3月15日"],
      stories: [story("2019年5月8日,活动举行。")],
    });

    expect(published).toMatchObject({ date: "2024-03-15", inferred: false });
  });

  it("does not believe in 30 February", () => {
    expect(inferIssueDate({ ...NOTHING_GIVEN, folios: ["2024年2月30日"] })).toBeNull();
  });
});

describe("inferIssueDate, of a day to be worked out", () => {
  it.each([
    ["the number of an annual day", "5月8日是第76个“世界红十字日”。", "2023-05-09"],
    ["a number in words", "9月10日,第三十九个教师节大会召开。", "2023-09-11"],
    ["an anniversary", "5月21日,庆祝建党100周年活动举行。", "2021-05-22"],
    ["a printed year", "2022年9月28日上午,航线开通。", "2022-09-29"],
    ["a printed year set with spaces", "2022 年 9 月 28 日上午,航线开通。", "2022-09-29"],
    ["the year of a season", "2024年春运启幕,1月26日发送旅客2.3万人次。", "2024-01-27"],
    ["a campaign before the event", "8月23日,会议召开,迎接党的二十大胜利召开。", "2022-08-24"],
    ["a campaign after the event", "5月8日,会议召开,深入学习贯彻党的二十大精神。", "2023-05-09"],
    ["last year's figures", "5月8日,记者获悉,去年献血22万人次,其中2022年12月最多。", "2023-05-09"],
    ["the day of a dispatch", "新华社北京3月14日电 2024年前两个月数据发布。", "2024-03-15"],
  ])("knows the year by %s", (_, text, date) => {
    expect(workedOut(text)).toMatchObject({ date, inferred: true });
  });

  it("tells a campaign's autumn from its spring", () => {
    const campaign = "召开会议,迎接党的二十大胜利召开。";

    expect(workedOut(`12月5日,${campaign}`)?.date).toBe("2021-12-06");
    expect(workedOut(`3月5日,${campaign}`)?.date).toBe("2022-03-06");
  });

  it("takes the year in which the day falls on the weekday printed beside it", () => {
    const period = "疫情防控指挥部召开会议。";

    expect(workedOut(`6月18日(星期五),${period}`)?.date).toBe("2021-06-19");
    expect(workedOut(`6月18日(星期六),${period}`)?.date).toBe("2022-06-19");
  });

  it("believes a printed year before a weekday that does not fit it", () => {
    expect(workedOut("2022年6月18日(星期五),会议召开。")?.date).toBe("2022-06-19");
  });

  it("takes the day of a header without a year, and works out the year alone", () => {
    const folios = ["4月8日 星期二 B02 城事·社区"];
    const stories = [story("4月7日,培训班开班,学员比2024年多118人。预计5月20日结业。")];

    expect(inferIssueDate({ ...NOTHING_GIVEN, folios, stories })).toMatchObject({ date: "2025-04-08", inferred: true });
  });

  it.each([
    ["a plan of years", "4月26日,大桥完工,2024年春运受影响。二期计划2026年5月1日动工。", "2024-04-27"],
    ["a plan of days", "2024年4月26日,大桥完工。", "2024-04-27"],
  ])("is not dated by %s", (_, text, date) => {
    expect(workedOut(text, "“五一”假期(5月1日至5日)将至,记者昨日从车站获悉。", "馆藏展预计6月2日开放。")?.date).toBe(
      date,
    );
  });

  it("comes out the day after its last news", () => {
    const texts = ["2023年5月7日,会议召开。", "5月8日,活动举行。", "5月6日,演出开始。"];

    expect(workedOut(...texts)?.date).toBe("2023-05-09");
  });

  it.each([
    ["昨日(5月11日)下午,2024年的第3场发布会召开。", "2024-05-12"],
    ["5月11日(昨日),2024年的第3场发布会召开。", "2024-05-12"],
    ["今天(5月12日)起,2024年的新线试运行。", "2024-05-12"],
    ["今明两天(5月12日至13日),2024年的考试举行。", "2024-05-12"],
    ["昨天是第16个“全国防灾减灾日”,2024年5月12日的演练举行。", "2024-05-13"],
  ])("takes the day that is called yesterday or today before all others: %s", (text, date) => {
    expect(workedOut(text, "5月14日至16日,全市开考。", "记者昨日获悉,比赛5月19日举行。")?.date).toBe(date);
  });

  it("counts no day that an agency calls today", () => {
    const dispatch = "新华社北京5月10日电 今天(5月10日),数据发布。";

    expect(workedOut("2024年5月11日,会议召开。记者昨日获悉,会议将办三天。", dispatch)?.date).toBe("2024-05-12");
  });

  it("comes out on the day of its news when it says so", () => {
    expect(workedOut("今日上午,2023年5月8日的活动举行。")?.date).toBe("2023-05-08");
  });

  it("does not take a day to come for news", () => {
    expect(workedOut("2023年5月8日公布,展览将于6月1日开放。")?.date).toBe("2023-05-09");
  });

  it.each([
    "记者昨日获悉,报名时间为6月20日至25日。",
    "6月7日至8日,两千名选手将走进赛场。",
    "6月25日至27日中招,昨日公布政策。",
  ])("does not take for news what lies ahead: %s", (text) => {
    expect(workedOut("2023年5月8日,会议召开。", text)?.date).toBe("2023-05-09");
  });

  it.each([
    "5月9日,警方将嫌疑人抓获。",
    "5月9日,市教育局公布年内将举行两次考试。",
    "5月1日至9日,全市游客超过10万人次。",
  ])("takes for news what has happened: %s", (text) => {
    expect(workedOut("2023年5月8日,会议召开。", text)?.date).toBe("2023-05-10");
  });

  it("passes from December to January", () => {
    expect(workedOut("2023年12月31日晚,跨年音乐会举行。", "1月1日,市民出游。")?.date).toBe("2024-01-02");
    expect(workedOut("12月31日晚,跨年音乐会举行。", "2024年1月1日,市民出游。")?.date).toBe("2024-01-02");
    expect(workedOut("2023年12月31日晚,跨年音乐会举行。")?.date).toBe("2024-01-01");
  });

  it.each([
    ["high when year and day are told", "昨日,5月8日是第76个“世界红十字日”。", "high"],
    ["medium when the day is only likely", "5月8日是第76个“世界红十字日”。", "medium"],
    [
      "low when the year stands beside nothing of the day",
      `5月8日,活动举行。${"人很多。".repeat(30)}2022年的活动人少。`,
      "low",
    ],
  ])("is of confidence %s", (_, text, confidence) => {
    expect(workedOut(text)?.confidence).toBe(confidence);
  });

  it("says what the day was taken from, in words of the page", () => {
    expect(workedOut("昨日,5月8日是第76个“世界红十字日”。")?.evidence).toBe(
      "「第76个“世界红十字日”」;最晚的新闻日期「5月8日」,文中称「昨日」,按次日出版推算",
    );
  });

  it.each([
    ["no day", "去年献血22万人次,2022年最多。"],
    ["no year", "5月8日,活动举行。"],
    ["a weekday alone", "9月12日(星期四),活动举行。"],
    ["the year of a plan", "5月8日,规划到2035年完成。"],
    ["a year that the news is compared with", "5月8日,产值比2021年增长12%。"],
    ["a day that does not exist", "2月30日,2023年活动举行。"],
    ["last year's day", "去年5月8日,活动在2022年举行。"],
  ])("gives none for %s", (_, text) => {
    expect(workedOut(text)).toBeNull();
  });

  it("gives none for a page without stories", () => {
    expect(workedOut()).toBeNull();
  });
});
