import type { ArticleText } from "./article-text.ts";
import { findSpan, peopleAskedFor } from "./find-span.ts";
import { featureRows, orderSentences } from "./order-sentences.ts";
import type { QuestionTerm } from "./question-terms.ts";
import type { QuestionReading, Vocabulary } from "./read-question.ts";
import { type OrderedSentence, weighTerms } from "./score-sentences.ts";
import { sentenceEvidence } from "./sentence-evidence.ts";
import type { Span } from "./spans/span.ts";

/** What one article has to say to a question. */
export interface Finding {
  /** All sentences of the body, best first. */
  readonly sentences: readonly OrderedSentence[];
  /** The words that answer; undefined when none are of the kind asked for. */
  readonly span: Span | undefined;
}

const DAY_TERM_WEIGHT = 0.5;

/** Reads an article for a question: its sentences in the order in which they answer, and the words that do. */
export function answerFrom(article: ArticleText, reading: QuestionReading, vocabulary: Vocabulary): Finding {
  const { terms, names } = askedOf(article, reading, vocabulary);
  const { tokenizer } = vocabulary;
  const sentences = orderSentences(article, reading, terms, { tokenizer, names });
  return { sentences, span: findSpan(reading, article, { terms, sentences, names, tokenizer }) };
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
