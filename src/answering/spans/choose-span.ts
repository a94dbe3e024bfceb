import type { Range } from "../../text/sentences.ts";
import { type Candidate, candidatesFor, settlingRule } from "./candidates.ts";
import { type Asked, type AskedKind, readAsked } from "./read-asked.ts";
import type { Span, SpanSearch, SpanSource } from "./span.ts";
import { type Tell, tellInner, tellLeft, tellRight } from "./span-features.ts";
import { SPAN_WEIGHTS, type SpanWeights } from "./span-weights.ts";

/** The candidate that most likely answers. */
export interface ChosenSpan {
  readonly asked: Asked;
  readonly candidate: Candidate;
  /** How likely it is among all candidates (softmax), 0 to 1. */
  readonly probability: number;
  /** How much of its characters the other candidates hold as well, each by how likely it is: F1, 0 to 1. */
  readonly agreement: number;
}

/** What is known of the candidates of one question; features that are 0 are left out. */
export interface SpanRows {
  readonly kind: AskedKind;
  readonly rows: readonly {
    readonly ranges: readonly Range[];
    readonly features: readonly (readonly [string, number])[];
  }[];
}

/**
 * The candidate that most likely answers, the first of equals; undefined when there is none. Where a rule settles the
 * question its own scores tell, else the weighted sum of what is known of a candidate.
 */
export function chooseSpan(
  search: SpanSearch,
  byRule: ReadonlyMap<SpanSource, readonly Span[]>,
  table: SpanWeights = SPAN_WEIGHTS,
): ChosenSpan | undefined {
  const asked = readAsked(search);
  const candidates = candidatesFor(search, asked, byRule);
  const settled = settlingRule(search, byRule);
  const sums = settled
    ? candidates.map(({ rules }) => rules.get(settled) ?? 0)
    : sumsOf(search, asked, candidates, weightsFor(asked.kind, table));
  const highest = Math.max(...sums);
  const candidate = candidates[sums.indexOf(highest)];
  if (!candidate) return undefined;
  const likelihoods = sums.map((value) => Math.exp(value - highest));
  const total = likelihoods.reduce((all, value) => all + value, 0);
  const shared = candidates.map((other, i) => overlap(candidate.whole, other.whole) * (likelihoods[i] ?? 0));
  return {
    asked,
    candidate,
    probability: 1 / total,
    agreement: shared.reduce((all, value) => all + value, 0) / total,
  };
}

/** What is known of every candidate, for fitting the weights; of none where a rule settles the question. */
export function spanRows(search: SpanSearch, byRule: ReadonlyMap<SpanSource, readonly Span[]>): SpanRows {
  const asked = readAsked(search);
  if (settlingRule(search, byRule)) return { kind: asked.kind, rows: [] };
  const rows = candidatesFor(search, asked, byRule).map((candidate) => {
    const { view, whole, ranges } = candidate;
    const features: [string, number][] = [];
    const tell: Tell = (name, value) => value !== 0 && features.push([name, value]);
    tellLeft(search, asked, view, whole.start, tell);
    tellRight(search, asked, view, whole.end, tell);
    tellInner(search, asked, candidate, tell);
    return { ranges, features };
  });
  return { kind: asked.kind, rows };
}

/** Candidates that begin, or end, at one place share what is known of it. */
function sumsOf(
  search: SpanSearch,
  asked: Asked,
  candidates: readonly Candidate[],
  weights: ReadonlyMap<string, number>,
): readonly number[] {
  let sum = 0;
  const tell: Tell = (name, value) => {
    sum += value * (weights.get(name) ?? 0);
  };
  const summed = (tellAll: () => void) => {
    sum = 0;
    tellAll();
    return sum;
  };
  const lefts = new Map<number, number>();
  const rights = new Map<number, number>();
  return candidates.map((candidate) => {
    const { view } = candidate;
    const { start, end } = candidate.whole;
    const left = lefts.get(start) ?? summed(() => tellLeft(search, asked, view, start, tell));
    const right = rights.get(end) ?? summed(() => tellRight(search, asked, view, end, tell));
    lefts.set(start, left);
    rights.set(end, right);
    return left + right + summed(() => tellInner(search, asked, candidate, tell));
  });
}

const WEIGHTS_OF_TABLE = new WeakMap<SpanWeights, Map<AskedKind, ReadonlyMap<string, number>>>();

function weightsFor(kind: AskedKind, table: SpanWeights): ReadonlyMap<string, number> {
  const byKind = WEIGHTS_OF_TABLE.get(table) ?? new Map<AskedKind, ReadonlyMap<string, number>>();
  WEIGHTS_OF_TABLE.set(table, byKind);
  const weights = byKind.get(kind) ?? sumsOfRows(kind, table);
  byKind.set(kind, weights);
  return weights;
}

function sumsOfRows(kind: AskedKind, table: SpanWeights): ReadonlyMap<string, number> {
  return new Map(Object.entries(table).map(([name, row]) => [name, (row.any ?? 0) + (row[kind] ?? 0)]));
}

function overlap(a: Range, b: Range): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return (2 * shared) / (a.end - a.start + b.end - b.start || 1);
}
