import type { ArticleText } from "./article-text.ts";
import type { QuestionReading } from "./read-question.ts";
import { type OrderedSentence, scoreSentences, type WeighedTerm } from "./score-sentences.ts";
import { type SentenceEvidence, sentenceEvidence } from "./sentence-evidence.ts";
import { SENTENCE_FEATURE_NAMES, SENTENCE_FEATURES } from "./sentence-features.ts";
import { SENTENCE_WEIGHTS } from "./sentence-weights.ts";

/** The sentences of an article in the order in which they answer the question, best first. */
export function orderSentences(
  article: ArticleText,
  reading: QuestionReading,
  terms: readonly WeighedTerm[],
  known: Parameters<typeof sentenceEvidence>[3],
): readonly OrderedSentence[] {
  const rows = featureRows(sentenceEvidence(article, reading, terms, known));
  const likeness = rows.map((row) =>
    SENTENCE_FEATURE_NAMES.reduce((sum, name, i) => sum + SENTENCE_WEIGHTS[name] * (row[i] ?? 0), 0),
  );
  const scored = scoreSentences(article, terms).map((sentence, at) => ({ ...sentence, likeness: likeness[at] ?? 0 }));
  return scored.sort((a, b) => b.likeness - a.likeness || a.index - b.index);
}

/** The features of every sentence, in the order of the article; columns as `SENTENCE_FEATURE_NAMES`. */
export function featureRows(evidence: SentenceEvidence): readonly (readonly number[])[] {
  return evidence.sentences.map((_, at) => SENTENCE_FEATURE_NAMES.map((name) => SENTENCE_FEATURES[name](evidence, at)));
}
