import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/newspaper/parse-page.ts";

const publishedOf = (text: string) => parsePage({ page: "甲.txt", text }).articles[0]?.published?.date;

describe("parsePage, of the day of a page", () => {
  it("knows the date of a day of the calendar that was yesterday", () => {
    expect(publishedOf("全市考生赴考\n2024年高考昨日开考\n本报讯(记者 王刚)昨日,高考拉开大幕。\n")).toBe("2024-06-08");
  });

  it("leaves out the days of stories that tell of days to come", () => {
    const page =
      "2024年春茶开采\n本报讯(记者 王刚)3月18日,春茶开采。\n\n" +
      "义诊本周四举行\n本报讯(记者 王刚)记者昨日获悉,3月21日是世界睡眠日,医院将义诊。\n";

    expect(publishedOf(page)).toBe("2024-03-19");
  });

  it("takes a weekday of this week beside its date for evidence of the year", () => {
    const page =
      `茶山开园\n本报讯(记者 王刚)3月18日,茶山开园。${"茶农说,今年的雨水好,茶叶长得也好。".repeat(8)}2024年,这里产茶4吨。\n\n` +
      "义诊本周五举行\n本报讯(记者 王刚)记者昨日获悉,3月21日医院义诊。\n";

    // 21 March was a Friday in 2025.
    expect(publishedOf(page)).toBe("2025-03-19");
  });

  it("reads the opening of a paper that names itself by its kind", () => {
    const [article] = parsePage({ page: "甲.txt", text: "桥通车了\n晨报讯(记者 王刚)3月18日,桥通车。\n" }).articles;

    expect(article?.reporters).toEqual(["王刚"]);
    expect(article?.body).toEqual(["3月18日,桥通车。"]);
  });
});
