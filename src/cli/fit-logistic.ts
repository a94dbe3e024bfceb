import { descend } from "./descend.ts";

/** One case: its features, and how right it turned out, 0 to 1. */
export interface Case {
  readonly row: readonly number[];
  readonly target: number;
}

const DESCENT = { steps: 400, rate: 0.05, pull: 0.0005 };

/** Weights of a logistic regression. Each group of cases counts the same however many it has. */
export function fitLogistic(groups: readonly (readonly Case[])[], size: number): readonly number[] {
  return [...descend(new Float64Array(size), (weights) => gradient(groups, weights), DESCENT)];
}

/** What the weights make of a case, 0 to 1. */
export function predict(row: readonly number[], weights: ArrayLike<number>): number {
  return 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)));
}

function gradient(groups: readonly (readonly Case[])[], weights: Float64Array): Float64Array {
  const slope = new Float64Array(weights.length);
  for (const group of groups) {
    for (const { row, target } of group) {
      const error = (predict(row, weights) - target) / group.length;
      row.forEach((value, i) => {
        slope[i] = (slope[i] ?? 0) + error * value;
      });
    }
  }
  return slope;
}
