import { describe, expect, it } from "vitest";
import { readQuery } from "../../src/search/read-query.ts";
import { loadTokenizer } from "../../src/text/load-tokenizer.ts";

const DOCUMENTS = 100_000;

/** The terms a question is looked up by where its words stand in so many documents. */
const termsOf = async (question: string, frequencies: Readonly<Record<string, number>>) => {
  const words = { frequency: (term: string) => frequencies[term] ?? 0, find: () => [] };
  const grams = { frequency: () => 1, documents: () => new Uint32Array(), addScores: () => {} };
  const streams = { words, bigrams: grams, characters: grams, size: DOCUMENTS };
  const query = readQuery(question, await loadTokenizer({ segmenter: "intl" }), streams);
  return query.terms.map(({ text }) => text);
};

describe("readQuery", () => {
  it("looks up the rarest words that stand in few documents together, in the order of the question", async () => {
    expect(await termsOf("郑州地铁大雨", { 郑州: 4500, 地铁: 400, 大雨: 50 })).toEqual(["郑州", "地铁", "大雨"]);
    expect(await termsOf("郑州地铁大雨", { 郑州: 4600, 地铁: 400, 大雨: 50 })).toEqual(["地铁", "大雨"]);
  });

  it("looks up the rarest word however common it is", async () => {
    expect(await termsOf("郑州地铁", { 郑州: 9000, 地铁: 8000 })).toEqual(["地铁"]);
  });

  it("keeps all words as the words of the question", async () => {
    const streams = { frequency: () => 9000, find: () => [], documents: () => new Uint32Array(), addScores: () => {} };
    const tokenizer = await loadTokenizer({ segmenter: "intl" });

    const query = readQuery("郑州地铁", tokenizer, {
      words: streams,
      bigrams: streams,
      characters: streams,
      size: DOCUMENTS,
    });

    expect(query.words.map(({ text }) => text)).toEqual(["郑州", "地铁"]);
  });
});
