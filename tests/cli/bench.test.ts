import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder: string;

const bench = (...args: readonly string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "src/cli/bench.ts", ...args], { encoding: "utf8" });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "wenbao-test-"));
  mkdirSync(join(folder, "qrels"));
  writeFileSync(
    join(folder, "corpus.jsonl"),
    '{"_id":"d1","title":"","text":"郑州献血。"}\n{"_id":"d2","text":"成都。"}\n',
  );
  writeFileSync(join(folder, "queries.jsonl"), '{"_id":"q1","text":"哪里献血"}\n{"_id":"q2","text":"成都"}\n');
  writeFileSync(join(folder, "qrels/test.tsv"), "query-id\tcorpus-id\tscore\nq1\td1\t1\n");
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("bench", () => {
  it("prints the table alone, and writes the run of the judged questions", () => {
    const run = join(folder, "run.trec");

    const { status, stdout } = bench("--beir", folder, "--run", run, "--segmenter", "intl");

    expect(status).toBe(0);
    expect(stdout).toMatch(/^documents +2\nqueries +1\nrecall@1 +1\.0000\n/);
    expect(stdout.trim().split("\n").at(-1)).toMatch(/^query ms max +\d+\.\d\d$/);
    expect(readFileSync(run, "utf8")).toMatch(/^q1 Q0 d1 1 0\.\d{6} wenbao\n$/);
  });

  it("searches several folders as one", () => {
    const { status, stdout } = bench("--beir", folder, folder, "--segmenter", "intl");

    expect(status).toBe(0);
    expect(stdout).toMatch(/^documents +4\nqueries +2\n/);
  });

  it("spoils the questions where wrong characters are wanted", () => {
    const { status, stdout } = bench("--beir", folder, "--typos", "2", "--segmenter", "intl");

    expect(status).toBe(0);
    expect(stdout).toMatch(/^documents +2\nqueries +1\n/);
  });

  it("lists the documents that tell the same event", () => {
    const { status, stdout } = bench("--events", folder);

    expect(status).toBe(0);
    expect(stdout).toMatch(/^documents +2\nevents told twice or more +0\n/);
  });

  it.each([
    [[]],
    [["--beir"]],
    [["--wrong"]],
    [["--beir", ".", "--segmenter", "other"]],
    [["--beir", ".", "--typos", "3"]],
    [["--beir", ".", "--answers", "."]],
    [["--answers", ".", "--typos", "1"]],
    [["--events", ".", "folder"]],
    [["--beir", ".", "--run", ""]],
    [["folder"]],
  ])("ends with 64 and the usage for %j", (args) => {
    const { status, stdout, stderr } = bench(...args);

    expect(status).toBe(64);
    expect(stdout).toBe("");
    expect(stderr).toContain("usage: npm run -s bench");
  });

  it("ends with 65 and the name of the file for a folder that holds no set", () => {
    const { status, stdout, stderr } = bench("--beir", join(folder, "none"));

    expect(status).toBe(65);
    expect(stdout).toBe("");
    expect(stderr).toContain("none/corpus.jsonl: cannot be read");
  });

  it("ends with 65 when the run cannot be written", () => {
    const { status, stderr } = bench("--beir", folder, "--run", join(folder, "no", "run"), "--segmenter", "intl");

    expect(status).toBe(65);
    expect(stderr).toContain("cannot be written");
  });
});
