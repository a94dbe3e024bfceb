import { describe, expect, it } from "vitest";
import { plainText } from "../../src/answering/plain-text.ts";
import { rightSentences } from "../../src/cli/right-sentences.ts";

describe("rightSentences", () => {
  it.each([
    ["every sentence that holds an answer", ["乙"], [false, true, true]],
    ["a sentence that holds the answer in traditional characters", ["臺北"], [true, false, false]],
    ["the sentence in which an answer of several begins", ["是甲乙。乙"], [false, true, false]],
    ["none for an answer that stands nowhere", ["丁"], [false, false, false]],
  ])("tells %s", (_, answers, right) => {
    expect(rightSentences(plainText("台北下雨。是甲乙。乙来了。"), answers)).toEqual(right);
  });
});
