import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addTypos, frequentCharacters } from "../../src/cli/add-typos.ts";
import { createDraw } from "../../src/cli/create-draw.ts";

const CHARACTERS = [..."天地人和春夏秋冬"];

/** How many characters differ, of two texts as long as one another. */
function changes(before: string, after: string): number {
  const [one, other] = [[...before], [...after]];
  expect(other).toHaveLength(one.length);
  return one.filter((character, at) => character !== other[at]).length;
}

describe("addTypos", () => {
  it("changes as many Han characters as wanted, or all where there are fewer, and nothing else", () => {
    const text = fc.string({ unit: fc.constantFrom(..."天地献血多少人3A? 😀"), maxLength: 20 });

    fc.assert(
      fc.property(text, fc.nat(3), fc.integer(), (question, count, seed) => {
        const spoilt = addTypos(question, { count, characters: CHARACTERS, draw: createDraw(seed) });
        const han = question.match(/\p{Script=Han}/gu)?.length ?? 0;

        expect(changes(question, spoilt)).toBe(Math.min(count, han));
        expect(spoilt.replaceAll(/\p{Script=Han}/gu, "")).toBe(question.replaceAll(/\p{Script=Han}/gu, ""));
      }),
    );
  });

  it("makes the same of a question with the same seed, and not always the same with another", () => {
    const spoil = (seed: number) =>
      addTypos("去年全市有多少人献血", { count: 2, characters: CHARACTERS, draw: createDraw(seed) });

    expect(spoil(7)).toBe(spoil(7));
    expect(new Set(Array.from({ length: 20 }, (_, seed) => spoil(seed))).size).toBeGreaterThan(10);
  });

  it("leaves a question as it is when there is nothing to put in", () => {
    expect(addTypos("献血", { count: 1, characters: [], draw: createDraw(1) })).toBe("献血");
  });
});

describe("frequentCharacters", () => {
  it("counts Han characters alone, the most frequent first", () => {
    expect(frequentCharacters(["血血人A1,", "血人车"])).toEqual(["血", "人", "车"]);
  });
});
