import { describe, expect, it } from "vitest";
import { fitHeldOut, foldOf } from "../../src/cli/folds.ts";

describe("foldOf", () => {
  it("keeps the questions of a document and of its neighbour together", () => {
    expect([0, 1, 2, 3, 4].map(foldOf)).toEqual([0, 0, 1, 1, 0]);
  });
});

describe("fitHeldOut", () => {
  it("fits for each fold on the questions of the others", () => {
    const sets = [[{ fold: 0 }, { fold: 1 }, { fold: 1 }], [{ fold: 0 }]];

    const seen = fitHeldOut(sets, (part) => part.map((set) => set.map(({ fold }) => fold)));

    expect(seen).toEqual([
      [[1, 1], []],
      [[0], [0]],
    ]);
  });
});
