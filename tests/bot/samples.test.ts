import { describe, expect, it } from "vitest";
import { messagesIn } from "../../src/bot/messages.ts";
import { createSamples, type Sample, sampleQuestion, sampleRows } from "../../src/bot/samples.ts";
import { archiveOf, makeAnswer, testLibrary } from "../support/fake-library.ts";
import { makeArticle } from "../support/make-article.ts";

const texts = messagesIn("zh-hans");

const labels = (samples: readonly Sample[]) => sampleRows(samples, texts).flatMap((row) => row.map(({ text }) => text));

describe("createSamples", () => {
  it("offers a person, a topic and the newest day", async () => {
    const { archive, answerer } = await testLibrary();

    expect(labels(createSamples(archive, answerer))).toEqual([
      "安伟最近做了什么",
      "有哪些跟项目建设有关的新闻",
      "2023年5月9日有什么新闻",
    ]);
  });

  it("offers only what is answered", async () => {
    const { archive } = await testLibrary();
    const answerer = {
      ask: (question: string) =>
        makeAnswer({ question, outcome: question.includes("何雄") ? "articles" : "not-found" }),
    };

    expect(labels(createSamples(archive, answerer))).toEqual(["何雄最近做了什么"]);
  });

  it("prefers a topic that readers come for to one of officials", async () => {
    const { answerer } = await testLibrary();
    const stories = [["领导活动与会议"], ["领导活动与会议", "疫情防控"]];
    const archive = archiveOf(stories.map((topics, index) => makeArticle({ id: `a${index}`, topics })));
    const answersAll = { ask: (question: string) => ({ ...answerer.ask(question), outcome: "articles" as const }) };

    expect(labels(createSamples(archive, answersAll))).toEqual(["有哪些跟疫情防控有关的新闻"]);
  });

  it("offers nothing without articles", async () => {
    const { answerer } = await testLibrary();

    expect(createSamples(archiveOf([]), answerer)).toEqual([]);
  });
});

describe("sampleRows", () => {
  it("words the questions in the reader's language", async () => {
    const { archive, answerer } = await testLibrary();
    const samples = createSamples(archive, answerer);

    expect(
      sampleRows(samples, messagesIn("en"))
        .flat()
        .map(({ text }) => text),
    ).toEqual(["What has 安伟 been doing?", "News about major projects", "The news of 9 May 2023"]);
  });
});

describe("sampleQuestion", () => {
  it("gives the question of each sample again", async () => {
    const { archive, answerer } = await testLibrary();

    const samples = createSamples(archive, answerer);

    expect(samples.map(({ key }) => sampleQuestion(archive, key, texts))).toEqual(labels(samples));
  });

  it("gives null for a person who is no longer there", async () => {
    const { archive } = await testLibrary();

    expect(sampleQuestion(archive, { kind: "person", key: "______" }, texts)).toBeNull();
  });
});
