/** One case: its features, and how right it turned out, 0 to 1. */
export interface Case {
  readonly row: readonly number[];
  readonly target: number;
}

const STEPS = 400;
const LEARNING_RATE = 0.05;
/** Adam's decay of the mean gradient and of its square. */
const DECAY = 0.9;
const SQUARE_DECAY = 0.99;
/** Pull towards zero. */
const PULL = 0.0005;
const EPSILON = 1e-8;

/** Weights of a logistic regression. Each group of cases counts the same however many it has. */
export function fitLogistic(groups: readonly (readonly Case[])[], size: number): readonly number[] {
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let step = 1; step <= STEPS; step++) {
    const slope = gradient(groups, weights);
    for (let i = 0; i < size; i++) {
      const g = (slope[i] ?? 0) + 2 * PULL * (weights[i] ?? 0);
      mean[i] = DECAY * (mean[i] ?? 0) + (1 - DECAY) * g;
      square[i] = SQUARE_DECAY * (square[i] ?? 0) + (1 - SQUARE_DECAY) * g * g;
      const spread = Math.sqrt((square[i] ?? 0) / (1 - SQUARE_DECAY ** step)) + EPSILON;
      weights[i] = (weights[i] ?? 0) - (LEARNING_RATE * (mean[i] ?? 0)) / (1 - DECAY ** step) / spread;
    }
  }
  return [...weights];
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
