import { beforeAll, describe, expect, it } from "vitest";
import { spanCandidates } from "../../../src/answering/answer-from.ts";
import { plainText, plainVocabulary } from "../../../src/answering/plain-text.ts";
import { readQuestion, type Vocabulary } from "../../../src/answering/read-question.ts";
import { loadTokenizer } from "../../../src/text/load-tokenizer.ts";

let vocabulary: Vocabulary;

beforeAll(async () => {
  vocabulary = plainVocabulary(await loadTokenizer());
});

const candidatesOf = (question: string, text: string) => {
  const article = plainText(text);
  const { rows } = spanCandidates(article, readQuestion(question, vocabulary), vocabulary);
  return rows.map(({ ranges }) => ranges.map(({ start, end }) => article.text.slice(start, end)).join("、"));
};

describe("spanCandidates", () => {
  it.each([
    ["a phrase behind a preposition", "老桥位于哪里?", "老桥位于城南渡口旁。", "城南渡口旁"],
    ["what stands before the words of the question", "什么挡住了阳光?", "新建的高楼挡住了阳光。", "新建的高楼"],
    ["a whole clause", "居民有什么想法?", "说起改造,居民希望保留老树,也盼着路灯亮些。", "居民希望保留老树"],
    ["two clauses", "居民有什么想法?", "说起改造,居民希望保留老树,也盼着路灯亮些。", "居民希望保留老树,也盼着路灯亮些"],
  ])("hold %s", (_, question, text, words) => {
    expect(candidatesOf(question, text)).toContain(words);
  });

  it("hold nothing that the question says itself", () => {
    expect(candidatesOf("老桥位于哪里?", "老桥位于城南。")).not.toContain("老桥");
    expect(candidatesOf("他在哪里献的血?", "司机第5次伸出胳膊。")).toEqual([]);
  });

  it.each([
    ["a count", "展出了多少件作品?"],
    ["a time", "展览什么时候开幕?"],
    ["a person who is named", "谁画了这些作品?"],
  ])("leave %s to the rules", (_, question) => {
    expect(candidatesOf(question, "展览5月1日开幕,展出120件作品,均由李明亮画成。")).toEqual([]);
  });

  it("are none where no question is asked", () => {
    expect(candidatesOf("老桥改造", "老桥改造明年开工。")).toEqual([]);
  });

  it("are bounded however long a sentence is", () => {
    const text = `老桥位于${"城南的渡口和城北的车站以及城东的公园,".repeat(200)}到此为止。`;

    expect(candidatesOf("老桥位于哪里?", text).length).toBeLessThan(1000);
  });
});
