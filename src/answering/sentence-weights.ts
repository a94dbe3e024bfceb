import type { SentenceFeature } from "./sentence-features.ts";

/** How much each feature counts. */
export const SENTENCE_WEIGHTS: Readonly<Record<SentenceFeature, number>> = {
  bigrams: 0.0,
  terms: 0.76,
  tiles: 0.19,
  nearBigrams: 0.46,
  nearCharacters: 1.31,
  restBigrams: 1.96,
  restCharacters: 2.62,
  wordsBefore: 0.94,
  bigramsBefore: 0.4,
  bigramsTwoBefore: 0.81,
  bigramsBehind: 1.78,
  first: 0.73,
  fitting: 2.51,
  hasFitting: 0.73,
  hasTime: 2.09,
  noun: 0.77,
  numbers: 2.06,
  size: 4.48,
  definition: 3.92,
  enumeration: 0.8,
};
