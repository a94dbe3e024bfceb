import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findWords, forEachWord, indexWords } from "../../src/newspaper/find-words.ts";

const WORD = fc.string({ unit: fc.constantFrom("市", "长", "副", "𠮷"), minLength: 1, maxLength: 3 });
const TEXT = fc.string({ unit: fc.constantFrom("市", "长", "副", "𠮷", "\n"), maxLength: 30 });

describe("findWords", () => {
  it("finds what an alternation of the words finds", () => {
    fc.assert(
      fc.property(fc.uniqueArray(WORD, { minLength: 1, maxLength: 6 }), TEXT, (words, text) => {
        const expected = [...text.matchAll(new RegExp(words.join("|"), "gu"))];

        expect(findWords(indexWords(words), text)).toEqual(
          expected.map((match) => ({ word: match[0], at: match.index })),
        );
      }),
    );
  });

  it("takes the first of the list where several words begin at one place", () => {
    expect(findWords(indexWords(["书记", "书记处书记"]), "书记处书记")).toEqual([
      { word: "书记", at: 0 },
      { word: "书记", at: 3 },
    ]);
  });

  it("finds none in an empty text", () => {
    expect(findWords(indexWords(["郑州"]), "")).toEqual([]);
  });
});

describe("forEachWord", () => {
  it("visits words that overlap", () => {
    const visited: string[] = [];
    forEachWord(indexWords(["暴雨", "强降雨", "降雨"]), "强降雨成暴雨", (word, at) => visited.push(`${at}${word}`));

    expect(visited).toEqual(["0强降雨", "1降雨", "4暴雨"]);
  });
});
