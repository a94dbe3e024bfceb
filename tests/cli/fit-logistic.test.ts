import { describe, expect, it } from "vitest";
import { fitLogistic, predict } from "../../src/cli/fit-logistic.ts";

describe("fitLogistic", () => {
  it("comes near the mean target of each kind of case", () => {
    const cases = [0.9, 0.7, 0.8].map((target) => ({ row: [1, 0], target }));
    const others = [0.1, 0.3].map((target) => ({ row: [0, 1], target }));

    const weights = fitLogistic([[...cases, ...others]], 2);

    expect(predict([1, 0], weights)).toBeCloseTo(0.8, 1);
    expect(predict([0, 1], weights)).toBeCloseTo(0.2, 1);
  });

  it("lets a large group not outvote a small one", () => {
    const many = Array.from({ length: 99 }, () => ({ row: [1], target: 1 }));

    const weights = fitLogistic([many, [{ row: [1], target: 0 }]], 1);

    expect(predict([1], weights)).toBeCloseTo(0.5, 1);
  });
});
