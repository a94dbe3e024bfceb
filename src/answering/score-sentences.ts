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
    const holders = texts.filter((text) => worthIn(term, text) > 0).length;
    const rarity = Math.log(1 + texts.length / (0.5 + holders));
    const distance = Math.abs(term.start + term.text.length / 2 - askedAt);
    return { term, weight: term.weight * rarity * (1 + NEARNESS_BONUS * Math.exp(-distance / NEARNESS_CHARS)) };
  });
}

/** Scores every sentence of the body, in the order of the article. */
export function scoreSentences(article: ArticleText, terms: readonly WeighedTerm[]): readonly ScoredSentence[] {
  let before = new Map<WeighedTerm, number>();
  return article.sentences.map((sentence, index) => {
    const worths = worthsIn(article, sentence, terms);
    let score = 0;
    for (const weighed of terms) {
      score += weighed.weight * Math.max(worths.get(weighed) ?? 0, SENTENCE_BEFORE_WORTH * (before.get(weighed) ?? 0));
    }
    before = worths;
    const clauses = sentence.clauses.map((clause) => ({ ...clause, score: scoreRange(article, clause, terms) }));
    return { sentence, index, score, clauses };
  });
}

/** Sum of the weights of the terms that a stretch of the article meets. */
export function scoreRange(article: ArticleText, range: Range, terms: readonly WeighedTerm[]): number {
  let score = 0;
  for (const [{ weight }, worth] of worthsIn(article, range, terms)) score += weight * worth;
  return score;
}

function worthsIn(
  article: ArticleText,
  { start, end }: Range,
  terms: readonly WeighedTerm[],
): Map<WeighedTerm, number> {
  const text = article.folded.slice(start, end);
  return new Map(terms.map((weighed) => [weighed, worthIn(weighed.term, text)]));
}
