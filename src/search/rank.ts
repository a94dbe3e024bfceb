import type { Range } from "../text/sentences.ts";
import { windowRange } from "./best-window.ts";
import type { Candidate } from "./find-candidates.ts";
import { createMeasure, type Evidence, gatherEvidence, type Measure, type RankedDocument } from "./gather-evidence.ts";
import { hasBit } from "./query-units.ts";
import { FEATURE_NAMES, isAsked, RANK_FEATURES } from "./rank-features.ts";
import { RANK_WEIGHTS } from "./rank-weights.ts";
import type { Query } from "./read-query.ts";

/** A candidate in its final place. */
export interface Ranked {
  /** Its place in the corpus. */
  readonly document: number;
  /** Weighted mean of the features the question asks for, 0 to 1. */
  readonly score: number;
  readonly passage: Range;
  /** Share of the question's terms met, by IDF, 0 to 1. */
  readonly coverage: number;
  readonly matched: readonly string[];
  readonly missed: readonly string[];
}

/** Orders the candidates, best first; equals keep the order they were found in. */
export function rank(
  query: Query,
  candidates: readonly Candidate[],
  documents: readonly RankedDocument[],
): readonly Ranked[] {
  const measure = createMeasure(query);
  const total = totalWeight(measure);
  return gatherAll(measure, candidates, documents)
    .map((evidence) => toRanked(evidence, total))
    .sort((a, b) => b.score - a.score);
}

/** The values of all features, in the order of `FEATURE_NAMES`, for each candidate: what the weights are fitted on. */
export function featureValues(
  query: Query,
  candidates: readonly Candidate[],
  documents: readonly RankedDocument[],
): readonly (readonly number[])[] {
  return gatherAll(createMeasure(query), candidates, documents).map((evidence) =>
    FEATURE_NAMES.map((name) => RANK_FEATURES[name](evidence)),
  );
}

function gatherAll(
  measure: Measure,
  candidates: readonly Candidate[],
  documents: readonly RankedDocument[],
): readonly Evidence[] {
  return candidates.flatMap((candidate) => {
    const document = documents[candidate.document];
    return document === undefined ? [] : [gatherEvidence(measure, candidate, document)];
  });
}

/** Without what the question does not ask for, so that the best score is 1 for any question. */
function totalWeight(measure: Measure): number {
  return FEATURE_NAMES.filter((name) => isAsked(name, measure)).reduce((sum, name) => sum + RANK_WEIGHTS[name], 0);
}

function toRanked(evidence: Evidence, total: number): Ranked {
  const { words } = evidence.measure.query;
  const isMet = (bit: number): boolean => hasBit(evidence.all, bit);
  return {
    document: evidence.candidate.document,
    score: FEATURE_NAMES.reduce((sum, name) => sum + RANK_WEIGHTS[name] * RANK_FEATURES[name](evidence), 0) / total,
    passage: windowRange(evidence.window, evidence.document.sentences),
    coverage: RANK_FEATURES.wordCoverage(evidence),
    // The words are the first units of a question: their place among them is their bit.
    matched: words.filter((_, bit) => isMet(bit)).map(({ text }) => text),
    missed: words.filter((_, bit) => !isMet(bit)).map(({ text }) => text),
  };
}
