/** What tells whether an article answers a question. */
export type AnswerabilityFeature =
  | "bias"
  | "words"
  | "nouns"
  | "sentence"
  | "absent"
  | "terms"
  | "leads"
  | "confidence"
  | "spanless"
  | "deedless"
  | "number";

/**
 * How likely an article answers a question: a logistic regression over the articles that were found for judged questions.
 * Fitted on the sets of `tests/acceptance` that are not called `unread-`, and on those of `tests/acceptance/calibration`, half of
 * which the pages do not answer, with `npm run -s fit -- --refusals QUESTIONS=PAGES…`; run it again after changing what
 * `read-question.ts` reads or a rule in `spans/`. What counts most is that no other article is found as good. A question without
 * a deed (多大年纪) and one for a number are asked of what the pages do not tell more often than others.
 * Fitted before the last rules on numbers and on whose boss or child is asked for.
 */
export const ANSWERABILITY_WEIGHTS: Readonly<Record<AnswerabilityFeature, number>> = {
  bias: -3.38,
  words: 1.28,
  nouns: 0.84,
  sentence: 1.34,
  absent: -0.13,
  terms: -0.17,
  leads: 2.15,
  confidence: 0.94,
  spanless: -1.5,
  deedless: -1.01,
  number: -0.54,
};

/**
 * From 0.45 to 0.55 as many questions are refused rightly on pages that nobody who works on the rules has read, and ever fewer
 * wrongly the lower it is: `npm run -s evaluate -- --curve` shows what other gates give.
 */
export const LEAST_ANSWERABILITY = 0.45;
