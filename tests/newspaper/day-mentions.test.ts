import { describe, expect, it } from "vitest";
import { findDayMentions, findRelativeMentions } from "../../src/newspaper/day-mentions.ts";

const ONE_DAY = { year: null, month: 5, day: 8, toMonth: 5, toDay: 8, ahead: false, weekday: null };

describe("findDayMentions", () => {
  it.each([
    ["5月8日", ONE_DAY],
    ["5月8号", ONE_DAY],
    ["５月８日", ONE_DAY],
    ["2023年5月8日", { ...ONE_DAY, year: 2023 }],
    ["2023 年 5 月 8 日", { ...ONE_DAY, year: 2023 }],
    ["今年5月8日", { ...ONE_DAY, year: "this" }],
    ["去年5月8日", { ...ONE_DAY, year: "last" }],
    ["明年5月8日", { ...ONE_DAY, year: "next" }],
    ["5月8日(星期一)", { ...ONE_DAY, weekday: 1 }],
    ["5月8日周日", { ...ONE_DAY, weekday: 0 }],
    ["5月7日至8日", { ...ONE_DAY, day: 7 }],
    ["5月7日—8日", { ...ONE_DAY, day: 7 }],
    ["去年12月30日到1月2日", { ...ONE_DAY, year: "last", month: 12, day: 30, toMonth: 1, toDay: 2 }],
  ])("reads %s", (words, mention) => {
    const text = `本市${words}举行活动。`;

    expect(findDayMentions(text)).toEqual([{ ...mention, text: words, start: 2, end: 2 + words.length }]);
  });

  it.each([
    ["8日上午", { ...ONE_DAY, month: null, toMonth: null, text: "8日" }],
    ["20日至21日,", { ...ONE_DAY, month: null, day: 20, toMonth: null, toDay: 21, text: "20日至21日" }],
  ])("reads the day of the month at hand in %s", (text, mention) => {
    expect(findDayMentions(text)).toEqual([{ ...mention, start: 0, end: mention.text.length }]);
  });

  it.each([
    ["5月7日和6月8日,", ["5/7", "6/8"]],
    ["5月7日、15日举行", ["5/7", "5/15"]],
    ["5月7日和8日", ["5/7", "5/8"]],
    ["5月7日、8日、10日", ["5/7", "5/8", "5/10"]],
    ["5月30日至6月1日、3日", ["5/30-6/1", "6/3"]],
    ["8日、9日上午", ["null/8", "null/9"]],
    ["20日至21日和25日举行", ["null/20-null/21", "null/25"]],
    ["周日、8日上午", ["null/8"]],
  ])("takes the days that 、 and 和 join for days of their own: %s", (text, days) => {
    const found = findDayMentions(text).map(({ month, day, toMonth, toDay }) =>
      day === toDay ? `${month}/${day}` : `${month}/${day}-${toMonth}/${toDay}`,
    );

    expect(found).toEqual(days);
  });

  it("tells where each day of a list stands, and that all of them lie ahead", () => {
    expect(findDayMentions("将于2024年5月7日、１５日起")).toMatchObject([
      { start: 2, end: 11, text: "2024年5月7日", year: 2024, ahead: true },
      { start: 12, end: 15, text: "１５日", year: 2024, month: 5, ahead: true },
    ]);
  });

  it.each([
    ["days without their month", "8日在", 180_000],
    ["days in one list", "8日、", 100_000],
  ])("reads a long row of %s once", (_, words, count) => {
    expect(findDayMentions(`${words.repeat(count)}9日上午`).at(-1)?.day).toBe(9);
  });

  it.each(["将于6月1日开放", "截至6月1日", "6月1日起施行", "6月1日前完成", "预计6月1日通车"])(
    "tells that %s lies ahead",
    (text) => {
      expect(findDayMentions(text)).toMatchObject([{ month: 6, day: 1, ahead: true }]);
    },
  );

  it.each(["13月8日", "5月32日", "3.5月8日", "共8日", "2024年12月", "1月", ""])("finds no day in %j", (text) => {
    expect(findDayMentions(text)).toEqual([]);
  });

  it("gives the days in the order of the text", () => {
    const days = findDayMentions("8日上午开会,此前5月3日发文,9日下午闭会。").map(({ day }) => day);

    expect(days).toEqual([8, 3, 9]);
  });
});

describe("findRelativeMentions", () => {
  it.each([
    ["昨日上午", -1],
    ["记者昨天获悉", -1],
    ["昨晚", -1],
    ["前天下午", -2],
    ["今日,", 0],
    ["今天上午", 0],
    ["明日起", 1],
  ])("counts the days of %s", (text, offset) => {
    expect(findRelativeMentions(text).map((mention) => mention.offset)).toEqual([offset]);
  });

  it("tells where the words stand", () => {
    expect(findRelativeMentions("记者昨日获悉")).toEqual([{ start: 2, end: 4, text: "昨日", offset: -1 }]);
  });

  it.each(["今天的幸福生活", "明天会更好", "日前", "目前日均客流", "入冬前天气转冷", "至今日均销量", "大前天"])(
    "finds no day in %s",
    (text) => {
      expect(findRelativeMentions(text)).toEqual([]);
    },
  );
});
