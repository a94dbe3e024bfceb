import { describe, expect, it } from "vitest";
import { numbersIn, parseNumber } from "../../src/text/chinese-number.ts";

describe("parseNumber", () => {
  it.each([
    ["8", 8],
    ["八", 8],
    ["15,412", 15_412],
    ["1.5万", 15_000],
    ["二十", 20],
    ["十三", 13],
    ["一百零五", 105],
    ["三百二十万五千", 3_205_000],
    ["两亿", 200_000_000],
    ["一万五", 15_000],
    ["两万三", 23_000],
    ["三千五", 3500],
    ["两百五", 250],
    ["一亿二", 120_000_000],
    ["三百二十万五", 3_205_000],
    ["一万零五", 10_005],
    ["一百零五万零三", 1_050_003],
    ["一百五十", 150],
    ["二十三", 23],
    ["万一", undefined],
    ["二〇二三", 2023],
    ["千万", undefined],
    ["百", undefined],
    ["万", undefined],
    ["人", undefined],
    ["", undefined],
  ])("reads %s as %s", (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });
});

describe("numbersIn", () => {
  it("gives Arabic and Chinese numbers the same value, with their places", () => {
    const text = "第八期,第8期,34.7岁";

    const numbers = numbersIn(text);

    expect(numbers.map(({ value }) => value)).toEqual([8, 8, 34.7]);
    expect(numbers.map(({ start, end }) => text.slice(start, end))).toEqual(["八", "8", "34.7"]);
  });

  it("takes 一般, 千万 and 万一 for words", () => {
    expect(numbersIn("一般千万别万一")).toEqual([]);
  });
});
