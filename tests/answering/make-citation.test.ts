import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleText } from "../../src/answering/article-text.ts";
import { makeCitation, referTo } from "../../src/answering/make-citation.ts";
import type { QuestionTerm } from "../../src/answering/question-terms.ts";
import { makeArticle } from "../support/make-article.ts";

const LONG_SENTENCE = `${"甲地与乙地之间修了一条路,".repeat(60)}全长38公里,${"两旁种满了树,".repeat(60)}至此完工。`;

const textOf = (...body: readonly string[]) => articleText(makeArticle({ headline: "跨江隧道贯通", body }));
const rangeOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const term = (text: string): QuestionTerm => ({ text, start: 0, weight: 1, isHard: false, isVerb: false });

describe("makeCitation", () => {
  it("quotes the sentence and marks the words that answer", () => {
    const article = textOf(
      "昨日,记者在现场看到许多市民前来参观拍照留念,气氛十分热烈,大家都说这一天等了很久很久。隧道全长4.6公里,双向六车道,两端分别连接滨河路与人民路,建成以后从城东到城西的车程将由四十分钟缩短为十二分钟左右,早晚高峰也不再拥堵。",
    );
    const answer = rangeOf(article.text, "4.6公里");
    const sentence = article.sentences.find(({ end }) => end > answer.start) ?? answer;

    const { excerpt, marks } = makeCitation(article, sentence, [answer], []);

    expect(excerpt).toMatch(/^隧道全长4\.6公里.*不再拥堵。$/);
    expect(marks.map(({ start, end }) => excerpt.slice(start, end))).toEqual(["4.6公里"]);
  });

  it("marks the terms of the question where no words answer, in order and as one where they touch", () => {
    const article = textOf("隧道总投资38.5亿元。隧道通车。");

    const { excerpt, marks } = makeCitation(
      article,
      { start: article.bodyStart, end: article.text.length },
      [],
      [term("投资"), term("隧道"), term("道总")],
    );

    expect(marks.map(({ start, end }) => excerpt.slice(start, end))).toEqual(["隧道总投资", "隧道"]);
  });

  it("takes the next sentence in after a short one, and never the next paragraph", () => {
    const article = textOf("隧道贯通。全长4.6公里。", "总投资38.5亿元。");

    const { excerpt } = makeCitation(article, rangeOf(article.text, "隧道贯通。"), [], []);

    expect(["隧道贯通。", "隧道贯通。全长4.6公里。"]).toContain(excerpt);
  });

  it("cuts a very long sentence at a comma around the answer", () => {
    const article = textOf(LONG_SENTENCE);
    const answer = rangeOf(article.text, "38公里");

    const { excerpt, marks } = makeCitation(
      article,
      { start: article.bodyStart, end: article.text.length },
      [answer],
      [],
    );

    expect(excerpt.length).toBeLessThanOrEqual(300);
    expect(excerpt).toMatch(/[,。]$/);
    expect(marks.map(({ start, end }) => excerpt.slice(start, end))).toEqual(["38公里"]);
  });

  it("cuts no surrogate pair in two", () => {
    for (const before of ["", "路"]) {
      const article = textOf(`${before}${"𠮷".repeat(400)}`);

      const { excerpt } = makeCitation(article, { start: article.bodyStart, end: article.text.length }, [], []);

      expect(excerpt.length).toBeLessThanOrEqual(300);
      expect(excerpt).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it("refers to the article", () => {
    const published = { date: "2024-03-12", inferred: false, confidence: "high", evidence: "" } as const;
    const article = makeArticle({ id: "a7", page: "p.txt", headline: "跨江隧道贯通", published });

    const citation = makeCitation(articleText(article), { start: 0, end: 1 }, [], []);

    expect(citation).toMatchObject({ articleId: "a7", page: "p.txt", headline: "跨江隧道贯通", date: "2024-03-12" });
    expect(referTo(makeArticle()).date).toBeNull();
  });

  it("quotes any passage word for word, within a paragraph and 300 characters, its marks inside", () => {
    const piece = fc.constantFrom("隧道", "全长", ",", "。", "1", "𠮷", "\ud800", " ", "“", "”", "a");
    const paragraph = fc.array(piece, { minLength: 1, maxLength: 400, size: "max" }).map((pieces) => pieces.join(""));
    const range = fc.tuple(fc.nat(2000), fc.nat(500));
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 3 }),
        range,
        fc.array(range, { maxLength: 3 }),
        (body, at, spans) => {
          const article = textOf(...body);
          const within = ([from, length]: readonly [number, number]) => {
            const start = Math.min(article.bodyStart + from, article.text.length - 1);
            return { start, end: Math.min(start + Math.min(length, 40) + 1, article.text.length) };
          };
          const sorted = spans.map(within).sort((a, b) => a.start - b.start);

          const { excerpt, marks } = makeCitation(article, within(at), sorted, [term("隧道")]);

          expect(excerpt.length).toBeLessThanOrEqual(300);
          expect(body.some((text) => text.includes(excerpt))).toBe(true);
          let last = 0;
          for (const { start, end } of marks) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(excerpt.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
