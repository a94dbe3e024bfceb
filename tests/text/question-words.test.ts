import { describe, expect, it } from "vitest";
import { blankQuestionWords } from "../../src/text/question-words.ts";

describe("blankQuestionWords", () => {
  it.each([
    ["去年郑州有多少人献血?", "去年郑州有  人献血?"],
    ["几内亚在哪里", "几内亚在  "],
    ["谁是郑州市委书记", " 是郑州市委书记"],
  ])("blanks %s and keeps its length", (question, blanked) => {
    expect(blankQuestionWords(question)).toBe(blanked);
  });

  it("leaves a question of nothing but question words", () => {
    expect(blankQuestionWords("什么是什么?")).toBe("什么是什么?");
  });
});
