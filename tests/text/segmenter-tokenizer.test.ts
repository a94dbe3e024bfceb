import { describe, expect, it } from "vitest";
import { createTokenizer } from "../../src/text/segmenter-tokenizer.ts";

/** Cuts between all characters. */
const TOKENIZER = createTokenizer({ name: "intl", cut: (text) => text.split(""), inner: () => [] });

function words(text: string): readonly string[] {
  return TOKENIZER.words(text).map(({ term }) => term);
}

describe("createTokenizer", () => {
  it.each([
    ["共1,234例", ["共", "1,234", "例"]],
    ["共1,234,567.8%的", ["共", "1,234,567.8%", "的"]],
    ["献血1,234，其中", ["献", "血", "1,234", "其", "中"]],
    ["1,234,56", ["1", "234", "56"]],
    ["1,2345", ["1", "2345"]],
  ])("puts the number of %s together", (text, terms) => {
    expect(words(text)).toEqual(terms);
  });

  it("reads a long list of numbers once", () => {
    const terms = words("111,".repeat(150_000));

    expect(terms.slice(0, 3)).toEqual(["111", "111", "111"]);
    expect(terms.join("").replaceAll(",", "")).toBe("111".repeat(150_000));
  });
});
