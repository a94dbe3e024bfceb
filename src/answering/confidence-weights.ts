import type { SpanSource } from "./spans/span.ts";

/** How a short answer was found, and what is known of it besides. */
export type ConfidenceFeature = SpanSource | "sentence" | "isBest" | "met" | "clause" | "beside" | "lead" | "length";

/**
 * How sure a short answer is: a logistic regression on the F1 that it reaches, so that confidence is the F1 to be expected.
 * Fitted on the public sets cmrc2018-trial and drcd-dev, each counting the same, with `npm run -s fit -- --answers DIR…`; run
 * it again after changing a rule in `spans/`.
 *
 *     F1 of the surest, % of all questions    10 %   30 %   50 %   100 %
 *     cmrc2018-trial, held out (2 folds)      64.8   63.0   53.7    33.2
 *     drcd-dev, held out                      86.6   76.7   62.3    35.2
 *
 * Below 0.12 (`answer-from.ts`) no short answer is given: those of 70 % of drcd-dev and 78 % of cmrc2018-trial are, their F1
 * 49.3 instead of 42.5 and 41.8 instead of 37.5. At 0.15 two right answers to the seed questions were lost.
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  number: -1.72,
  date: -1.06,
  person: -2.07,
  place: -1.84,
  named: -1.68,
  list: -1.75,
  reason: -2.29,
  latin: -0.88,
  quoted: -2.2,
  said: -3.19,
  sentence: 0.89,
  isBest: 0.83,
  met: -0.08,
  clause: 0.36,
  beside: 0.57,
  lead: 0.5,
  length: -0.28,
};
