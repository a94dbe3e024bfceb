import type { SpanRows } from "../answering/spans/choose-span.ts";
import type { AskedKind } from "../answering/spans/read-asked.ts";
import type { SpanWeights } from "../answering/spans/span-weights.ts";
import { descend } from "./descend.ts";

/** The candidates of one question: of each the features that are not 0, one after the other, and what it is worth. */
export interface Sample {
  readonly kind: AskedKind;
  /** Where the features of each candidate begin; one more at the end. */
  readonly starts: Uint32Array;
  readonly features: Uint8Array;
  readonly values: Float32Array;
  readonly gains: Float32Array;
}

/** Which weight stands where: a block of features for all questions, then one for each kind. */
export interface Columns {
  readonly names: readonly string[];
  readonly sampleOf: (known: SpanRows, gains: readonly number[]) => Sample;
}

const KINDS = ["any", "number", "date", "person", "place", "list", "thing", "what", "why", "how"] as const;
/** Features of any one sample fit in 256. */
const WIDTH = 256;
/** What a rule found is worth the same whatever was asked: rules run for their own kinds. */
const ALIKE = /(?:Rule|Worth)$/u;
/** First all weights are fitted, then those that tell most, then those of them. */
const ROUNDS = [
  { most: WIDTH * KINDS.length, descent: { steps: 70, rate: 0.1, pull: 0.0005 } },
  { most: 400, descent: { steps: 30, rate: 0.05, pull: 0.0005 } },
  { most: 250, descent: { steps: 30, rate: 0.05, pull: 0.0005 } },
  { most: 160, descent: { steps: 40, rate: 0.05, pull: 0.0005 } },
] as const;

/** Columns that are given out as features are met. */
export function columnsOf(): Columns {
  const names: string[] = [];
  const known = new Map<string, number>();
  const columnOf = (name: string) => {
    const column = known.get(name) ?? names.push(name) - 1;
    known.set(name, column);
    return column;
  };
  const sampleOf: Columns["sampleOf"] = ({ kind, rows }, gains) => {
    const told = rows.map(({ features }) => features);
    const starts = new Uint32Array(rows.length + 1);
    told.forEach((row, i) => {
      starts[i + 1] = (starts[i] ?? 0) + row.length;
    });
    return {
      kind,
      starts,
      features: Uint8Array.from(told.flatMap((row) => row.map(([name]) => columnOf(name)))),
      values: Float32Array.from(told.flatMap((row) => row.map(([, value]) => value))),
      gains: Float32Array.from(gains),
    };
  };
  return { names, sampleOf };
}

/** Weights that make the candidates likely that are worth most: the log of the worth to be expected (softmax). */
export function fitSpanWeights(groups: readonly (readonly Sample[])[], { names }: Columns): Float64Array {
  const spread = spreads(groups);
  const isRule = (i: number) => i < names.length && ALIKE.test(names[i] ?? "");
  let kept: Float64Array = Float64Array.from({ length: WIDTH * KINDS.length }, (_, i) =>
    Number(i < WIDTH || !ALIKE.test(names[i % WIDTH] ?? "")),
  );
  let weights: Float64Array = new Float64Array(kept.length);
  for (const { most, descent } of ROUNDS) {
    const isFirst = weights.every((weight) => weight === 0);
    kept = largest(
      kept.map((is, i) => is * (isRule(i) ? Infinity : (spread[i] ?? 0) * (isFirst ? 1 : Math.abs(weights[i] ?? 0)))),
      most,
    );
    weights = descend(
      weights.map((weight, i) => weight * (kept[i] ?? 0)),
      (at) => slopeAt(groups, at).map((slope, i) => slope * (kept[i] ?? 0)),
      descent,
    );
  }
  return weights;
}

/** The candidate with the highest sum, the first of equals; -1 where there is none. */
export function chooseRow(sample: Sample, weights: Float64Array): number {
  const sums = sumsOf(sample, blockOf(weights, sample.kind));
  return sums.indexOf(Math.max(...sums));
}

/** The weights as they stand in `span-weights.ts`, without those that are 0. */
export function tableOf(weights: Float64Array, { names }: Columns): SpanWeights {
  const rows = names.toSorted().map((name) => {
    const cells = KINDS.map((kind, k) => [kind, weights[k * WIDTH + names.indexOf(name)] ?? 0] as const);
    return [name, Object.fromEntries(cells.filter(([, weight]) => weight !== 0))] as const;
  });
  return Object.fromEntries(rows.filter(([, row]) => Object.keys(row).length > 0));
}

function blockOf(weights: Float64Array, kind: AskedKind): Float64Array {
  const at = KINDS.indexOf(kind) * WIDTH;
  return weights.slice(0, WIDTH).map((weight, i) => weight + (weights[at + i] ?? 0));
}

function sumsOf({ starts, features, values }: Sample, block: Float64Array): Float64Array {
  const sums = new Float64Array(starts.length - 1);
  for (let row = 0; row < sums.length; row++) {
    let sum = 0;
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++)
      sum += (values[i] ?? 0) * (block[features[i] ?? 0] ?? 0);
    sums[row] = sum;
  }
  return sums;
}

function slopeAt(groups: readonly (readonly Sample[])[], weights: Float64Array): Float64Array {
  const slope = new Float64Array(weights.length);
  const blocks = new Map(KINDS.flatMap((kind) => (kind === "any" ? [] : [[kind, blockOf(weights, kind)] as const])));
  for (const group of groups) {
    for (const sample of group) {
      const block = blocks.get(sample.kind);
      if (block) addSlope(slope, sample, sumsOf(sample, block), 1 / group.length / groups.length);
    }
  }
  return slope;
}

function addSlope(slope: Float64Array, sample: Sample, sums: Float64Array, share: number): void {
  const { starts, features, values, gains, kind } = sample;
  const highest = Math.max(...sums);
  const likelihoods = sums.map((sum) => Math.exp(sum - highest));
  const total = likelihoods.reduce((sum, value) => sum + value, 0);
  const worth = likelihoods.reduce((sum, value, row) => sum + value * (gains[row] ?? 0), 0);
  if (worth === 0) return;
  const own = KINDS.indexOf(kind) * WIDTH;
  likelihoods.forEach((likelihood, row) => {
    const error = likelihood * (1 / total - (gains[row] ?? 0) / worth) * share;
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
      const feature = features[i] ?? 0;
      const step = error * (values[i] ?? 0);
      slope[feature] = (slope[feature] ?? 0) + step;
      slope[own + feature] = (slope[own + feature] ?? 0) + step;
    }
  });
}

/** Root of the sum of squares of each feature over the candidates of the questions that its weight applies to. */
function spreads(groups: readonly (readonly Sample[])[]): Float64Array {
  const squares = new Float64Array(WIDTH * KINDS.length);
  for (const group of groups) {
    for (const { kind, features, values, starts } of group) {
      const own = KINDS.indexOf(kind) * WIDTH;
      const share = 1 / group.length / Math.max(1, starts.length - 1);
      features.forEach((feature, i) => {
        const square = (values[i] ?? 0) ** 2 * share;
        squares[feature] = (squares[feature] ?? 0) + square;
        squares[own + feature] = (squares[own + feature] ?? 0) + square;
      });
    }
  }
  return squares.map(Math.sqrt);
}

/** 1 for the largest, 0 for the others and for what is 0. */
function largest(sizes: Float64Array, most: number): Float64Array {
  const least = Math.max(Number.MIN_VALUE, sizes.toSorted((a, b) => b - a)[most - 1] ?? 0);
  return sizes.map((size) => Number(size >= least));
}
