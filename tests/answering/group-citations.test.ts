import { describe, expect, it } from "vitest";
import type { ArticleReference } from "../../src/answering/answer.ts";
import { groupCitations, hitsByEvent } from "../../src/answering/group-citations.ts";

const DAYS: Readonly<Record<string, string>> = { a1: "2024-03-10", a2: "2024-03-11", a3: "2024-03-12" };
/** Three reports of one event, newest first. */
const EVENT = ["a3", "a2", "a1"].map(reference);
const EVENTS = new Map(EVENT.map(({ articleId }) => [articleId, EVENT]));

function reference(articleId: string): ArticleReference {
  return { articleId, page: "p", headline: "", date: DAYS[articleId] ?? null };
}

function found(articleId: string, answer: string | null) {
  return { answer, citation: { ...reference(articleId), excerpt: "", marks: [], also: [] } };
}

/** `a1 26人 +a3 a2`: the article, its short answer, and the others that it stands for. */
function shown(...all: readonly (readonly [string, string | null])[]): readonly string[] {
  return groupCitations(
    all.map(([articleId, answer]) => found(articleId, answer)),
    EVENTS,
  ).map(({ answer, citation: { articleId, also } }) =>
    [articleId, answer, also.length > 0 && `+${also.map((other) => other.articleId).join(" ")}`]
      .filter(Boolean)
      .join(" "),
  );
}

describe("groupCitations", () => {
  it("lets the best report stand for all of its event, also for those that were not found", () => {
    expect(shown(["a2", "26人"], ["x", "5人"], ["a1", "26人"])).toEqual(["a2 26人 +a3 a1", "x 5人"]);
  });

  it.each([
    ["one and the same name", "闻立群", "市长闻立群"],
    ["no short answer", null, "26人"],
    ["the number otherwise written", "二十六人", "26人"],
  ])("takes %s for no other answer", (_, one, other) => {
    expect(shown(["a1", one], ["a2", other])).toHaveLength(1);
  });

  it("cites reports that answer otherwise by themselves, the newest first", () => {
    expect(shown(["a1", "26人"], ["x", "5人"], ["a2", "31人"])).toEqual(["a2 31人 +a3", "x 5人", "a1 26人"]);
    expect(shown(["a2", "闻立群"], ["a1", "苏静秋"])).toEqual(["a2 闻立群 +a3", "a1 苏静秋"]);
  });

  it("puts the newer of two passages first that differ in a figure alone, unless they are of two days", () => {
    const said = (articleId: string, text: string, answer: string) => ({
      answer,
      citation: { ...found(articleId, answer).citation, excerpt: text },
    });
    const order = (older: string, newer: string) =>
      groupCitations([said("a1", older, "26人"), said("a2", newer, "31人")], new Map()).map(({ answer }) => answer);

    expect(order("大桥被货船撞击,26人受伤送医。", "大桥被货船撞击,31人受伤送医。")).toEqual(["31人", "26人"]);
    expect(order("8日全市转移群众26人。", "9日全市转移群众31人。")).toEqual(["26人", "31人"]);
    expect(order("大桥被货船撞击,26人受伤送医。", "新馆昨天开门,31人获得纪念章。")).toEqual(["26人", "31人"]);
  });

  it("leaves articles that tell of nothing in common as they are", () => {
    expect(shown(["x", "5人"], ["y", "5人"])).toEqual(["x 5人", "y 5人"]);
  });
});

describe("hitsByEvent", () => {
  it("goes past the copies of an event to others", () => {
    const hits = ["a1", "a2", "x", "a3", "y", "z"].map((id) => ({ id }));

    expect(hitsByEvent(hits, EVENTS, 3, 2).map(({ id }) => id)).toEqual(["a1", "a2", "x", "y"]);
    expect(hitsByEvent(hits, new Map(), 3).map(({ id }) => id)).toEqual(["a1", "a2", "x"]);
  });
});
