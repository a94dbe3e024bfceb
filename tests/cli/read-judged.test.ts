import { describe, expect, it } from "vitest";
import { readJudged } from "../../src/cli/read-judged.ts";
import { UnusableInputError } from "../../src/cli/unusable-input-error.ts";

const LINE = {
  id: "Q1",
  kind: "factoid-number",
  question: "隧道多长",
  context_turns: null,
  gold_articles: ["a.txt#1"],
  also_ok: [],
  answer: "4.6公里",
  accept: ["4.6"],
  answerable: true,
};
const lineOf = (fields: Readonly<Record<string, unknown>>) => JSON.stringify({ ...LINE, ...fields });

describe("readJudged", () => {
  it("reads a judged question", () => {
    expect(readJudged("q.jsonl", lineOf({}))).toEqual([
      {
        id: "Q1",
        kind: "factoid-number",
        question: "隧道多长",
        turns: [],
        isAnswerable: true,
        goldArticles: ["a.txt#1"],
        alsoOk: [],
        spans: ["4.6公里"],
        accept: ["4.6"],
      },
    ]);
  });

  it("takes several spans, or none", () => {
    const [several, none] = readJudged(
      "q.jsonl",
      `${lineOf({ answer: ["甲", "乙"] })}\n\n${lineOf({ id: "Q2", answer: null, accept: undefined })}\n`,
    );

    expect(several?.spans).toEqual(["甲", "乙"]);
    expect([none?.spans, none?.accept]).toEqual([[], []]);
  });

  it("keeps what the reader said before, without the answers", () => {
    const turns = [
      { role: "user", text: "市长是谁" },
      { role: "assistant", text: "岑怀远" },
    ];

    expect(readJudged("q.jsonl", lineOf({ context_turns: turns }))[0]?.turns).toEqual(["市长是谁"]);
  });

  it("keeps the order of the file and leaves empty lines out", () => {
    const text = `\n${lineOf({ id: 2 })}\n  \n${lineOf({ id: 1 })}\n`;

    expect(readJudged("q.jsonl", text).map(({ id }) => id)).toEqual(["2", "1"]);
  });

  it.each([
    ["no JSON", "{", "q.jsonl:2"],
    ["a list", "[]", "q.jsonl:2"],
    ["no kind", lineOf({ kind: undefined }), "kind"],
    ["no question", lineOf({ question: 3 }), "question"],
    ["answerable as text", lineOf({ answerable: "yes" }), "answerable"],
    ["articles that are no strings", lineOf({ gold_articles: [1] }), "gold_articles"],
    ["turns without a text", lineOf({ context_turns: [{}] }), "context_turns"],
  ])("names file, line and field of a line with %s", (_, line, named) => {
    const read = () => readJudged("q.jsonl", `${lineOf({ id: "Q0" })}\n${line}`);

    expect(read).toThrow(UnusableInputError);
    expect(read).toThrow("q.jsonl:2");
    expect(read).toThrow(named);
  });
});
