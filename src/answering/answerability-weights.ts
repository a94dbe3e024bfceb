/** What tells whether an article answers a question. */
export type AnswerabilityFeature =
  | "bias"
  | "words"
  | "nouns"
  | "focus"
  | "absent"
  | "terms"
  | "confidence"
  | "spanless"
  | "list"
  | "what"
  | "place";

/**
 * How likely an article answers a question: a logistic regression over the articles that were found for judged questions.
 * Fitted on the questions of `tests/acceptance` about the seeds, the other and the later pages, and on those of
 * `tests/acceptance/calibration`, half of which the pages do not answer, with `npm run -s fit -- --refusals QUESTIONS=PAGES…`;
 * run it again after changing what `read-question.ts` reads or a rule in `spans/`. `absent` counts for an article: where a
 * word of the reader's is on no page at all, the page says it in other words; a word that stands elsewhere speaks against.
 */
export const ANSWERABILITY_WEIGHTS: Readonly<Record<AnswerabilityFeature, number>> = {
  bias: -5.08,
  words: 2.93,
  nouns: 1.86,
  focus: 0.64,
  absent: 2.53,
  terms: 0.77,
  confidence: 1.29,
  spanless: -1.97,
  list: 0.07,
  what: -0.08,
  place: 0.69,
};

/** Where refusals on the given questions rise steeply: `npm run -s evaluate -- --curve` shows what other gates give. */
export const LEAST_ANSWERABILITY = 0.3;
