import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suggestWord } from "../../src/answering/suggest.ts";

const WORDS = ["岑怀远", "闻立群", "段知行", "韦安", "博物馆", "文化宫", "澜川", "青石岭"];

describe("suggestWord", () => {
  it.each([
    ["岑坏远", "岑怀远"],
    ["闻立郡", "闻立群"],
    ["段和行", "段知行"],
    ["韦女", "韦安"],
    ["韦昂", "韦安"],
    ["博物官", "博物馆"],
    ["青石领", "青石岭"],
    ["青四林", "青石岭"],
    ["闻丽琴", undefined],
    ["澜山", undefined],
    ["韩安", undefined],
    ["岑怀", undefined],
    ["岑怀远", undefined],
    ["", undefined],
    ["ab", undefined],
  ])("offers for %j %j", (term, word) => {
    expect(suggestWord(term, WORDS)).toBe(word);
  });

  it("offers nothing where two words are equally near", () => {
    expect(suggestWord("张红车", ["张红军", "张红年"])).toBeUndefined();
  });

  it("prefers a word of confused sounds to one that only shares characters", () => {
    expect(suggestWord("陈晓兰", ["陈晓南", "陈晓东"])).toBe("陈晓南");
  });

  it("gives a word of the list, or none, whatever the term", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 50 }),
        fc.array(fc.string({ maxLength: 5 })),
        (term, words) => {
          const word = suggestWord(term, [...words, ...WORDS]);

          expect(word === undefined || [...words, ...WORDS].includes(word)).toBe(true);
        },
      ),
    );
  });
});
