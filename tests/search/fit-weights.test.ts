import { describe, expect, it } from "vitest";
import { bestRow, fitWeights } from "../../src/search/fit-weights.ts";

// The first feature tells the right row, the second points away from it, the third is noise.
const SAMPLES = Array.from({ length: 40 }, (_, i) => ({
  rows: [
    [0.2, 0.9, (i % 3) / 3],
    [0.8, 0.1, (i % 5) / 5],
    [0.3, 0.8, (i % 7) / 7],
  ],
  right: 1,
}));

describe("fitWeights", () => {
  it("weighs what tells the right candidate, and nothing below zero", () => {
    const [telling = 0, misleading = 0, noise = 0] = fitWeights([SAMPLES], 3);

    expect(telling).toBeGreaterThan(1);
    expect(misleading).toBeCloseTo(0, 1);
    expect(Math.min(telling, misleading, noise)).toBeGreaterThanOrEqual(0);
    expect(telling).toBeGreaterThan(3 * noise);
  });

  it("counts each group the same, however many samples it has", () => {
    const against = SAMPLES.slice(0, 20).map(({ rows }) => ({ rows, right: 0 }));
    const both = fitWeights([SAMPLES, against], 3);
    const repeated = fitWeights([[...SAMPLES, ...SAMPLES], against], 3);

    both.forEach((weight, i) => {
      expect(repeated[i]).toBeCloseTo(weight, 1);
    });
  });
});

describe("bestRow", () => {
  it("gives the row with the highest weighted sum, the first of equals", () => {
    expect(
      bestRow(
        [
          [1, 0],
          [0, 1],
          [0, 1],
        ],
        [1, 2],
      ),
    ).toBe(1);
  });
});
