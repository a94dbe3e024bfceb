import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readAnswers } from "../../src/cli/read-answers.ts";

let folder: string;

const writeAnswers = (lines: string): void => writeFileSync(join(folder, "answers.jsonl"), lines);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wenbao-test-"));
  mkdirSync(join(folder, "qrels"));
  writeFileSync(join(folder, "corpus.jsonl"), '{"_id":"d0","text":"无关"}\n{"_id":"d1","text":"大桥于五月通车。"}\n');
  writeFileSync(join(folder, "queries.jsonl"), '{"_id":"q1","text":"何时通车"}\n');
  writeFileSync(join(folder, "qrels/test.tsv"), "query-id\tcorpus-id\tscore\nq1\td1\t1\n");
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("readAnswers", () => {
  it("puts questions, paragraphs and answers together", async () => {
    writeAnswers('\ufeff{"_id":"q1","doc":"d1","answers":["五月","于五月"]}\r\n\r\n');

    expect(await readAnswers(folder)).toEqual([
      { id: "q1", question: "何时通车", place: 1, text: "大桥于五月通车。", answers: ["五月", "于五月"] },
    ]);
  });

  it.each([
    ["{", "answers.jsonl:1: expected a JSON object {_id, doc, answers}"],
    ['{"doc":"d1","answers":["x"]}', "answers.jsonl:1: expected _id to be a string"],
    ['{"_id":"q9","doc":"d1","answers":["x"]}', "answers.jsonl:1: unknown query `q9`"],
    ['{"_id":"q1","doc":"d9","answers":["x"]}', "answers.jsonl:1: unknown document `d9`"],
    ['{"_id":"q1","doc":"d1","answers":[""]}', "answers.jsonl:1: expected `answers` to hold a string"],
    ['{"_id":"q1","doc":"d1","answers":"x"}', "answers.jsonl:1: expected `answers` to hold a string"],
    ["\n", "answers.jsonl: expected answers, found none"],
  ])("names file and line of what is wrong: %s", async (line, message) => {
    writeAnswers(line);

    await expect(readAnswers(folder)).rejects.toThrow(message);
  });

  it("names the file that is not there", async () => {
    await expect(readAnswers(folder)).rejects.toThrow("answers.jsonl: can not be read");
  });
});
