import type { ArticleText } from "./article-text.ts";
import { findSpan, peopleAskedFor } from "./find-span.ts";
import { featureRows, orderSentences } from "./order-sentences.ts";
import type { QuestionTerm } from "./question-terms.ts";
import type { QuestionReading, Vocabulary } from "./read-question.ts";
import { type OrderedSentence, weighTerms } from "./score-sentences.ts";
import { sentenceEvidence } from "./sentence-evidence.ts";
import { CONFIDENCE_FEATURE_NAMES, confidenceFeatures, spanConfidence } from "./span-confidence.ts";
import type { BestSpan } from "./spans/span.ts";

/** What one article has to say to a question. */
export interface Finding {
  /** All sentences of the body, best first. */
  readonly sentences: readonly OrderedSentence[];
  /** The words that answer; undefined when none are of the kind asked for. */
  readonly span: BestSpan | undefined;
  /** How near the span is likely to come to what is asked, 0 to 1; 0 where there is none. */
  readonly confidence: number;
  /** False where the span is better not given as a short answer: the passage stands alone, the span marked. */
  readonly isSure: boolean;
}

/** The highest that hides no right answer to the questions of `tests/acceptance/seeds`: see `confidence-weights.ts`. */
const LEAST_CONFIDENCE = 0.12;
const DAY_TERM_WEIGHT = 0.5;

/** Reads an article for a question: its sentences in the order in which they answer, and the words that do. */
export function answerFrom(article: ArticleText, reading: QuestionReading, vocabulary: Vocabulary): Finding {
  const { terms, names } = askedOf(article, reading, vocabulary);
  const { tokenizer } = vocabulary;
  const sentences = orderSentences(article, reading, terms, { tokenizer, names });
  const span = findSpan(reading, article, { terms, sentences, names, tokenizer });
  const confidence = span ? spanConfidence(span, { article, terms, sentences }) : 0;
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

/** What the confidence of the span is worked out from, for fitting its weights; undefined where there is no span. */
export function confidenceRow(
  article: ArticleText,
  reading: QuestionReading,
  vocabulary: Vocabulary,
): { readonly span: BestSpan; readonly row: readonly number[] } | undefined {
  const { terms } = askedOf(article, reading, vocabulary);
  const { sentences, span } = answerFrom(article, reading, vocabulary);
  if (!span) return undefined;
  const features = confidenceFeatures(span, { article, terms, sentences });
  return { span, row: CONFIDENCE_FEATURE_NAMES.map((name) => features[name] ?? 0) };
}

function askedOf(article: ArticleText, reading: QuestionReading, vocabulary: Vocabulary) {
  const terms = weighTerms(article, [...reading.terms, ...dayTerms(reading)], reading.kind.at);
  return { terms, names: peopleAskedFor(reading, article, vocabulary) };
}

/** The days asked for, as a paper prints them: 6月8日, 2022年. */
function dayTerms({ scopes }: QuestionReading): readonly QuestionTerm[] {
  return scopes.map(({ from, to, start }) => {
    const isDay = from === to;
    const text = isDay ? `${Number(from.slice(5, 7))}月${Number(from.slice(8))}日` : `${from.slice(0, 4)}年`;
    return { text, start, weight: isDay ? 1 : DAY_TERM_WEIGHT, isHard: false, isVerb: false };
  });
}
