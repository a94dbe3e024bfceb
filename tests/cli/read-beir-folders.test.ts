import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBeirFolders } from "../../src/cli/read-beir-folders.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "wenbao-test-"));
  mkdirSync(join(folder, "qrels"));
  writeFileSync(join(folder, "corpus.jsonl"), '{"_id":"d1","title":"","text":"献血。"}\n');
  writeFileSync(join(folder, "queries.jsonl"), '{"_id":"q1","text":"献血"}\n');
  writeFileSync(join(folder, "qrels/test.tsv"), "query-id\tcorpus-id\tscore\nq1\td1\t1\n");
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("readBeirFolders", () => {
  it("leaves the ids of one folder as they are", () => {
    expect(readBeirFolders([folder]).documents.map(({ id }) => id)).toEqual(["d1"]);
  });

  it("tells the ids of several folders apart", () => {
    const { documents, queries } = readBeirFolders([folder, folder]);

    expect(documents.map(({ id }) => id)).toEqual(["1.d1", "2.d1"]);
    expect(queries.map(({ id, relevant }) => [id, ...relevant])).toEqual([
      ["1.q1", "1.d1"],
      ["2.q1", "2.d1"],
    ]);
  });
});
