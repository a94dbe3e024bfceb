import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fold } from "../../src/text/fold.ts";
import { loadTokenizer } from "../../src/text/load-tokenizer.ts";

const NAMES = ["安伟", "施小琳", "高义", "史占勇"];
const SEGMENTERS = ["nodejieba", "intl"] as const;

const load = (segmenter: (typeof SEGMENTERS)[number]) => loadTokenizer({ segmenter, names: NAMES });

describe.each(SEGMENTERS)("loadTokenizer with %s", (segmenter) => {
  it("says which segmenter cuts", async () => {
    const tokenizer = await load(segmenter);

    expect(tokenizer.segmenter).toBe(segmenter);
  });

  it.each([
    ["安伟施小琳进行会谈", ["安伟", "施小琳", "进行", "会谈"]],
    ["高义、史占勇出席", ["高义", "史占勇", "出席"]],
    ["最高义务", ["最高", "义务"]],
  ])("cuts the names of %s whole", async (text, words) => {
    const tokenizer = await load(segmenter);

    expect(tokenizer.words(text).map(({ term }) => term)).toEqual(words);
  });

  it("takes no word for a place or a person that is none", async () => {
    const { tag } = await load(segmenter);
    const tags = ["草莓上市", "山体滑坡", "获得亚军"].flatMap((text) => tag(text).map((token) => token.tag));

    expect(tags.filter((one) => /^(?:ns|nr)/u.test(one))).toEqual([]);
  });

  it.each(["2617.4", "62.6%", "1,234", "m&o", "5g", "covid-19", "node.js"])("keeps %s whole", async (word) => {
    const tokenizer = await load(segmenter);

    expect(tokenizer.words(`共${word.toUpperCase()}的`).map(({ term }) => term)).toContain(word);
  });

  it("gives the parts of compounds and the bare number as terms", async () => {
    const tokenizer = await load(segmenter);

    expect(tokenizer.terms("COVID-19 共1,234例")).toEqual(expect.arrayContaining(["covid", "19", "1,234", "1234"]));
  });

  it("gives shorter words inside long ones as terms, and only the long one as word", async () => {
    const tokenizer = await load(segmenter);

    expect(tokenizer.terms("红十字会")).toEqual(expect.arrayContaining(["红十字会", "十字"]));
    expect(tokenizer.words("红十字会").map(({ term }) => term)).toEqual(["红十字会"]);
  });

  it("cuts traditional and full-width text as simplified", async () => {
    const tokenizer = await load(segmenter);

    const terms = (text: string): readonly string[] => tokenizer.terms(text);

    expect(terms("臺灣紅十字會５Ｇ")).toEqual(terms("台湾红十字会5g"));
  });

  it("drops punctuation, white space and pictures", async () => {
    const tokenizer = await load(segmenter);

    expect(tokenizer.words("“,。 \n👍—…%")).toEqual([]);
  });

  it("places every word where it stands in the text as printed", async () => {
    const tokenizer = await load(segmenter);
    const piece = fc.oneof(
      fc.constantFrom(
        "安伟",
        "臺灣",
        "１,２３４人",
        "Uptime M&O",
        "COVID-19",
        "62.6%",
        "\ud800",
        "👍",
        "\n",
        "。",
        "𠮷野家",
      ),
      fc.string({ unit: "grapheme", maxLength: 5 }),
      fc.string({ unit: "binary", maxLength: 5 }),
    );

    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        for (const tokens of [tokenizer.words(text), tokenizer.tag(text)]) {
          let end = 0;
          for (const { term, start } of tokens) {
            expect(fold(text.slice(start, start + term.length))).toBe(term);
            expect(start).toBeGreaterThanOrEqual(end);
            end = start + term.length;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("cuts no text into no words", async () => {
    const tokenizer = await load(segmenter);

    expect(tokenizer.words("")).toEqual([]);
    expect(tokenizer.terms("")).toEqual([]);
    expect(tokenizer.tag("")).toEqual([]);
  });
});

describe("loadTokenizer", () => {
  it("tags people, and nothing where no parts of speech are known", async () => {
    const tags = async (segmenter: (typeof SEGMENTERS)[number]) =>
      (await load(segmenter)).tag("安伟率5名").map(({ tag }) => tag);

    expect((await tags("nodejieba"))[0]).toBe("nr");
    expect(new Set(await tags("intl"))).toEqual(new Set(["x"]));
  });

  it("keeps names it was given before, and takes the same names twice", async () => {
    await loadTokenizer({ names: NAMES });
    await loadTokenizer({ names: NAMES });

    const tokenizer = await loadTokenizer({ names: ["侯爱敏", "侯爱敏"] });

    expect(tokenizer.words("侯爱敏高义出席").map(({ term }) => term)).toEqual(["侯爱敏", "高义", "出席"]);
  });

  it("is not upset by names that are none", async () => {
    const tokenizer = await loadTokenizer({ names: ["", "高", "a b 1 2", "\n", "。", "郑州市红十字会办公室主任"] });

    expect(tokenizer.words("郑州市红十字会").map(({ term }) => term)).toContain("郑州市");
  });

  it("tags organisations as such", async () => {
    const tokenizer = await loadTokenizer({ names: ["郑商所集团"] });

    expect(tokenizer.tag("郑商所集团").map(({ tag }) => tag)).toEqual(["nt"]);
  });
});

describe("loadTokenizer where nodejieba was not built", () => {
  afterEach(() => {
    vi.doUnmock("nodejieba");
    vi.resetModules();
  });

  it.each([
    ["cannot be found", () => Promise.reject(new Error("Cannot find package"))],
    ["has no binary", () => ({ default: { load: () => throwError("native binding was not found\nTry again") } })],
  ])("runs on Intl.Segmenter and says so in one line when it %s", async (_, factory) => {
    vi.resetModules();
    vi.doMock("nodejieba", factory);
    const fresh = await import("../../src/text/load-tokenizer.ts");
    const warnings: string[] = [];

    const tokenizer = await fresh.loadTokenizer({ names: NAMES, warn: (line) => warnings.push(line) });

    expect(tokenizer.segmenter).toBe("intl");
    expect(tokenizer.words("安伟施小琳").map(({ term }) => term)).toEqual(["安伟", "施小琳"]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^nodejieba could not be loaded, [^\n]*$/);
  });
});

function throwError(message: string): never {
  throw new Error(message);
}
