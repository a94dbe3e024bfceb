import { describe, expect, it } from "vitest";
import { englishTopic, topicInEnglish } from "../../src/bot/english-topics.ts";
import topics from "../../src/newspaper/topics.json" with { type: "json" };
import { archiveOf } from "../support/fake-library.ts";
import { makeArticle } from "../support/make-article.ts";

const archive = archiveOf([makeArticle({ topics: ["医疗健康", "教育", "老领导"] })]);

describe("englishTopic", () => {
  it("knows every topic of the operator, in few letters, each by a name of its own", () => {
    const names = topics.map(({ label }) => englishTopic(label));

    expect(names.filter((name) => !/^[A-Z][A-Za-z ]{3,24}$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(topics.length);
  });

  it("leaves terms of the pages as they are", () => {
    expect(englishTopic("老领导")).toBe("老领导");
  });
});

describe("topicInEnglish", () => {
  it.each([
    ["Medicine and health", "医疗健康"],
    ["health", "医疗健康"],
    ["EDUCATION", "教育"],
    ["sports", undefined],
    ["an", undefined],
  ])("takes %s for %s", (words, label) => {
    expect(topicInEnglish(words, archive)?.label).toBe(label);
  });
});
