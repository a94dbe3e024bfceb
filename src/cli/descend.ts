/** Adam's decay of the mean gradient and of its square. */
const DECAY = 0.9;
const SQUARE_DECAY = 0.99;
const EPSILON = 1e-8;

/** How far to walk, and how strongly weights are pulled towards zero. */
export interface Descent {
  readonly steps: number;
  readonly rate: number;
  readonly pull: number;
}

/** Walks from `start` down the gradient that `slopeAt` gives, by Adam; always the same way from the same start. */
export function descend(
  start: ArrayLike<number>,
  slopeAt: (weights: Float64Array) => Float64Array,
  { steps, rate, pull }: Descent,
): Float64Array {
  const weights = Float64Array.from(start);
  const mean = new Float64Array(weights.length);
  const square = new Float64Array(weights.length);
  for (let step = 1; step <= steps; step++) {
    slopeAt(weights).forEach((slope, i) => {
      const g = slope + 2 * pull * (weights[i] ?? 0);
      mean[i] = DECAY * (mean[i] ?? 0) + (1 - DECAY) * g;
      square[i] = SQUARE_DECAY * (square[i] ?? 0) + (1 - SQUARE_DECAY) * g * g;
      const spread = Math.sqrt((square[i] ?? 0) / (1 - SQUARE_DECAY ** step)) + EPSILON;
      weights[i] = (weights[i] ?? 0) - (rate * (mean[i] ?? 0)) / (1 - DECAY ** step) / spread;
    });
  }
  return weights;
}
