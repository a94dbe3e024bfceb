import { describe, expect, it } from "vitest";
import { answerOverlap } from "../../src/cli/answer-overlap.ts";

describe("answerOverlap", () => {
  it.each([
    ["the same words", "1998年", ["1998年"], 1, 1],
    ["the same but for punctuation", "“夜学”。", ["夜学"], 1, 1],
    ["any of several wordings", "五月", ["5月", "五月"], 1, 1],
    ["nothing", null, ["五月"], 0, 0],
    ["punctuation alone", "。", ["五月"], 0, 0],
    ["other words", "六日", ["五月"], 0, 0],
    // 2 of 2 characters, 2 of 4: 2 * 1 * 0.5 / 1.5
    ["a part", "五月", ["今年五月"], 0, 2 / 3],
    // The longest stretch is 五月: scattered characters beside it count for nothing.
    ["a stretch and scattered characters", "五月一日", ["五月三日"], 0, 0.5],
    // 1998 and 998 are different words; 年 alone is shared.
    ["a part of a number", "998年", ["1998年"], 0, 0.5],
  ])("scores %s", (_, answer, right, exact, f1) => {
    const overlap = answerOverlap(answer, right);

    expect(overlap.exact).toBe(exact);
    expect(overlap.f1).toBeCloseTo(f1);
  });
});
