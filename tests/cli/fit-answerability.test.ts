import { describe, expect, it } from "vitest";
import { fitAnswerability, readJudgedSet } from "../../src/cli/fit-answerability.ts";
import { UsageError } from "../../src/cli/run-command.ts";

const SEEDS = "tests/acceptance/calibration/seeds.jsonl=seeds";
const OTHERS = "tests/acceptance/calibration/other-pages.jsonl=tests/acceptance/pages";

describe("readJudgedSet", () => {
  it("splits questions from pages", () => {
    expect(readJudgedSet("q.jsonl=pages", "usage")).toEqual({ questions: "q.jsonl", pages: "pages" });
  });

  it.each(["q.jsonl", "=pages", "q.jsonl="])("takes %s for wrong usage", (argument) => {
    expect(() => readJudgedSet(argument, "usage")).toThrow(UsageError);
  });
});

describe("fitAnswerability", () => {
  it("gives refusals for each set and a weight for each feature, the same every time", async () => {
    const sets = [SEEDS, OTHERS].map((set) => readJudgedSet(set, "usage"));

    const first = await fitAnswerability(sets, () => {});

    expect(first).toMatch(/calibration\/seeds\.jsonl +\d+ \/ \d+/);
    expect(first).toMatch(/ {2}words: \d+\.\d\d,/);
    expect(await fitAnswerability(sets, () => {})).toBe(first);
  });
});
