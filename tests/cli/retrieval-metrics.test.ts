import { describe, expect, it } from "vitest";
import { percentile, retrievalMetrics } from "../../src/cli/retrieval-metrics.ts";

const judge = (found: string, relevant: string) => ({ found: found.split(""), relevant: new Set(relevant.split("")) });

describe("retrievalMetrics", () => {
  it("gives 1 throughout for the right document first", () => {
    expect(retrievalMetrics([judge("abc", "a")])).toEqual({
      "recall@1": 1,
      "recall@5": 1,
      "recall@10": 1,
      "MRR@10": 1,
      "nDCG@10": 1,
    });
  });

  it("counts the rank of the first right document, and only the first ten", () => {
    expect(retrievalMetrics([judge("xxa", "a")])["MRR@10"]).toBeCloseTo(1 / 3);
    expect(retrievalMetrics([judge("xxxxxxxxxxa", "a")])).toMatchObject({ "recall@10": 0, "MRR@10": 0, "nDCG@10": 0 });
  });

  it("shares recall between several right documents, and measures their order against the best one", () => {
    const metrics = retrievalMetrics([judge("axb", "ab")]);

    expect(metrics["recall@1"]).toBe(0.5);
    expect(metrics["nDCG@10"]).toBeCloseTo((1 + 1 / 2) / (1 + 1 / Math.log2(3)));
  });

  it("is the mean over the questions, and zero for none", () => {
    expect(retrievalMetrics([judge("a", "a"), judge("", "a")])["recall@1"]).toBe(0.5);
    expect(retrievalMetrics([])["recall@1"]).toBe(0);
  });
});

describe("percentile", () => {
  it("gives the nearest rank, of values in any order", () => {
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2);
    expect(percentile([4, 1, 3, 2], 0.95)).toBe(4);
    expect(percentile([4, 1, 3, 2], 1)).toBe(4);
  });

  it("gives 0 for no values", () => {
    expect(percentile([], 0.5)).toBe(0);
  });
});
