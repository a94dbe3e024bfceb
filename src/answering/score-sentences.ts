import type { Range } from "../text/sentences.ts";
import type { ArticleText, Sentence } from "./article-text.ts";
import { worthIn } from "./meet-terms.ts";
import type { QuestionTerm } from "./question-terms.ts";

/** A sentence with how well it, and each of its clauses, meets the question. */
export interface ScoredSentence {
  readonly sentence: Sentence;
  readonly index: number;
  /** Sum of the met terms' weights, each by how rare it is in the article. */
  readonly score: number;
  readonly clauses: readonly ScoredClause[];
}

/** A sentence with how likely it answers, by all that is known of it (`sentence-weights.ts`). */
export interface OrderedSentence extends ScoredSentence {
  readonly likeness: number;
}

export interface ScoredClause extends Range {
  readonly score: number;
}

/** A term with its weight in one article. */
export interface WeighedTerm {
  readonly term: QuestionTerm;
  readonly weight: number;
  /** By sentence: how well it meets the term, 0 to 1. */
  readonly worths: readonly number[];
}

/** What stands in the sentence before is still being talked about. */
const SENTENCE_BEFORE_WORTH = 0.35;
/** A word beside the question word says more of what is asked than one at the other end: added at distance 0. */
const NEARNESS_BONUS = 0.5;
const NEARNESS_CHARS = 6;

/** Weighs the terms within an article: a word that stands in every sentence tells none apart. */
export function weighTerms(
  article: ArticleText,
  terms: readonly QuestionTerm[],
  askedAt: number,
): readonly WeighedTerm[] {
  const texts = article.sentences.map(({ start, end }) => article.folded.slice(start, end));
  return terms.map((term) => {
    const worths = texts.map((text) => worthIn(term, text));
    const holders = worths.filter((worth) => worth > 0).length;
    const rarity = Math.log(1 + texts.length / (0.5 + holders));
    const distance = Math.abs(term.start + term.text.length / 2 - askedAt);
    const weight = term.weight * rarity * (1 + NEARNESS_BONUS * Math.exp(-distance / NEARNESS_CHARS));
    return { term, weight, worths };
  });
}

/** Scores every sentence of the body, in the order of the article. */
export function scoreSentences(article: ArticleText, terms: readonly WeighedTerm[]): readonly ScoredSentence[] {
  return article.sentences.map((sentence, index) => {
    let score = 0;
    for (const { weight, worths } of terms) {
      score += weight * Math.max(worths[index] ?? 0, SENTENCE_BEFORE_WORTH * (worths[index - 1] ?? 0));
    }
    // What the sentence does not meet no clause of it does.
    const met = terms.filter(({ worths }) => (worths[index] ?? 0) > 0);
    const clauses = sentence.clauses.map((clause) => ({ ...clause, score: scoreRange(article, clause, met) }));
    return { sentence, index, score, clauses };
  });
}

/** Sum of the weights of the terms that sentence `index` meets. */
export function scoreSentence(index: number, terms: readonly WeighedTerm[]): number {
  let score = 0;
  for (const { weight, worths } of terms) score += weight * (worths[index] ?? 0);
  return score;
}

/** Sum of the weights of the terms that a stretch of the article meets. */
export function scoreRange(article: ArticleText, range: Range, terms: readonly WeighedTerm[]): number {
  const text = article.folded.slice(range.start, range.end);
  let score = 0;
  for (const { term, weight } of terms) score += weight * worthIn(term, text);
  return score;
}
