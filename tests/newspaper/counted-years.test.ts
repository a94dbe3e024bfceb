import { describe, expect, it } from "vitest";
import { findCountedYears } from "../../src/newspaper/counted-years.ts";

function yearsOf(text: string): readonly number[] {
  return findCountedYears(text).map(({ year }) => year);
}

describe("findCountedYears", () => {
  it.each([
    ["1998年起修鞋,至今已有23年。", [2021]],
    ["1996年受伤,1998年起修鞋,至今已有23年。", [2021]],
    ["2003年进山教书,如今已是第18个年头。", [2020]],
    ["2001年进山教书,至今整整二十年。", [2021]],
    ["始建于1951年的学校迎来建校70周年。", [2021]],
  ])("counts in %s", (text, years) => {
    expect(yearsOf(text)).toEqual(years);
  });

  it.each(["1998年修鞋。至今已有23年。", "1998年起修鞋,至今已修90年代的鞋。", "1998年起修鞋,至今已有23人。"])(
    "counts nothing in %s",
    (text) => {
      expect(yearsOf(text)).toEqual([]);
    },
  );
});
