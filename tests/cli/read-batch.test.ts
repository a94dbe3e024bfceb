import { describe, expect, it } from "vitest";
import { readBatch } from "../../src/cli/read-batch.ts";

const TURNS = [
  { role: "user", text: "何雄是谁" },
  { role: "assistant", text: "市长" },
  { role: "user", text: "他去过哪里" },
];

describe("readBatch", () => {
  it("reads a question a line, in their order, and passes over empty lines", () => {
    const text = '{"id":"b","question":"甲"}\n\n{"id":2,"question":"乙"}\r\n   \n';

    expect(readBatch("file", text)).toEqual([
      { id: "b", question: "甲", turns: [] },
      { id: 2, question: "乙", turns: [] },
    ]);
  });

  it("keeps the turns of the reader, oldest first", () => {
    const text = JSON.stringify({ id: "a", question: "还有呢", context_turns: TURNS });

    expect(readBatch("file", text)[0]?.turns).toEqual(["何雄是谁", "他去过哪里"]);
  });

  it("takes null for no turns, and _id for an id", () => {
    expect(readBatch("file", '{"_id":"a","question":"甲","context_turns":null}')).toEqual([
      { id: "a", question: "甲", turns: [] },
    ]);
  });

  it("reads nothing from an empty file", () => {
    expect(readBatch("file", "")).toEqual([]);
  });

  it.each([
    ['"a"', '"a"'],
    ["2", '"2"'],
  ])("names the line whose id %s stands on an earlier one already", (first, second) => {
    const text = `{"id":${first},"question":"甲"}\n\n{"id":${second},"question":"乙"}\n`;

    expect(() => readBatch("file", text)).toThrow(
      expect.objectContaining({ exitCode: 65, message: expect.stringMatching(/^file:3: expected an id .*line 1$/) }),
    );
  });

  it.each([
    ["no JSON", "{", "a JSON object"],
    ["a list", "[]", "a JSON object"],
    ["null", "null", "a JSON object"],
    ["no id", '{"question":"甲"}', "id"],
    ["no question", '{"id":"a"}', "question"],
    ["a question that is no string", '{"id":"a","question":1}', "question"],
    ["turns that are no list", '{"id":"a","question":"甲","context_turns":"乙"}', "context_turns"],
    ["a turn without a text", '{"id":"a","question":"甲","context_turns":[{"role":"user"}]}', "text"],
    ["a turn that is null", '{"id":"a","question":"甲","context_turns":[null]}', "text"],
  ])("names file and line of %s", (_, line, word) => {
    const text = `{"id":"x","question":"甲"}\n\n${line}\n`;

    expect(() => readBatch("dir/file.jsonl", text)).toThrow(
      expect.objectContaining({
        exitCode: 65,
        message: expect.stringMatching(`^dir/file.jsonl:3: expected .*${word}`),
      }),
    );
  });
});
