import { describe, expect, it } from "vitest";
import { answerText } from "../../src/cli/answer-text.ts";
import { archiveOf, cite, makeAnswer } from "../support/fake-library.ts";
import { makeArticle } from "../support/make-article.ts";

const published = { date: "2023-05-09", inferred: true, confidence: "high", evidence: "" } as const;
const worked = makeArticle({ id: "a1", headline: "献血", source: "郑州晚报", published });
const printed = makeArticle({ id: "a2", headline: "调研", published: { ...published, inferred: false } });
const undated = makeArticle({ id: "a3", headline: "简讯" });
const archive = archiveOf([worked, printed, undated]);
const citations = [cite(worked, "献血者8600人次。", ""), cite(printed, "市长调研。", ""), cite(undated, "简讯。", "")];

describe("answerText", () => {
  it("names paper and day of each passage, a worked-out day marked", () => {
    expect(answerText(makeAnswer({ outcome: "answer", answer: "8600人次", citations }), archive)).toBe(
      [
        "8600人次",
        "献血者8600人次。\n  —— 献血 · 郑州晚报 · 2023-05-09(推断) · page.txt",
        "市长调研。\n  —— 调研 · 报名不详 · 2023-05-09 · page.txt",
        "简讯。\n  —— 简讯 · 报名不详 · 日期不详 · page.txt\n",
      ].join("\n"),
    );
  });

  it("names the other reports of an event under the passage", () => {
    const [first] = citations;
    const also = [{ articleId: "a2", page: "page.txt", headline: "调研", date: "2023-05-09" }];

    expect(answerText(makeAnswer({ outcome: "answer", citations: first ? [{ ...first, also }] : [] }), archive)).toBe(
      "献血者8600人次。\n  —— 献血 · 郑州晚报 · 2023-05-09(推断) · page.txt\n  另有 1 篇:\n    调研 · 报名不详 · 2023-05-09 · page.txt\n",
    );
  });

  it("counts the articles of a list", () => {
    expect(answerText(makeAnswer({ outcome: "articles", citations }), archive)).toMatch(/^3 篇报道:\n献血者/);
  });

  it("offers the nearest when the pages do not tell", () => {
    expect(answerText(makeAnswer({ nearest: citations.slice(0, 1) }), archive)).toBe(
      "收录的报道里没有找到能回答这个问题的内容。\n最接近的是:\n  献血 · 郑州晚报 · 2023-05-09(推断) · page.txt\n",
    );
  });
});
