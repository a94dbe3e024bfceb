import { describe, expect, it } from "vitest";
import type { Answer, Answerer } from "../../src/answering/answer.ts";
import { judgeAnswer } from "../../src/cli/judge-answer.ts";
import { readJudged } from "../../src/cli/read-judged.ts";
import { readArchive } from "../../src/newspaper/read-archive.ts";
import { TOWN_PAGES } from "../support/town-pages.ts";

const archive = readArchive(TOWN_PAGES);
const [QUESTION] = readJudged(
  "q.jsonl",
  JSON.stringify({
    id: "Q1",
    kind: "follow-up",
    question: "总投资呢",
    context_turns: [
      { role: "user", text: "隧道多长" },
      { role: "user", text: "谁来了" },
    ],
    gold_articles: [],
    answerable: true,
  }),
);

/** Cites the first article and one that is not there, and notes what it is asked. */
function parrot(asked: string[]): Answerer {
  const understood = { terms: [], corrected: null, from: null, to: null, people: [], followUp: false };
  const cite = (articleId: string) => ({
    articleId,
    page: "",
    headline: "",
    date: null,
    excerpt: "",
    marks: [],
    also: [],
  });
  return {
    ask: (question, previous = []): Answer => {
      asked.push([...previous.map((answer) => answer.question), question].join(" > "));
      const citations = [cite(archive.articles[0]?.id ?? ""), cite("lost")];
      return {
        question,
        outcome: "answer",
        answer: null,
        citations,
        nearest: [],
        suggestion: null,
        instead: null,
        understood,
      };
    },
  };
}

describe("judgeAnswer", () => {
  it("asks in one conversation what was asked before", () => {
    const asked: string[] = [];

    judgeAnswer(QUESTION!, parrot(asked), archive);

    expect(asked).toEqual(["隧道多长", "隧道多长 > 谁来了", "隧道多长 > 谁来了 > 总投资呢"]);
  });

  it("names the cited articles by page and place", () => {
    const { cited, answer } = judgeAnswer(QUESTION!, parrot([]), archive);

    expect(cited).toEqual(["lanchuan-2024.txt#1", "lost"]);
    expect(answer.question).toBe("总投资呢");
  });
});
