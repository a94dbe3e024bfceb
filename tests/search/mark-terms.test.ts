import { describe, expect, it } from "vitest";
import { markTerms } from "../../src/search/mark-terms.ts";

const marked = (excerpt: string, terms: readonly string[]): readonly string[] =>
  markTerms(excerpt, terms).map(({ start, end }) => excerpt.slice(start, end));

describe("markTerms", () => {
  it.each([
    ["every place of a term", "献血者献血", ["献血"], ["献血", "献血"]],
    ["overlapping and touching terms as one", "郑州市献血", ["郑州", "州市", "献血"], ["郑州市献血"]],
    ["terms in any width, case and script", "臺灣 ＣＯＶＩＤ", ["台湾", "covid"], ["臺灣", "ＣＯＶＩＤ"]],
    ["whole numbers only", "2018年第8期,8.5分", ["8"], ["8"]],
    ["whole Latin words only", "AI paint", ["ai"], ["AI"]],
    ["nothing for empty terms", "献血", ["", "捐"], []],
  ])("marks %s", (_, excerpt, terms, expected) => {
    expect(marked(excerpt, terms)).toEqual(expected);
  });

  it("gives sorted ranges whatever the order of the terms", () => {
    expect(markTerms("甲乙丙", ["丙", "甲"])).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 3 },
    ]);
  });
});
