import { describe, expect, it } from "vitest";
import { findYearBounds } from "../../src/newspaper/year-bounds.ts";

describe("findYearBounds", () => {
  it.each([
    ["2019年,他牵头成立服务队。", 2019],
    ["该团伙自2020年11月起作案。", 2020],
    ["1998年起修鞋,入选2021年9月好人榜。", 2021],
    ["截至2025年9月底,全市有老人206万人。", 2025],
    ["比2024年多118台。", 2024],
    ["原定2018年完工,2022年12月才交付。", 2022],
  ])("takes for the oldest year that told by %s", (text, from) => {
    expect(findYearBounds(text, 12)).toMatchObject({ from, to: null });
  });

  it("knows that a month after the news is of a year before it", () => {
    expect(findYearBounds("2022年12月,他获得表彰。", 5).from).toBe(2023);
  });

  it.each([
    ["下一代产品计划2022年5月推出。", 9, 2021],
    ["下一代产品计划2022年11月推出。", 9, 2022],
    ["二期工程预计2027年投用。", 9, 2027],
  ])("takes for the newest year that planned by %s", (text, month, to) => {
    expect(findYearBounds(text, month)).toMatchObject({ from: null, to });
  });

  it.each([
    "到2035年,全面建成。",
    "2025年底前完成。",
    "办法自2024年1月1日起施行。",
    "申报截止到2025年6月30日。",
    "来自2026年亚运会的消息。",
  ])("is silent about a year that may be to come: %s", (text) => {
    expect(findYearBounds(text, 5)).toMatchObject({ from: null, to: null });
  });
});
