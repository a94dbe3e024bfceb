import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { PageWords } from "../../src/answering/rescue.ts";
import { readPinyin } from "../../src/answering/rescue-pinyin.ts";
import { createSoundIndex } from "../../src/answering/sounds.ts";
import { openPages } from "../support/small-library.ts";
import { TOWN_PAGES } from "../support/town-pages.ts";

const LONGEST_INPUT = 4096;

let library: Awaited<ReturnType<typeof openPages>>;
let pages: PageWords;

beforeAll(async () => {
  library = await openPages(...TOWN_PAGES);
  const { texts, vocabulary } = library;
  const sounds = createSoundIndex(
    [...texts.values()],
    [...vocabulary.names, ...vocabulary.places],
    vocabulary.tokenizer,
  );
  pages = {
    sounds: () => sounds,
    holds: (text) => [...texts.values()].some(({ folded }) => folded.includes(text)),
    tokenizer: vocabulary.tokenizer,
  };
});

describe("readPinyin", () => {
  it.each([
    ["suidao duoshao gongli", "隧道多少公里"],
    ["sui dao duo shao gong li", "隧道多少公里"],
    ["suìdào duōshǎo gōnglǐ", "隧道多少公里"],
    ["sui4dao4 duo1shao3 gong1li3", "隧道多少公里"],
    ["sui-dao duo'shao gongli", "隧道多少公里"],
    ["wenliqun是谁", "闻立群是谁"],
    ["lanchuan 市长是谁", "澜川市长是谁"],
    ["lanchuan shizhang shi shui", "澜川市长是谁"],
    ["wenhuagong zai nali", "文化宫在哪里"],
    ["wen li qun na tian", "闻立群哪天"],
  ])("reads %s", (typed, read) => {
    expect(readPinyin(typed, pages)?.question.replace(/(?<=\p{Script=Han}) (?=多少|公里)/gu, "")).toBe(read);
  });

  it("reads a syllable that is no word as what is counted, or as a verb", () => {
    expect(readPinyin("suidao duoshao li", pages)?.question).toContain("多少例");
    expect(readPinyin("suidao fa duoshao", pages)?.question).toBe("隧道 发多少");
  });

  it("leaves out one syllable that nothing sounds like", () => {
    expect(readPinyin("suidao qiong duoshao gongli", pages)?.question).toMatch(/^隧道 ?多少 ?公里$/u);
  });

  it.each(["zhang weiguo duo gao", "qiong shi shui", "gdp duoshao", "hello world"])(
    "makes nothing of %s, so that nothing is answered without what it names",
    (typed) => {
      expect(readPinyin(typed, pages)).toBeUndefined();
    },
  );

  it("ends, whatever the letters", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."aeinguosh' -1ǎ"), maxLength: LONGEST_INPUT });
    fc.assert(
      fc.property(letters, (typed) => {
        expect(() => readPinyin(typed, pages)).not.toThrow();
      }),
      { numRuns: 50 },
    );
  });
});
