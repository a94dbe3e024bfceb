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
 *     cmrc2018-trial                  47.5 / 69.6   37.2 / 65.7   28.7 / 59.1   16.9 / 45.0
 *     drcd-dev                        85.8 / 92.6   74.8 / 86.4   62.0 / 77.1   40.2 / 54.7
 *
 * Below 0.15 (`answer-from.ts`) no short answer is given; at 0.2 a right answer to the seed questions was lost.
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  number: -1.97,
  date: -1.18,
  person: -2.33,
  place: -1.32,
  list: -1.57,
  thing: -1.66,
  what: -1.73,
  why: -2.23,
  how: -1.51,
  odds: 0.65,
  agreement: 1.07,
  sentence: 0.64,
  isBest: 0.57,
  met: 0.29,
  clause: 0.22,
  rule: -0.14,
  length: -0.6,
};
