import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { type JudgedAnswer, type JudgedQuestion, scoreAnswers } from "../../src/cli/score-answers.ts";

interface Case extends Partial<JudgedQuestion> {
  readonly outcome?: Answer["outcome"];
  /** The short answer given. */
  readonly short?: string;
  readonly cited?: readonly string[];
  readonly elapsedMs?: number;
}

function judged({ outcome = "answer", short, cited = [], elapsedMs = 1, ...fields }: Case): JudgedAnswer {
  const question: JudgedQuestion = {
    id: "Q1",
    kind: "factoid-number",
    question: "问",
    turns: [],
    isAnswerable: true,
    goldArticles: ["a#1"],
    alsoOk: [],
    spans: [],
    accept: [],
    ...fields,
  };
  const understood = { terms: [], corrected: null, from: null, to: null, people: [], followUp: false };
  const answer: Answer = {
    question: question.question,
    outcome,
    answer: short ?? null,
    citations: [],
    nearest: [],
    suggestion: null,
    instead: null,
    understood,
  };
  return { question, answer, cited, elapsedMs };
}

const scoreOf = (...cases: readonly Case[]) => scoreAnswers(cases.map(judged)).at(-1);

describe("scoreAnswers", () => {
  it("gives a row a kind, in the order met, and one for all", () => {
    const rows = scoreAnswers([judged({ kind: "list" }), judged({ kind: "topic" }), judged({ kind: "list" })]);

    expect(rows.map(({ kind, questions }) => [kind, questions])).toEqual([
      ["list", 2],
      ["topic", 1],
      ["ALL", 3],
    ]);
  });

  it("gives null for a measure that applies to no question", () => {
    expect(scoreOf({})).toMatchObject({ set: null, answer: null, abstain: null });
    expect(scoreOf({ isAnswerable: false })).toMatchObject({ source: null, falseNo: null });
  });

  it("counts a first citation that answers or does no harm as the right source", () => {
    expect(scoreOf({ cited: ["a#1", "b#1"] })?.source).toBe(1);
    expect(scoreOf({ cited: ["b#1"], alsoOk: ["b#1"] })?.source).toBe(1);
    expect(scoreOf({ cited: ["b#1", "a#1"] }, { cited: [] }, { cited: ["a#1"] })?.source).toBeCloseTo(1 / 3);
  });

  it("measures sets by precision and recall, harmless articles left out", () => {
    const set = { kind: "topic", goldArticles: ["a#1", "a#2"], alsoOk: ["c#1"] };

    expect(scoreOf({ ...set, cited: ["a#2", "a#1", "c#1"] })?.set).toBe(1);
    expect(scoreOf({ ...set, cited: ["a#1"] })?.set).toBeCloseTo(2 / 3);
    expect(scoreOf({ ...set, cited: ["a#1", "a#2", "b#1", "b#2"] })?.set).toBeCloseTo(2 / 3);
    expect(scoreOf({ ...set, cited: ["b#1"] })?.set).toBe(0);
    expect(scoreOf({ ...set, cited: [] })?.set).toBe(0);
  });

  it.each([
    ["4.6公里", "4.6公里", 1],
    ["全长4.6 公里", "4.6公里", 1],
    ["1,860名", "1860名", 1],
    ["ＵＰＴＩＭＥ认证", "Uptime认证", 1],
    ["《千山图》", "千山图", 1],
    ["143个", "43个", 0],
    ["2.43亿元", "43亿元", 0],
    ["4.62", "4.6", 0],
    ["大桥", "隧道", 0],
    [undefined, "隧道", 0],
  ])("judges %s for %s: %d", (short, span, score) => {
    expect(scoreOf({ spans: [span], ...(short === undefined ? {} : { short }) })?.answer).toBe(score);
  });

  it("wants every span, or one of the accepted wordings", () => {
    expect(scoreOf({ short: "甲、乙", spans: ["甲", "乙"] })?.answer).toBe(1);
    expect(scoreOf({ short: "甲", spans: ["甲", "乙"] })?.answer).toBe(0);
    expect(scoreOf({ short: "两人", spans: ["甲", "乙"], accept: ["两人"] })?.answer).toBe(1);
  });

  it("takes the items of a list in any order", () => {
    const list = { spans: ["少儿馆、古籍馆以及盲文馆"], short: "盲文馆、少儿馆、古籍馆" };

    expect(scoreOf({ ...list, kind: "list" })?.answer).toBe(1);
    expect(scoreOf({ ...list, kind: "factoid-other" })?.answer).toBe(0);
  });

  it("counts a long short answer as none", () => {
    expect(scoreOf({ short: `4.6公里${"长".repeat(60)}`, spans: ["4.6公里"] })?.answer).toBe(0);
    expect(scoreOf({ short: `4.6公里${"长".repeat(60)}`, spans: ["4.6公里"], kind: "list" })?.answer).toBe(1);
  });

  it("wants a plain no where the pages do not tell", () => {
    const no = { isAnswerable: false, outcome: "not-found" } as const;

    expect(scoreOf(no)?.abstain).toBe(1);
    expect(scoreOf({ ...no, short: "4.6公里" })?.abstain).toBe(0);
    expect(scoreOf({ ...no, outcome: "articles" })?.abstain).toBe(0);
  });

  it("counts a no where the pages do tell", () => {
    expect(scoreOf({ outcome: "not-found" }, { outcome: "answer" })?.falseNo).toBe(0.5);
  });

  it("gives the middle time", () => {
    expect(scoreOf({ elapsedMs: 9 }, { elapsedMs: 1 }, { elapsedMs: 5 })?.p50Ms).toBe(5);
  });
});
