import { describe, expect, it } from "vitest";
import { relativeDay } from "../../src/bot/relative-day.ts";

describe("relativeDay", () => {
  it.each([
    ["昨天有什么新闻", "昨天"],
    ["郑州去年有多少人献血", "去年"],
    ["上週三有什麼新聞", "上週三"],
    ["最近三天的新闻", "最近三天"],
    ["上个月呢", "上个月"],
    ["What happened Last Year?", "Last Year"],
  ])("finds it in %s", (question, word) => {
    expect(relativeDay(question)).toBe(word);
  });

  it.each(["2022年有什么新闻", "5月8日", "当前的任务", "何雄最近做了什么"])("finds none in %s", (question) => {
    expect(relativeDay(question)).toBeNull();
  });
});
