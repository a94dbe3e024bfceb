import { beforeAll, describe, expect, it } from "vitest";
import { answerFrom } from "../../src/answering/answer-from.ts";
import { absentShare, answerability } from "../../src/answering/answerability.ts";
import { createAnswerer } from "../../src/answering/create-answerer.ts";
import { openPassages } from "../../src/answering/open-passages.ts";
import { readQuestion } from "../../src/answering/read-question.ts";
import { readArchive } from "../../src/newspaper/read-archive.ts";
import { loadTokenizer } from "../../src/text/load-tokenizer.ts";
import type { Tokenizer } from "../../src/text/tokenizer.ts";
import { TOWN_PAGES } from "../support/town-pages.ts";

const archive = readArchive(TOWN_PAGES);
let tokenizer: Tokenizer;

beforeAll(async () => {
  tokenizer = await loadTokenizer();
});

/** How likely the story with that headline answers. */
const likelihood = (question: string, headline: string) => {
  const { vocabulary, texts, index } = openPassages(archive, tokenizer, 0);
  const reading = readQuestion(question, vocabulary);
  const article = [...texts.values()].find((text) => text.article.headline === headline);
  if (!article) throw new Error(`no story ${headline}`);
  const finding = answerFrom(article, reading, vocabulary);
  const absent = absentShare(reading.terms, index.isAbsent);
  return answerability({ reading, article, leads: true, absent }).given(finding);
};

describe("answerability", () => {
  it("is higher of an article that meets more of the question", () => {
    const question = "图书馆新馆藏书多少册";

    const right = likelihood(question, "澜川市图书馆新馆开门迎客");

    expect(right).toBeGreaterThan(likelihood(question, "第八期读书会报名开始"));
  });

  it("is higher of a question whose every word the article meets", () => {
    const headline = "澜川跨江隧道全线贯通";

    expect(likelihood("隧道全长多少公里", headline)).toBeGreaterThan(likelihood("隧道灯光多少公里", headline));
  });

  it("is higher where words of the kind asked for stand", () => {
    const headline = "禾州麦田喜迎春雨";

    expect(likelihood("禾州降雨量多少毫米", headline)).toBeGreaterThan(likelihood("禾州春雨多少元", headline));
  });

  it("lies between 0 and 1", () => {
    for (const question of ["隧道", "谁", "隧道多长".repeat(20)]) {
      const value = likelihood(question, "澜川跨江隧道开工");

      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThan(1);
    }
  });
});

describe("createAnswerer, with another gate", () => {
  it.each(["隧道多长", "新馆藏书多少册", "隧道灯光多少钱"])("never says less for a lower one: %s", (question) => {
    const at = (gate: number) => createAnswerer(archive, tokenizer, gate).ask(question).citations.length;

    expect(at(0)).toBeGreaterThanOrEqual(at(0.5));
    expect(at(1)).toBe(0);
  });
});
