import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { snippet } from "../../src/search/snippet.ts";

const cut = (text: string, terms: readonly string[], maxChars: number): string => {
  const { start, end } = snippet(text, { start: 0, end: text.length }, terms, maxChars);
  return text.slice(start, end);
};

describe("snippet", () => {
  it("gives the passage itself where it is short enough", () => {
    const text = "甲。乙。丙。";

    expect(snippet(text, { start: 2, end: 4 }, ["乙"])).toEqual({ start: 2, end: 4 });
  });

  it("keeps to 300 characters when not told otherwise", () => {
    const text = "郑州献血。".repeat(100);

    const { start, end } = snippet(text, { start: 0, end: text.length }, ["献血"]);

    expect(end - start).toBe(300);
  });

  it.each([
    ["whole sentences, those with the terms", "甲甲甲甲。献血献血。丙丙丙丙。", ["献血"], 9, "献血献血。"],
    ["the most different terms", "郑州郑州。郑州献血。丙丙丙丙。", ["郑州", "献血"], 5, "郑州献血。"],
    ["clauses of a long sentence", "甲甲甲甲,红十字会献血,丙丙丙丙。", ["献血"], 8, "红十字会献血,"],
    ["no comma inside a number", "共献血者1,234人次和其他。", ["献血"], 8, "共献血者"],
    ["no half of a number", "献血者达到228154人次", ["献血"], 8, "献血者达到"],
    ["no half of a decimal number", "采集全血共67.48吨", ["采集"], 7, "采集全血共"],
    ["no half of a surrogate pair", "献𠮷𠮷𠮷", ["献"], 4, "献𠮷"],
    ["the terms in whatever script they are asked", "甲甲甲甲。臺灣獻血。", ["台湾"], 5, "臺灣獻血。"],
  ])("gives %s", (_, text, terms, maxChars, excerpt) => {
    expect(cut(text, terms, maxChars)).toBe(excerpt);
  });

  it("never goes beyond the passage, the length, or half a character", () => {
    const unit = fc.constantFrom("献", "血", "，", "。", "1", ",", ".", "𠮷", " ", "\n", "”");
    const text = fc.array(unit, { maxLength: 60 }).map((units) => units.join(""));
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (any, maxChars) => {
        const excerpt = cut(any, ["献血"], maxChars);

        expect(excerpt.length).toBeLessThanOrEqual(maxChars);
        expect(excerpt).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
        expect(any).toContain(excerpt);
      }),
    );
  });
});
