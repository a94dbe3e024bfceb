import { beforeAll, describe, expect, it } from "vitest";
import { type QuestionTerm, questionTerms } from "../../src/answering/question-terms.ts";
import { loadTokenizer } from "../../src/text/load-tokenizer.ts";
import type { Tokenizer } from "../../src/text/tokenizer.ts";

const KNOWN = { names: new Set(["闻立群"]), places: new Set(["澜川"]), quoted: new Set(["青年里"]) };

let tokenizer: Tokenizer;

beforeAll(async () => {
  tokenizer = await loadTokenizer({ names: ["闻立群"] });
});

const termsOf = (question: string, blanked: readonly { readonly start: number; readonly end: number }[] = []) =>
  questionTerms(question, tokenizer, blanked, KNOWN);
const wordsOf = (question: string) => termsOf(question).map(({ text }) => text);
const isHard = (terms: readonly QuestionTerm[], text: string) => terms.find((term) => term.text === text)?.isHard;

describe("questionTerms", () => {
  it("leaves out question words and words of talk", () => {
    expect(wordsOf("请问一下隧道现在到底有多少出口呢?")).toEqual(["隧道", "出口"]);
  });

  it("takes a phrase for one word where papers have another for it", () => {
    expect(wordsOf("谁去看捅嗓子的")).toContain("捅嗓子");
    expect(wordsOf("打疫苗的有多少")).toContain("打疫苗");
  });

  it("takes what the pages call something for one word", () => {
    expect(wordsOf("青年里有几套房")).toContain("青年里");
  });

  it("gives the words in the order of the question, each where it stands", () => {
    const question = "澜川的隧道谁主持开工?";

    const terms = termsOf(question);

    expect(terms.map(({ start }) => start)).toEqual(terms.map(({ start }) => start).sort((a, b) => a - b));
    for (const { text, start } of terms) expect(question.slice(start, start + text.length)).toBe(text);
  });

  it.each([
    ["闻立群主持了什么", "闻立群"],
    ["澜川的新闻", "澜川"],
    ["洛阳有多少人献血", "洛阳"],
    ["第八期项目有多少个", "第八期"],
    ["3号线什么时候开通", "3号线"],
    ["Uptime认证得了多少分", "uptime"],
    ["“梅花桩”是什么", "梅花桩"],
    ["《千山图》在哪里展出", "千山图"],
  ])("will not do without a name, a place, an ordinal or quoted words: %s", (question, word) => {
    expect(isHard(termsOf(question), word)).toBe(true);
  });

  it("will do without a common noun", () => {
    expect(isHard(termsOf("隧道全长多少"), "隧道")).toBe(false);
  });

  it("weighs a noun more than a verb", () => {
    const [noun, verb] = termsOf("图书馆开放吗");

    expect(noun?.text).toBe("图书馆");
    expect(verb).toMatchObject({ text: "开放", isVerb: true });
    expect(noun?.weight).toBeGreaterThan(verb?.weight ?? 1);
  });

  it("folds traditional characters and width", () => {
    expect(wordsOf("圖書館藏書ＡＢＣ")).toEqual(wordsOf("图书馆藏书ABC"));
  });

  it("takes no term from what is read already", () => {
    const question = "3月10日隧道的新闻";

    expect(termsOf(question, [{ start: 0, end: 5 }]).map(({ text }) => text)).not.toContain("3");
  });

  it.each(["", "?", "……", "谁", "\u0000\ud800"])("finds none in %j", (question) => {
    expect(termsOf(question)).toEqual([]);
  });
});
