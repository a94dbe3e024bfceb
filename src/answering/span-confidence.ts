import { CONFIDENCE_WEIGHTS, type ConfidenceFeature } from "./confidence-weights.ts";
import { scoreRange } from "./score-sentences.ts";
import type { ChosenSpan } from "./spans/choose-span.ts";
import type { SpanSearch } from "./spans/span.ts";

/** Odds above this, and below its negative, tell no more. */
const MOST_ODDS = 5;
/** Characters of the longest short answer. */
const LONGEST = 60;

/** The features by name, in the order of their weights. */
export const CONFIDENCE_FEATURE_NAMES = Object.keys(CONFIDENCE_WEIGHTS).filter(isConfidenceFeature);

/** How near a short answer is likely to come to the right one, 0 to 1: the F1 to be expected. */
export function spanConfidence(chosen: ChosenSpan, search: SpanSearch): number {
  const features = confidenceFeatures(chosen, search);
  const sum = CONFIDENCE_FEATURE_NAMES.reduce(
    (total, name) => total + CONFIDENCE_WEIGHTS[name] * (features[name] ?? 0),
    0,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** What is known of a short answer, by the names of `CONFIDENCE_WEIGHTS`; what is not in it is 0. */
export function confidenceFeatures(
  { asked, candidate, probability, agreement }: ChosenSpan,
  { article }: SpanSearch,
): Partial<Readonly<Record<ConfidenceFeature, number>>> {
  const { view, whole, rules } = candidate;
  const { scored, behindBest, rank } = view;
  const clause = scored.clauses.find(({ start, end }) => whole.start >= start && whole.start < end);
  const odds = Math.log(probability / Math.max(1 - probability, Number.EPSILON));
  return {
    [asked.kind]: 1,
    odds: Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds)) / MOST_ODDS,
    agreement,
    sentence: Math.exp(-behindBest),
    isBest: Number(rank === 0),
    met: scoreRange(article, scored.sentence, asked.terms) / asked.weight,
    clause: (clause?.score ?? 0) / asked.weight,
    rule: Number(rules.size > 0),
    length: Math.log(1 + whole.end - whole.start) / Math.log(LONGEST),
  };
}

function isConfidenceFeature(name: string): name is ConfidenceFeature {
  return name in CONFIDENCE_WEIGHTS;
}
