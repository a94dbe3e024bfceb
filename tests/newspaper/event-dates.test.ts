import { describe, expect, it } from "vitest";
import type { Published } from "../../src/newspaper/article.ts";
import { findEvents } from "../../src/newspaper/event-dates.ts";

/** The days of a text on a page of this issue date, `from` or `from/to`. */
function daysOf(text: string, issue: string | null): readonly string[] {
  const published: Published | null =
    issue === null ? null : { date: issue, inferred: false, confidence: "high", evidence: "" };
  const events = findEvents({ headline: "", body: [text], lead: null, published });
  return events.map(({ from, to }) => (from === to ? from : `${from}/${to}`));
}

describe("findEvents", () => {
  it.each([
    ["a day", "5月8日举行。", "2023-05-09", "2023-05-08"],
    ["a range", "5月7日至8日举行。", "2023-05-09", "2023-05-07/2023-05-08"],
    ["a range over two months", "4月28日至5月3日举行。", "2023-05-09", "2023-04-28/2023-05-03"],
    ["yesterday", "昨日举行。", "2023-05-09", "2023-05-08"],
    ["yesterday over the turn of the year", "昨日举行。", "2024-01-01", "2023-12-31"],
    ["the day before yesterday", "前天举行。", "2023-03-01", "2023-02-27"],
    ["a day of last year", "去年5月8日举行。", "2023-05-09", "2022-05-08"],
    ["a day of next year", "明年5月8日举行。", "2023-05-09", "2024-05-08"],
    ["a printed year", "2019年5月8日举行。", "2023-05-09", "2019-05-08"],
    ["a day of the month at hand", "8日上午举行。", "2023-05-09", "2023-05-08"],
    ["a day of the month before", "30日上午举行。", "2023-05-02", "2023-04-30"],
    ["a day of the year before, by its bare number", "31日上午举行。", "2024-01-02", "2023-12-31"],
    ["December, read in January", "12月30日举行。", "2024-01-05", "2023-12-30"],
    ["January to come, read in December", "将于1月5日举行。", "2023-12-28", "2024-01-05"],
    ["January gone by, read in December", "1月5日举行。", "2023-12-28", "2023-01-05"],
    ["a deadline far ahead", "工期预计至9月30日。", "2024-05-20", "2024-09-30"],
    ["a range over the turn of the year", "12月30日至1月2日放假。", "2023-12-28", "2023-12-30/2024-01-02"],
    ["29 February", "2月29日举行。", "2024-03-01", "2024-02-29"],
  ])("resolves %s", (_, text, issue, day) => {
    expect(daysOf(text, issue)).toEqual([day]);
  });

  it.each([
    ["a day that does not exist", "2023年2月30日举行。", "2023-05-09"],
    ["a day without a year on a page without a date", "5月8日举行。", null],
    ["yesterday on a page without a date", "昨日举行。", null],
  ])("leaves out %s", (_, text, issue) => {
    expect(daysOf(text, issue)).toEqual([]);
  });

  it("knows a day with its year on a page without a date", () => {
    expect(daysOf("2023年5月8日举行。", null)).toEqual(["2023-05-08"]);
  });

  it("takes the first day of a range that is too long for one event", () => {
    expect(daysOf("1月1日至12月31日统计。", "2023-12-31")).toEqual(["2023-01-01"]);
  });

  it("gives each day once, in the order of the text, with the words that name it first", () => {
    const published: Published = { date: "2023-05-09", inferred: true, confidence: "high", evidence: "" };

    const events = findEvents({
      headline: "昨天是红十字日",
      body: ["5月8日举行活动。", "5月7日,筹备完成。"],
      lead: null,
      published,
    });

    expect(events).toEqual([
      { from: "2023-05-08", to: "2023-05-08", text: "昨天" },
      { from: "2023-05-07", to: "2023-05-07", text: "5月7日" },
    ]);
  });
});
