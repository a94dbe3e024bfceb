/** One case: its features, and how right it turned out, 0 to 1. */
export interface Case {
  readonly row: readonly number[];
  readonly target: number;
  /** How much it counts beside the others of its group; 1 where it is not said. */
  readonly weight?: number;
}

const MOST_STEPS = 50;
/** The search ends when no weight moves by more. */
const STEADY = 1e-6;
/** Pull towards zero, on the mean loss. */
const PULL = 0.0005;
const EPSILON = 1e-12;

/**
 * Weights of a logistic regression with a squared penalty, by Newton's method (iteratively reweighted least squares; Hastie,
 * Tibshirani, Friedman: The Elements of Statistical Learning, 4.4.1). Each group of cases counts the same however many it has.
 */
export function fitLogistic(groups: readonly (readonly Case[])[], size: number): readonly number[] {
  const weights = new Float64Array(size);
  for (let step = 0; step < MOST_STEPS; step++) {
    const move = solve(newtonSystem(groups, weights));
    move.forEach((value, i) => {
      weights[i] = (weights[i] ?? 0) - value;
    });
    if (move.every((value) => Math.abs(value) < STEADY)) break;
  }
  return [...weights];
}

/** What the weights make of a case, 0 to 1. */
export function predict(row: readonly number[], weights: ArrayLike<number>): number {
  return 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)));
}

/** The curvature of the loss, a row a weight, with its slope as the last column. */
function newtonSystem(groups: readonly (readonly Case[])[], weights: Float64Array): readonly Float64Array[] {
  const { length } = weights;
  const system = Array.from(weights, (weight, i) => {
    const row = new Float64Array(length + 1);
    row[i] = 2 * PULL;
    row[length] = 2 * PULL * weight;
    return row;
  });
  for (const group of groups) for (const one of group) addCase(system, one, weights, (one.weight ?? 1) / group.length);
  return system;
}

function addCase(system: readonly Float64Array[], { row, target }: Case, weights: Float64Array, share: number): void {
  const expected = predict(row, weights);
  const slope = (expected - target) * share;
  const curve = expected * (1 - expected) * share;
  system.forEach((sums, i) => {
    const value = row[i] ?? 0;
    if (value === 0) return;
    row.forEach((other, j) => {
      sums[j] = (sums[j] ?? 0) + curve * value * other;
    });
    sums[row.length] = (sums[row.length] ?? 0) + slope * value;
  });
}

/** Gauss and Jordan's elimination with the largest pivot; a column without one gets 0. */
function solve(system: readonly Float64Array[]): readonly number[] {
  const rows = [...system];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 0; i < rows.length; i++) {
    const pivot = rows.reduce((best, _, k) => (k > i && Math.abs(at(k, i)) > Math.abs(at(best, i)) ? k : best), i);
    const [held, largest] = [rows[i], rows[pivot]];
    if (!held || !largest || Math.abs(at(pivot, i)) < EPSILON) continue;
    rows[i] = largest;
    rows[pivot] = held;
    rows.forEach((row, k) => {
      const factor = k === i ? 0 : at(k, i) / at(i, i);
      if (factor !== 0) for (let j = i; j < row.length; j++) row[j] = (row[j] ?? 0) - factor * at(i, j);
    });
  }
  return rows.map((row, i) => (Math.abs(at(i, i)) < EPSILON ? 0 : (row[rows.length] ?? 0) / at(i, i)));
}
