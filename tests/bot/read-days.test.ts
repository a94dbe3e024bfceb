import { describe, expect, it } from "vitest";
import { readDays } from "../../src/bot/read-days.ts";

const coverage = { pages: 2, articles: 5, from: "2022-06-20", to: "2024-03-12" };

describe("readDays", () => {
  it.each([
    ["2024-03-11", "2024-03-11", "2024-03-11", false],
    ["20240311", "2024-03-11", "2024-03-11", false],
    ["2024年3月", "2024-03-01", "2024-03-31", false],
    ["昨天", "2024-03-11", "2024-03-11", false],
    ["yesterday", "2024-03-11", "2024-03-11", false],
    ["11 March 2024", "2024-03-11", "2024-03-11", false],
    ["March 11th, 2024", "2024-03-11", "2024-03-11", false],
    ["the news of 11 Mar", "2024-03-11", "2024-03-11", true],
    ["March 2024", "2024-03-01", "2024-03-31", false],
    ["March", "2024-03-01", "2024-03-31", true],
    ["10 March 2024 to 12 March 2024", "2024-03-10", "2024-03-12", false],
    ["last year", "2023-01-01", "2023-12-31", false],
    ["最新一期", "2024-03-12", "2024-03-12", false],
    ["去年", "2023-01-01", "2023-12-31", false],
    ["3月10日至12日", "2024-03-10", "2024-03-12", true],
    ["3.11", "2024-03-11", "2024-03-11", true],
    ["3-11", "2024-03-11", "2024-03-11", true],
    ["3月11日有什么新闻?", "2024-03-11", "2024-03-11", true],
    ["2024-03-10 至 2024-03-12", "2024-03-10", "2024-03-12", false],
    ["2024-03-10~2024-03-12", "2024-03-10", "2024-03-12", false],
  ])("reads %s as %s to %s", (text, from, to, anyYear) => {
    expect(readDays(text, coverage)).toEqual({ from, to, anyYear, hasMatter: false });
  });

  it.each(["昨天的隧道", "3月11日 图书馆", "2024-03-10 2024-03-12"])("says that %s asks for more than days", (text) => {
    expect(readDays(text, coverage)?.hasMatter).toBe(true);
  });

  it.each(["abc", "", "5月32日", "13.45", "2023年13月", "2023年5月40日", "2023-13-45", "2023.13"])(
    "finds no day in %j",
    (text) => {
      expect(readDays(text, coverage)).toBeNull();
    },
  );

  it("finds none where no page has a day", () => {
    expect(readDays("昨天", { ...coverage, from: null, to: null })).toBeNull();
  });
});
