import MiniSearch from "minisearch";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createSearchIndex } from "../../src/search/create-search-index.ts";
import { INDEX_OPTIONS } from "../../src/search/index-options.ts";
import { createWordIndex } from "../../src/search/word-index.ts";
import { loadTokenizer } from "../../src/text/load-tokenizer.ts";
import type { Tokenizer } from "../../src/text/tokenizer.ts";

let tokenizer: Tokenizer;

beforeAll(async () => {
  tokenizer = await loadTokenizer({ segmenter: "intl" });
});

afterEach(() => {
  vi.restoreAllMocks();
});

const found = (texts: readonly string[], terms: readonly string[]): readonly number[] =>
  createWordIndex(texts, tokenizer)
    .find(terms)
    .map(({ document }) => document);

describe("createWordIndex", () => {
  it("scores as MiniSearch does, but for the factor of the number of terms met", () => {
    const texts = ["uptime nginx nginx", "uptime news", "news"];
    const { k1: k, b, d } = INDEX_OPTIONS;
    const plain = new MiniSearch<{ id: number; text: string }>({
      fields: ["text"],
      searchOptions: { bm25: { k, b, d } },
    });
    plain.addAll(texts.map((text, id) => ({ id, text })));

    const hits = createWordIndex(texts, tokenizer).find(["uptime", "nginx"]);

    const expected = plain.search("uptime nginx");
    expect(hits.map(({ document }) => document)).toEqual([0, 1]);
    expect(hits.map(({ score }) => score)).toEqual(
      expected.map(({ score, queryTerms }) => expect.closeTo(score / queryTerms.length, 10)),
    );
  });

  it("finds by MiniSearch, and by nothing else what only words can find", () => {
    const documents = [{ id: "audit", title: "", text: "uptime 2617.4" }];
    const index = createSearchIndex(documents, tokenizer);

    expect(index.search("uptime")).toHaveLength(1);
    vi.spyOn(MiniSearch.prototype, "search").mockReturnValue([]);
    expect(index.search("uptime 2617.4")).toHaveLength(0);
  });

  it("finds what holds any of the terms, and nothing for terms it does not know", () => {
    expect(found(["uptime", "news", "nginx"], ["nginx", "uptime"]).toSorted()).toEqual([0, 2]);
    expect(found(["uptime"], ["nginx"])).toEqual([]);
    expect(found(["uptime"], [])).toEqual([]);
    expect(found([], ["uptime"])).toEqual([]);
  });

  it("counts the documents that hold a term, each once", () => {
    const index = createWordIndex(["献血 献血 uptime", "献血"], tokenizer);

    expect(index.frequency("献血")).toBe(2);
    expect(index.frequency("uptime")).toBe(1);
    expect(index.frequency("成都")).toBe(0);
  });

  it("leaves single characters and stop words to the grams, but not letters and digits", () => {
    expect(found(["吨", "8", "没有", "the"], ["吨", "8", "没有", "the"]).toSorted()).toEqual([1, 3]);
  });

  it("leaves Chinese words in a great part of a large corpus to the grams, and still counts them", () => {
    const texts = Array.from({ length: INDEX_OPTIONS.commonFromDocuments }, (_, at) => (at % 2 ? "献血 news" : "成都"));
    const index = createWordIndex([...texts, "郑州"], tokenizer);

    expect(index.find(["献血"])).toEqual([]);
    expect(index.frequency("献血")).toBe(100);
    expect(index.find(["郑州"])).toHaveLength(1);
    expect(index.find(["news"])).toHaveLength(100);
  });

  it("does not index what is too long for a word", () => {
    const row = "a".repeat(INDEX_OPTIONS.maxTermLength + 1);

    expect(found([row], [row])).toEqual([]);
  });
});

describe("createWordIndex with words that are not words to an object", () => {
  const NAMES = ["__proto__", "constructor", "tostring", "hasownproperty", "length", "0", "10000000"];

  it.each(NAMES)("tells documents that hold %s from those that do not", (name) => {
    const [term = ""] = tokenizer.terms(name);

    expect(found(["郑州", name], [term])).toEqual([1]);
    expect(found(["郑州", "成都"], [term])).toEqual([]);
  });

  it("finds all of them at once, with finite scores", () => {
    const terms = NAMES.flatMap((name) => tokenizer.terms(name));
    const hits = createWordIndex(NAMES, tokenizer).find(terms);

    expect(hits).toHaveLength(NAMES.length);
    expect(hits.every(({ score }) => Number.isFinite(score) && score > 0)).toBe(true);
  });

  it("takes halves of surrogate pairs, in documents and questions", () => {
    const texts = ["\ud800郑州\udc00 献血", "\ud83d uptime\ude00", "👍"];
    const index = createWordIndex(texts, tokenizer);

    expect(index.find(["献血"])).toMatchObject([{ document: 0 }]);
    expect(index.find(["uptime"])).toMatchObject([{ document: 1 }]);
    expect(index.find(["\ud83d", "\udc00", "\u0000"])).toEqual([]);
  });

  it("takes documents and questions of 4,096 characters", () => {
    const long = "郑州献血uptime 12.5，成都".repeat(300).slice(0, 4096);
    const documents = [
      { id: "long", title: "", text: long },
      { id: "objects", title: "", text: "__proto__ constructor toString" },
    ];
    const index = createSearchIndex(documents, tokenizer);

    expect(index.search(long)[0]?.id).toBe("long");
    expect(index.search("__proto__ constructor toString ".repeat(140))[0]?.id).toBe("objects");
  });
});
