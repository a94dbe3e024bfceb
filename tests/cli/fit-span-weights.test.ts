import { describe, expect, it } from "vitest";
import type { SpanRows } from "../../src/answering/spans/choose-span.ts";
import { chooseRow, columnsOf, fitSpanWeights, tableOf } from "../../src/cli/fit-span-weights.ts";

const known = (kind: SpanRows["kind"], features: readonly string[]): SpanRows => ({
  kind,
  rows: features.map((name) => ({ ranges: [], features: [[name, 1]] })),
});

describe("fitSpanWeights", () => {
  it("makes the candidates likely that are worth most", () => {
    const columns = columnsOf();
    const sample = columns.sampleOf(known("place", ["leftOf", "leftIn", "rightStop"]), [0, 1, 0.2]);

    const weights = fitSpanWeights([[sample]], columns);

    expect(chooseRow(sample, weights)).toBe(1);
  });

  it("tells the kinds of questions apart", () => {
    const columns = columnsOf();
    const place = columns.sampleOf(known("place", ["leftIn", "leftBy"]), [1, 0]);
    const person = columns.sampleOf(known("person", ["leftIn", "leftBy"]), [0, 1]);

    const weights = fitSpanWeights([[place, person]], columns);

    expect([chooseRow(place, weights), chooseRow(person, weights)]).toEqual([0, 1]);
    expect(tableOf(weights, columns).leftIn?.place).toBeGreaterThan(0);
  });

  it("gives what a rule found one weight for all kinds", () => {
    const columns = columnsOf();
    const sample = columns.sampleOf(known("place", ["placeRule", "leftOf"]), [1, 0]);

    const table = tableOf(fitSpanWeights([[sample]], columns), columns);

    expect(Object.keys(table.placeRule ?? {})).toEqual(["any"]);
  });

  it("chooses nothing where there is nothing", () => {
    const columns = columnsOf();

    expect(chooseRow(columns.sampleOf(known("what", []), []), new Float64Array(0))).toBe(-1);
  });
});
