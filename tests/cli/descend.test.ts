import { describe, expect, it } from "vitest";
import { descend } from "../../src/cli/descend.ts";

const DESCENT = { steps: 300, rate: 0.1, pull: 0 };

describe("descend", () => {
  it("comes to where the slope is none", () => {
    const [first = 0, second = 0] = descend([0, 0], (at) => at.map((weight, i) => weight - i), DESCENT);

    expect(first).toBeCloseTo(0, 2);
    expect(second).toBeCloseTo(1, 2);
  });

  it("stays nearer to zero the stronger it is pulled", () => {
    const [weight = 0] = descend([0], (at) => at.map((one) => one - 1), { ...DESCENT, pull: 0.5 });

    expect(weight).toBeCloseTo(0.5, 2);
  });
});
