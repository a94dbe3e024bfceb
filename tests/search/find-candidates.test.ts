import { beforeAll, describe, expect, it } from "vitest";
import { INDEX_OPTIONS } from "../../src/search/index-options.ts";
import { openCorpus } from "../../src/search/open-corpus.ts";
import { loadTokenizer } from "../../src/text/load-tokenizer.ts";
import type { Tokenizer } from "../../src/text/tokenizer.ts";

let tokenizer: Tokenizer;

beforeAll(async () => {
  tokenizer = await loadTokenizer({ segmenter: "intl" });
});

const candidates = (question: string, texts: readonly string[]): readonly number[] => {
  const corpus = openCorpus(
    texts.map((text, at) => ({ id: String(at), title: "", text })),
    tokenizer,
  );
  return corpus.find(corpus.read(question), () => true).map(({ document }) => document);
};

describe("findCandidates", () => {
  // Each of these is empty, or in another order, when the boost it speaks of is 0.
  it("finds Latin words and numbers by the stream of words alone", () => {
    expect(candidates("uptime 2617.4", ["项目", "uptime", "2617.4"])).toEqual([1, 2]);
  });

  it("puts the same characters in the order of the question first, by the stream of bigrams", () => {
    expect(candidates("小琳施", ["施琳小。", "小琳施。"])[0]).toBe(1);
  });

  it("finds a single shared character by the stream of characters", () => {
    expect(candidates("郑商所", ["成都", "郑和"])).toEqual([1]);
  });

  it("gives no more than are ranked, the best of them", () => {
    const texts = [...Array.from({ length: 200 }, () => "献"), "郑州献血"];

    const found = candidates("郑州献血", texts);

    expect(found).toHaveLength(INDEX_OPTIONS.candidates);
    expect(found[0]).toBe(200);
  });
});

describe("findCandidates for the common words of a large corpus", () => {
  it("counts rare words only, where there are two", () => {
    const texts = Array.from({ length: 300 }, (_, at) => (at === 7 ? "uptime nginx" : "news"));
    const corpus = openCorpus(
      texts.map((text, at) => ({ id: String(at), title: "", text })),
      tokenizer,
    );

    const found = corpus.find(corpus.read("news uptime nginx"), () => true);

    expect(found.map(({ document }) => document)).toEqual([7]);
    expect(corpus.find(corpus.read("news uptime"), () => true).length).toBeGreaterThan(1);
  });
});
