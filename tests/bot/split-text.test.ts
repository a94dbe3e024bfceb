import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitText } from "../../src/bot/split-text.ts";

describe("splitText", () => {
  it("gives what fits in one part", () => {
    expect(splitText("一。\n\n二。", 100)).toEqual(["一。\n\n二。"]);
  });

  it("cuts between lines, and drops the break", () => {
    const [a, b, c] = ["甲".repeat(300), "乙".repeat(300), "丙".repeat(300)];

    expect(splitText(`${a}\n${b}\n\n${c}`, 700)).toEqual([`${a}\n${b}`, c]);
  });

  it("cuts a long line after a sentence", () => {
    const sentence = `${"长".repeat(98)}。”`;

    expect(splitText(sentence.repeat(12), 550)).toEqual([sentence.repeat(5), sentence.repeat(5), sentence.repeat(2)]);
  });

  it("never tears a pair of surrogates, or what a reader sees as one character", () => {
    const graphemes = ["👨‍👩‍👧", "𠮷", "e\u0301", "!\uFE0F", "长", "。", "\n", "🇨🇳"];
    const segments = (text: string) => [...new Intl.Segmenter("zh").segment(text)].map(({ segment }) => segment);

    fc.assert(
      fc.property(fc.array(fc.constantFrom(...graphemes), { minLength: 1, maxLength: 400 }), (characters) => {
        const text = `头${characters.join("")}尾`;

        const parts = splitText(text, 250);

        expect(parts.every((part) => part.length <= 250)).toBe(true);
        const isSpace = (segment: string) => segment.trim() === "";
        expect(parts.flatMap(segments).filter((s) => !isSpace(s))).toEqual(segments(text).filter((s) => !isSpace(s)));
      }),
      { numRuns: 200 },
    );
  });
});
