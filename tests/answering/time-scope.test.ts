import { describe, expect, it } from "vitest";
import { readTimeScopes } from "../../src/answering/time-scope.ts";

/** A Tuesday. */
const CALENDAR = { newest: "2023-05-09", oldest: "2021-05-22" };
const NEW_YEAR = { newest: "2024-01-01", oldest: "2021-05-22" };

const daysOf = (question: string, calendar = CALENDAR) =>
  readTimeScopes(question, calendar).map(({ from, to }) => `${from} ${to}`);

describe("readTimeScopes, of one day", () => {
  it.each([
    ["2023年5月8日", "2023-05-08"],
    ["2023年5月8号", "2023-05-08"],
    ["5.8那天有什么", "2023-05-08"],
    ["5.20那天(2021年)有什么", "2021-05-20"],
    ["5/8有啥新闻", "2023-05-08"],
    ["２０２３年５月８日", "2023-05-08"],
    ["2023-05-08", "2023-05-08"],
    ["2023/5/8", "2023-05-08"],
    ["2022年12月31日", "2022-12-31"],
    ["5月8日", "2023-05-08"],
    ["五月八日", "2023-05-08"],
    ["十二月三十一日", "2023-12-31"],
    ["十月二十日", "2023-10-20"],
    ["去年5月8日", "2022-05-08"],
    ["今天", "2023-05-09"],
    ["昨天", "2023-05-08"],
    ["昨晚", "2023-05-08"],
    ["前天", "2023-05-07"],
    ["大前天", "2023-05-06"],
    ["上周三", "2023-05-03"],
    ["上星期日", "2023-05-07"],
    ["本周一", "2023-05-08"],
    ["2024年2月29日", "2024-02-29"],
  ])("takes %s for %s", (words, day) => {
    expect(daysOf(`${words}有什么新闻`)).toEqual([`${day} ${day}`]);
  });

  it.each(["2月30日", "2023年2月29日", "4月31日", "2023-13-01", "0月5日"])("finds no day in %s", (words) => {
    expect(daysOf(`${words}有什么新闻`)).toEqual([]);
  });
});

describe("readTimeScopes, of years in two digits", () => {
  it.each([
    ["22年的新闻", ["2022-01-01 2022-12-31"]],
    ["23年5月有什么新闻", ["2023-05-01 2023-05-31"]],
    ["从21年到23年有什么变化", ["2021-01-01 2021-12-31", "2023-01-01 2023-12-31"]],
  ])("takes %s for years that the pages cover", (question, days) => {
    expect(daysOf(question)).toEqual(days);
  });

  it.each(["她教了22年书", "45年的老店", "2022年来的变化如何,22年间", "第22年"])("finds none in %s", (question) => {
    expect(daysOf(question).filter((days) => days.startsWith("2022-01-01") && !question.includes("2022"))).toEqual([]);
  });
});

describe("readTimeScopes, of several days", () => {
  it.each([
    ["上周", "2023-05-01 2023-05-07"],
    ["上上周", "2023-04-24 2023-04-30"],
    ["上周末", "2023-05-06 2023-05-07"],
    ["这周", "2023-05-08 2023-05-14"],
    ["上个月", "2023-04-01 2023-04-30"],
    ["本月", "2023-05-01 2023-05-31"],
    ["去年5月", "2022-05-01 2022-05-31"],
    ["2023年的5月", "2023-05-01 2023-05-31"],
    ["2023-05", "2023-05-01 2023-05-31"],
    ["2024年2月", "2024-02-01 2024-02-29"],
    ["8月上旬", "2023-08-01 2023-08-10"],
    ["8月中旬", "2023-08-11 2023-08-20"],
    ["8月下旬", "2023-08-21 2023-08-31"],
    ["2023年上半年", "2023-01-01 2023-06-30"],
    ["2022年下半年", "2022-07-01 2022-12-31"],
    ["去年", "2022-01-01 2022-12-31"],
    ["前年", "2021-01-01 2021-12-31"],
    ["2021年", "2021-01-01 2021-12-31"],
    ["5月7日至8日", "2023-05-07 2023-05-08"],
    ["4月28日到5月3日", "2023-04-28 2023-05-03"],
    ["2022年5月7日-8日", "2022-05-07 2022-05-08"],
  ])("takes %s for %s", (words, days) => {
    expect(daysOf(`${words}的新闻`)).toEqual([days]);
  });

  it("counts 最近7天 back from the newest issue", () => {
    const [scope] = readTimeScopes("最近7天的新闻", CALENDAR);

    expect(scope?.to).toBe("2023-05-09");
    expect(scope?.from).toMatch(/^2023-05-0[23]$/);
  });

  it.each([
    ["昨天", "2023-12-31 2023-12-31"],
    ["上周", "2023-12-25 2023-12-31"],
    ["上个月", "2023-12-01 2023-12-31"],
    ["上上个月", "2023-11-01 2023-11-30"],
    ["去年12月", "2023-12-01 2023-12-31"],
    ["今年", "2024-01-01 2024-12-31"],
  ])("takes %s for %s on the first of January", (words, days) => {
    expect(daysOf(words, NEW_YEAR)).toEqual([days]);
  });
});

describe("readTimeScopes", () => {
  it("reads every time of a question, in its order", () => {
    expect(daysOf("2021年和去年5月的市长是谁")).toEqual(["2021-01-01 2021-12-31", "2022-05-01 2022-05-31"]);
  });

  it("tells where the words stand", () => {
    const question = "澜川2023年5月8日的新闻";

    const [scope] = readTimeScopes(question, CALENDAR);

    expect(question.slice(scope?.start, scope?.end)).toBe("2023年5月8日");
  });

  it.each([
    ["5月8日", true],
    ["5月7日至8日", true],
    ["8月下旬", true],
    ["2023年5月8日", false],
    ["今年5月8日", false],
    ["去年5月", false],
    ["昨天", false],
  ])("%s means the same days of other years too: %s", (words, anyYear) => {
    expect(readTimeScopes(words, CALENDAR).map((scope) => scope.anyYear)).toEqual([anyYear]);
  });

  it.each(["市长是谁", "3号线什么时候开通", "一共823人参加", "电话12345678", "五一广场在哪", "半年报", "天天向上", ""])(
    "finds no time in %s",
    (question) => {
      expect(daysOf(question)).toEqual([]);
    },
  );
});
