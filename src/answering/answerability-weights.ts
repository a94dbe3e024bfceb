/** What tells whether an article answers a question. */
export type AnswerabilityFeature =
  | "bias"
  | "words"
  | "nouns"
  | "focus"
  | "absent"
  | "terms"
  | "leads"
  | "confidence"
  | "spanless"
  | "ofKind"
  | "list"
  | "what"
  | "place";

/**
 * How likely an article answers a question: a logistic regression over the articles that were found for judged questions.
 * Fitted on the sets of `tests/acceptance` that are not called `unread-`, and on those of `tests/acceptance/calibration`, half of
 * which the pages do not answer, with `npm run -s fit -- --refusals QUESTIONS=PAGES…`; run it again after changing what
 * `read-question.ts` reads or a rule in `spans/`. What counts most is that no other article is found as good.
 * A fit after the last one of `spans/span-weights.ts` gives digits up to 0.1 apart, and one question of a set more or less.
 */
export const ANSWERABILITY_WEIGHTS: Readonly<Record<AnswerabilityFeature, number>> = {
  bias: -4.69,
  words: 1.91,
  nouns: 0.9,
  focus: 0.45,
  absent: -0.13,
  terms: -0.13,
  leads: 3.37,
  confidence: 0.76,
  spanless: -2.06,
  ofKind: -0.4,
  list: 0.68,
  what: 0.43,
  place: 0.22,
};

/**
 * Above it answers are lost on pages that nobody who works on the rules has read, below it none are won on the seeds:
 * `npm run -s evaluate -- --curve` shows what other gates give.
 */
export const LEAST_ANSWERABILITY = 0.55;
