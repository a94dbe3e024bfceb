import { describe, expect, it } from "vitest";
import { randomSchedule } from "./random-schedule.ts";
import { trySchedule } from "./try-schedule.ts";

describe("randomSchedule", () => {
  it("plans 2 to 5 faults, the same for the same seed", () => {
    const schedules = Array.from({ length: 200 }, (_, seed) => randomSchedule(seed));

    expect(schedules).toEqual(Array.from({ length: 200 }, (_, seed) => randomSchedule(seed)));
    expect(new Set(schedules.map(({ length }) => length))).toEqual(new Set([2, 3, 4, 5]));
  });
});

describe("trySchedule", () => {
  // A few of those that `npm run torture` tries.
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])("finds no rule broken with seed %i", async (seed) => {
    expect(await trySchedule(seed)).toEqual([]);
  });
});
