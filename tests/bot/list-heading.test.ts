import { describe, expect, it } from "vitest";
import { subjectOf } from "../../src/bot/list-heading.ts";

describe("subjectOf", () => {
  it.each([
    ["疫苗接种", "疫苗接种"],
    ["有哪些跟疫情有关的新闻?", "疫情"],
    ["请问关于区域合作的报道有哪些", "区域合作"],
    ["有哪些跟數字經濟有關的新聞", "數字經濟"],
    ["正观新闻是什么", "正观新闻是什么"],
    ["有什么新闻", "有什么新闻"],
  ])("takes from %s the words %s", (question, subject) => {
    expect(subjectOf(question)).toBe(subject);
  });
});
