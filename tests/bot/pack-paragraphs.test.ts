import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packParagraphs } from "../../src/bot/pack-paragraphs.ts";

const GAP = "\n\n";
const OPTIONS = { firstMaxChars: 500, maxChars: 1000, gap: GAP };

describe("packParagraphs", () => {
  it("keeps on one page what fits", () => {
    expect(packParagraphs(["一。", "二。"], OPTIONS)).toEqual([["一。", "二。"]]);
  });

  it("turns the page between paragraphs", () => {
    const [a, b] = ["甲".repeat(400), "乙".repeat(400)];

    expect(packParagraphs([a, b], OPTIONS)).toEqual([[a], [b]]);
  });

  it("cuts a paragraph longer than a page at the end of a sentence", () => {
    const sentence = `${"长".repeat(98)}。”`;

    const pages = packParagraphs([sentence.repeat(12)], OPTIONS);

    expect(pages).toEqual([[sentence.repeat(5)], [sentence.repeat(7)]]);
  });

  it("begins a paragraph on the first page rather than leave that empty", () => {
    const pages = packParagraphs(["长".repeat(800)], OPTIONS);

    expect(pages.map(([piece]) => piece?.length)).toEqual([500, 300]);
  });

  it("cuts a paragraph of many pages by looking at the places of the cuts only", () => {
    const pages = packParagraphs(["长".repeat(30_000_000)], { firstMaxChars: 4000, maxChars: 4000, gap: GAP });

    expect(pages).toHaveLength(7500);
  });

  it("gives one empty page for no paragraphs", () => {
    expect(packParagraphs([], OPTIONS)).toEqual([[]]);
  });

  it("loses nothing and keeps every page within its length", () => {
    const paragraph = fc.array(fc.constantFrom("郑州", "。", "𠮷", "!”", "a"), { minLength: 1, maxLength: 2000 });
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 8 }), (parts) => {
        const paragraphs = parts.map((words) => words.join(""));
        const pages = packParagraphs(paragraphs, OPTIONS);

        expect(pages.flat().join("")).toBe(paragraphs.join(""));
        for (const [index, page] of pages.entries()) {
          expect(page.join(GAP).length).toBeLessThanOrEqual(index === 0 ? 500 : 1000);
          expect(page.length > 0 || pages.length === 1).toBe(true);
        }
      }),
    );
  });
});
