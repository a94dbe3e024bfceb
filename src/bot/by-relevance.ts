import type { Article } from "../newspaper/article.ts";
import { headlineOf } from "../newspaper/headline-of.ts";
import topics from "../newspaper/topics.json" with { type: "json" };
import { fold } from "../text/fold.ts";

/** A word of the headline outweighs any number of mentions below it; of these the first ones count. */
const HEADLINE_WORTH = 10;
const BEGINNING_WORTH = 3;
const MOST_MENTIONS = 5;

/** The articles that are about the words most first: in the headline, in the first paragraph, often. Equals keep their order. */
export function byRelevance(articles: readonly Article[], words: readonly string[]): readonly Article[] {
  const folded = [...new Set(words.map(fold))].filter((word) => word !== "");
  return articles
    .map((article) => ({ article, score: scoreOf(article, folded) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ article }) => article);
}

/** What a topic is told by: its words in the operator's file, else its name. */
export function wordsOfTopic(label: string): readonly string[] {
  return [label, ...(topics.find((topic) => topic.label === label)?.words ?? [])];
}

function scoreOf(article: Article, words: readonly string[]): number {
  const headline = fold(headlineOf(article));
  const beginning = fold(article.body[0] ?? "");
  const body = fold(article.body.join("\n"));
  return words.reduce(
    (sum, word) =>
      sum +
      (headline.includes(word) ? HEADLINE_WORTH : 0) +
      (beginning.includes(word) ? BEGINNING_WORTH : 0) +
      Math.min(body.split(word).length - 1, MOST_MENTIONS),
    0,
  );
}
