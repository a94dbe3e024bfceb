import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder: string;

const bench = (...args: readonly string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "bench/main.ts", ...args], { encoding: "utf8" });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "wenbao-test-"));
  mkdirSync(join(folder, "qrels"));
  writeFileSync(join(folder, "corpus.jsonl"), '{"_id":"d1","text":"郑州 献血。"}\n{"_id":"d2","text":"成都。"}\n');
  writeFileSync(join(folder, "queries.jsonl"), '{"_id":"q1","text":"献血"}\n');
  writeFileSync(join(folder, "qrels/test.tsv"), "query-id\tcorpus-id\tscore\nq1\td1\t1\n");
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("bench", () => {
  it("compares the systems wanted, a row each, and names at the end what could not be measured", () => {
    const { status, stdout, stderr } = bench(
      "--peers",
      join(folder, "none"),
      folder,
      "--systems",
      "minisearch",
      "--markdown",
    );

    expect(status).toBe(65);
    expect(stdout).toMatch(
      /^\| none .*\n\| ---.*\n\n\| wenbao-test-\S+ \| recall@1 \|.*\n\| --- .*\n\| MiniSearch \| 100\.0 \|.*\n$/,
    );
    expect(stderr).toMatch(/could not be measured: minisearch on \S+none\n$/);
  });

  it("measures each size", () => {
    const { status, stdout } = bench("--scale", folder, "--sizes", "4");

    expect(status).toBe(0);
    expect(stdout).toMatch(/^articles .*\n4 +0\.0 .*\n$/);
  });

  it("measures the whole way to an answer", () => {
    const { status, stdout } = bench("--scale", folder, "--whole", "--sizes", "12");

    expect(status).toBe(0);
    expect(stdout).toMatch(/^articles .*\n12 +0\.0 .*\n$/);
  });

  it.each([[["--peers", ".", "--systems", "other"]], [["--scale", ".", "--sizes", "0"]], [[]]])(
    "ends with 64 and the usage for %j",
    (args) => {
      const { status, stdout, stderr } = bench(...args);

      expect(status).toBe(64);
      expect(stdout).toBe("");
      expect(stderr).toContain("usage: npm run -s bench");
    },
  );
});
