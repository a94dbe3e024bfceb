import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBeir } from "../../src/cli/read-beir.ts";

let folder: string;

const GOOD = {
  "corpus.jsonl": '{"_id":"d1","title":"标题","text":"正文"}\n{"_id":"d2","text":"无题"}\n',
  "queries.jsonl": '{"_id":"q1","text":"问"}\n{"_id":"q2","text":"未评"}\n',
  "qrels/test.tsv": "query-id\tcorpus-id\tscore\nq1\td1\t1\nq1\td2\t0\n",
};

const write = (files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wenbao-test-"));
  mkdirSync(join(folder, "qrels"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("readBeir", () => {
  it("reads documents, and the judged questions with what answers them", () => {
    write(GOOD);

    expect(readBeir(folder)).toEqual({
      documents: [
        { id: "d1", title: "标题", text: "正文" },
        { id: "d2", title: "", text: "无题" },
      ],
      queries: [{ id: "q1", text: "问", relevant: new Set(["d1"]) }],
    });
  });

  it("takes a byte order mark, CRLF and empty lines", () => {
    write(
      Object.fromEntries(
        Object.entries(GOOD).map(([name, text]) => [name, `\ufeff${text.replace(/\n/g, "\r\n\r\n")}`]),
      ),
    );

    expect(readBeir(folder).queries).toHaveLength(1);
  });

  it.each([
    ["corpus.jsonl", "{", "corpus.jsonl:1: not JSON"],
    ["corpus.jsonl", "[]", "corpus.jsonl:1: expected a JSON object"],
    ["corpus.jsonl", '{"_id":"d1","text":"a"}\n{"_id":"d2"}', "corpus.jsonl:2: expected a string `text`"],
    ["corpus.jsonl", '{"_id":"d 1","text":"a"}', "corpus.jsonl:1: expected `_id` without white space"],
    ["corpus.jsonl", '{"_id":"d1","text":"a"}\n{"_id":"d1","text":"b"}', "corpus.jsonl: `_id` `d1` stands twice"],
    ["queries.jsonl", '{"_id":"q1","text":5}', "queries.jsonl:1: expected a string `text`"],
    ["queries.jsonl", '{"_id":"q2","text":"a"}', "qrels/test.tsv:2: unknown query `q1`"],
    ["qrels/test.tsv", "h\nq1\td1", "qrels/test.tsv:2: expected three columns"],
    ["qrels/test.tsv", "h\nq1\td1\tx", "qrels/test.tsv:2: expected a number as score"],
    ["qrels/test.tsv", "h\nq1\td9\t1", "qrels/test.tsv:2: unknown document `d9`"],
    ["qrels/test.tsv", "h\nq1\td1\t0", "qrels/test.tsv:1: no relevant document for any query"],
  ])("names file and line of what is wrong in %s: %s", (name, text, message) => {
    write({ ...GOOD, [name]: text });

    expect(() => readBeir(folder)).toThrow(`${folder}/${message}`);
  });

  it("names the file that cannot be read", () => {
    expect(() => readBeir(folder)).toThrow(`${folder}/corpus.jsonl: cannot be read`);
  });
});
