import { describe, expect, it } from "vitest";
import { createSamples, sampleQuestion } from "../../src/bot/samples.ts";
import { archiveOf, makeAnswer, testLibrary } from "../support/fake-library.ts";

describe("createSamples", () => {
  it("offers a person, a topic and the newest day", async () => {
    const { archive, answerer } = await testLibrary();

    expect(createSamples(archive, answerer).map(({ question }) => question)).toEqual([
      "安伟最近做了什么",
      "有哪些跟项目建设有关的新闻",
      "2023-05-09有什么新闻",
    ]);
  });

  it("offers only what is answered", async () => {
    const { archive } = await testLibrary();
    const answerer = {
      ask: (question: string) =>
        makeAnswer({ question, outcome: question.includes("何雄") ? "articles" : "not-found" }),
    };

    expect(createSamples(archive, answerer).map(({ question }) => question)).toEqual(["何雄最近做了什么"]);
  });

  it("offers nothing without articles", async () => {
    const { answerer } = await testLibrary();

    expect(createSamples(archiveOf([]), answerer)).toEqual([]);
  });
});

describe("sampleQuestion", () => {
  it("gives the question of each sample again", async () => {
    const { archive, answerer } = await testLibrary();

    for (const { key, question } of createSamples(archive, answerer))
      expect(sampleQuestion(archive, key)).toBe(question);
  });

  it("gives null for a person who is no longer there", async () => {
    const { archive } = await testLibrary();

    expect(sampleQuestion(archive, { kind: "person", key: "______" })).toBeNull();
  });
});
