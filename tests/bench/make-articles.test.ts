import { describe, expect, it } from "vitest";
import { makeArticles } from "../../bench/make-articles.ts";

const CORPUS = [
  { id: "1", title: "献血", text: "郑州献血增加。去年有二十万人。谢谢大家!" },
  { id: "2", title: "大运会", text: "成都办大运会。\n运动员到了。" },
  { id: "3", title: "", text: "" },
];

const SENTENCES = ["郑州献血增加。", "去年有二十万人。", "谢谢大家!", "成都办大运会。", "运动员到了。"];

const make = (count: number, seed = 1) => makeArticles(CORPUS, { count, seed });

describe("makeArticles", () => {
  it("makes as many as are wanted, each with an id of its own", () => {
    expect(new Set(make(50).map(({ id }) => id)).size).toBe(50);
    expect(make(0)).toEqual([]);
  });

  it("makes the same articles of the same seed, and others of another", () => {
    expect(make(20)).toEqual(make(20));
    expect(make(20, 2)).not.toEqual(make(20));
  });

  it("begins with fewer articles as it goes on with more", () => {
    expect(make(20).slice(0, 5)).toEqual(make(5));
  });

  it("makes articles of whole sentences, as long as one of the corpus and beginning as it does", () => {
    const articles = make(50).map(({ title, text }) => ({ title, sentences: text.split("\n") }));

    expect(articles.flatMap(({ sentences }) => sentences).filter((one) => !SENTENCES.includes(one))).toEqual([]);
    expect(new Set(articles.map(({ title, sentences }) => `${title} ${sentences.length} ${sentences[0]}`))).toEqual(
      new Set(["献血 3 郑州献血增加。", "大运会 2 成都办大运会。"]),
    );
  });

  it("mixes the sentences of several articles", () => {
    expect(make(50).some(({ text }) => text.includes("献血") && text.includes("运动员"))).toBe(true);
  });

  it("throws for a corpus without a sentence", () => {
    expect(() => makeArticles([], { count: 1, seed: 1 })).toThrow("Expected a corpus with a sentence");
  });
});
