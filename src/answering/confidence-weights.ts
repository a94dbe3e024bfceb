import type { AskedKind } from "./spans/read-asked.ts";

/** What is asked, and what is known of the short answer besides. */
export type ConfidenceFeature =
  | AskedKind
  | "odds"
  | "agreement"
  | "sentence"
  | "isBest"
  | "met"
  | "clause"
  | "rule"
  | "length";

/**
 * How sure a short answer is: a logistic regression on the F1 that it reaches, so that confidence is the F1 to be expected.
 * Fitted on the public sets cmrc2018-trial and drcd-dev, each counting the same, with `npm run -s fit -- --answers DIR…`, on
 * short answers chosen by weights that did not know their questions; run it again after changing `span-weights.ts` or a rule.
 *
 *     EM / F1 of the surest, held out        10 %          30 %          50 %         100 % of all questions
 *     cmrc2018-trial                  41.6 / 67.3   35.9 / 64.9   28.1 / 59.7   16.9 / 45.2
 *     drcd-dev                        88.1 / 92.7   74.5 / 85.4   62.0 / 76.2   40.0 / 54.5
 *
 * Below 0.15 (`answer-from.ts`) no short answer is given; at 0.2 a right answer to the seed questions was lost.
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  number: -1.93,
  date: -1.1,
  person: -2.29,
  place: -1.36,
  list: -1.56,
  thing: -1.59,
  what: -1.71,
  why: -2.19,
  how: -1.42,
  odds: 0.63,
  agreement: 1.03,
  sentence: 0.61,
  isBest: 0.63,
  met: 0.28,
  clause: 0.25,
  rule: -0.11,
  length: -0.69,
};
