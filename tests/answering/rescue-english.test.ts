import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { PageWords } from "../../src/answering/rescue.ts";
import { readEnglish } from "../../src/answering/rescue-english.ts";
import { createSoundIndex } from "../../src/answering/sounds.ts";
import { fold } from "../../src/text/fold.ts";
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

function read(question: string): string | undefined {
  return readEnglish(question, fold(question), pages)?.question;
}

describe("readEnglish", () => {
  it.each([
    ["Who is the mayor of Lanchuan?", "澜川市长是谁"],
    ["Who is Wen Liqun?", "闻立群是谁"],
    ["Who is Liqun Wen?", "闻立群是谁"],
    ["How long is the tunnel?", "隧道多长"],
    ["Where is the museum of Lanchuan?", "澜川 博物馆在哪里"],
    ["Which hospital does Dr. Wen Liqun work at?", "闻立群 工作 哪家医院"],
    ["How many volunteers will the Lanchuan marathon have?", "澜川 马拉松 多少志愿者"],
    ["On what date did Wen Liqun visit Lanchuan?", "闻立群 考察 澜川哪天"],
    ["How much did the exports grow in 2022?", "2022年 出口 增长多少"],
    ["How tall is Wen Liqun?", "闻立群身高多少"],
    ["Where did Wen Liqun go on July 12?", "7月12日 闻立群 去哪里"],
    ["Who is the director of the Lanchuan Education Bureau?", "澜川 教育局局长是谁"],
    ["who is the party secretary of Lanchuan County", "澜川县委书记是谁"],
    ["What is the bridge called?", "桥 叫什么"],
  ])("puts %s into the order of Chinese", (question, chinese) => {
    expect(read(question)?.replace("大桥", "桥")).toBe(chinese);
  });

  it("keeps a name that no page knows, so that nothing is answered without it", () => {
    expect(read("How tall is Qiang Xyzzy?")).toContain("xyzzy");
  });

  it.each(["How many units of frobnicated gizmo were snarfed?", "隧道多长", "suidao duoshao gongli", ""])(
    "makes nothing of %j, most of which is unknown",
    (question) => {
      expect(read(question)).toBeUndefined();
    },
  );

  it("ends, whatever the words", () => {
    const words = fc.constantFrom("How many", "of", "the", "Mayor", "Wen", "Li-qun", "8th", "in May", '"', "x'y", "wo");
    const question = fc.array(words, { maxLength: 900 }).map((all) => all.join(" ").slice(0, LONGEST_INPUT));
    fc.assert(
      fc.property(question, (typed) => {
        expect(() => read(typed)).not.toThrow();
      }),
      { numRuns: 30 },
    );
  });
});
