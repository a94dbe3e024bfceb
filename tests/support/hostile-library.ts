import fc from "fast-check";
import type { Answer, Answerer } from "../../src/answering/answer.ts";
import { clipText } from "../../src/bot/clip-text.ts";
import type { Archive } from "../../src/newspaper/archive.ts";
import type { Article } from "../../src/newspaper/article.ts";
import { archiveOf, cite, makeAnswer } from "./fake-library.ts";
import { hostileText } from "./hostile-text.ts";
import { makeArticle } from "./make-article.ts";

interface HostileLibrary {
  readonly archive: Archive;
  readonly answerer: Answerer;
}

const MOST_EXCERPT = 300;
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** As the reading of pages leaves them: something is to be seen in each. */
const words = hostileText({ maxPieces: 8 }).map((text) => (SEEN.test(text) ? text.trim() : "郑州"));
const names = fc.array(words, { maxLength: 3 });

/** A story whose every word may be anything that a page could hold, or that slipped past its reading. */
const article: fc.Arbitrary<Omit<Article, "id" | "ordinal">> = fc
  .record(
    {
      page: words,
      kicker: fc.option(words),
      headline: fc.oneof(
        fc.constant(""),
        words,
        words,
        hostileText({ maxPieces: 200 }).map((text) => `《${text}》`),
      ),
      subhead: fc.option(words),
      source: fc.option(words),
      reporters: names,
      photographers: names,
      body: fc.array(
        fc.oneof(
          words,
          hostileText({ maxPieces: 2000 }).map((text) => `${text}。`),
        ),
        { maxLength: 6 },
      ),
      captions: names,
      topics: names,
      people: fc.array(fc.record({ name: words, title: fc.option(words) }), { maxLength: 3 }),
      incomplete: fc.boolean(),
      published: fc.option(
        fc.record({
          date: fc.constantFrom("2023-05-09", "2021-05-22"),
          inferred: fc.boolean(),
          confidence: fc.constant("high" as const),
          evidence: words,
        }),
      ),
    },
    { requiredKeys: ["page", "headline", "body"] },
  )
  .map((fields) => makeArticle(fields));

/** An archive of such stories, and an answerer that cites them in every way there is. */
export function hostileLibrary(): fc.Arbitrary<HostileLibrary> {
  const outcome = fc.constantFrom<Answer["outcome"]>("answer", "articles", "not-found");
  return fc.record({ stories: fc.array(article, { maxLength: 8 }), outcome, short: fc.option(words) }).map((drawn) => {
    const articles = drawn.stories.map((story, i) => makeArticle({ ...story, id: `p${i}-1`, ordinal: i + 1 }));
    const citations = articles.map((one) => ({
      ...cite(one, clipText(one.body[0] ?? "", MOST_EXCERPT), clipText(one.body[0] ?? "", MOST_EXCERPT)),
      also: [{ articleId: one.id, page: one.page, headline: one.headline, date: null }],
    }));
    const ask = (question: string) =>
      makeAnswer({
        question,
        outcome: drawn.outcome,
        answer: drawn.outcome === "answer" ? drawn.short : null,
        citations: drawn.outcome === "not-found" ? [] : citations,
        nearest: citations.slice(0, 3),
        suggestion: drawn.short,
        understood: { terms: [question.slice(0, 20)], people: drawn.short === null ? [] : [drawn.short] },
      });
    return { archive: archiveOf(articles), answerer: { ask } };
  });
}
