import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder: string;

const run = (command: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", `src/cli/${command}.ts`, ...args], { encoding: "utf8" });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "wenbao-test-"));
  mkdirSync(join(folder, "qrels"));
  const texts = ["大桥于1998年5月1日通车。桥长两公里。", "塔建于1971年。塔高63米。"];
  const questions = ["大桥哪一年通车?", "塔有多高?"];
  const answers = ["1998年", "63米"];
  const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  writeFileSync(join(folder, "corpus.jsonl"), lines(texts.map((text, i) => ({ _id: `d${i}`, text }))));
  writeFileSync(join(folder, "queries.jsonl"), lines(questions.map((text, i) => ({ _id: `q${i}`, text }))));
  writeFileSync(join(folder, "qrels/test.tsv"), "query-id\tcorpus-id\tscore\nq0\td0\t1\nq1\td1\t1\n");
  writeFileSync(
    join(folder, "answers.jsonl"),
    lines(answers.map((answer, i) => ({ _id: `q${i}`, doc: `d${i}`, answers: [answer] }))),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("bench --answers", () => {
  it("prints the choice of the sentence and the short answers", () => {
    const { status, stdout } = run("bench", "--answers", folder);

    expect(status).toBe(0);
    expect(stdout).toMatch(/^questions +2\nsentence top-1 +100\.0\nsentence top-2 +100\.0\nanswered +100\.0\n/);
    expect(stdout).toMatch(/^EM \/ F1 of answered +100\.0 \/ 100\.0$/m);
    expect(stdout).toMatch(/^date \(1, 100\.0 answered\) +100\.0 \/ 100\.0$/m);
  });

  it.each([
    [
      ["--answers", "."],
      ["--beir", "."],
    ],
    [
      ["--answers", "."],
      ["--run", "x"],
    ],
  ])("ends with 64 for %j with %j", (...options) => {
    expect(run("bench", ...options.flat()).status).toBe(64);
  });

  it("ends with 65 and the name of the file that is not there", () => {
    const { status, stderr } = run("bench", "--answers", join(folder, "none"));

    expect(status).toBe(65);
    expect(stderr).toContain("none/corpus.jsonl: cannot be read");
  });
});

describe("fit --answers", () => {
  it("prints a weight for every feature of a sentence and of a short answer", () => {
    const { status, stdout } = run("fit", "--answers", folder);

    expect(status).toBe(0);
    expect(stdout).toMatch(/^held out {2}wenbao-test-\S+ [\d.]+ \/ [\d.]+$/m);
    expect(stdout).toMatch(/^ {2}restCharacters: \d+\.\d\d,$/m);
    expect(stdout).toMatch(/^ {2}isBest: -?\d+\.\d\d,$/m);
  });
});
