import { describe, expect, it } from "vitest";
import { byRelevance, wordsOfTopic } from "../../src/bot/by-relevance.ts";
import { makeArticle } from "../support/make-article.ts";

const ids = (...args: Parameters<typeof byRelevance>) => byRelevance(...args).map(({ id }) => id);

describe("byRelevance", () => {
  it("puts the headline before the first paragraph, and that before a mention", () => {
    const articles = [
      makeArticle({ id: "mention", body: ["一。", "隧道。"] }),
      makeArticle({ id: "beginning", body: ["隧道。", "二。"] }),
      makeArticle({ id: "headline", headline: "隧道贯通" }),
    ];

    expect(ids(articles, ["隧道"])).toEqual(["headline", "beginning", "mention"]);
  });

  it("keeps the order of equals, and reads traditional words as simplified", () => {
    const articles = ["a", "b", "c"].map((id) => makeArticle({ id, headline: id === "a" ? "无" : "图书馆" }));

    expect(ids(articles, ["圖書館"])).toEqual(["b", "c", "a"]);
    expect(ids(articles, [])).toEqual(["a", "b", "c"]);
  });
});

describe("wordsOfTopic", () => {
  it("gives the operator's words, or the name of a topic that is not in the file", () => {
    expect(wordsOfTopic("教育")).toEqual(expect.arrayContaining(["教育", "学校"]));
    expect(wordsOfTopic("澜川一百问")).toEqual(["澜川一百问"]);
  });
});
