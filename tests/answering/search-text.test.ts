import { describe, expect, it } from "vitest";
import type { QuestionReading } from "../../src/answering/read-question.ts";
import { searchText } from "../../src/answering/search-text.ts";

const reading = (text: string, words: readonly string[], days: readonly (readonly [string, string])[] = []) =>
  ({
    text,
    terms: words.map((word) => ({ text: word, start: 0, weight: 1, isHard: false, isVerb: false })),
    scopes: days.map(([from, to]) => ({ from, to, anyYear: false, named: null, start: 0, end: 0 })),
  }) as unknown as QuestionReading;

describe("searchText", () => {
  it("adds the words of the pages for one that no page holds", () => {
    const held = ["献血"];

    expect(searchText(reading("多少人捐血", ["捐血"]), (text) => !held.includes(text))).toBe("多少人捐血 献血");
  });

  it("adds none for a word that a page holds", () => {
    expect(searchText(reading("多少人捐血", ["捐血"]), () => false)).toBe("多少人捐血");
  });

  it("adds the day as it is printed, but no month", () => {
    const asked = reading(
      "八月二十二号和九月",
      [],
      [
        ["2022-08-22", "2022-08-22"],
        ["2022-09-01", "2022-09-30"],
      ],
    );

    expect(searchText(asked, () => true)).toBe("八月二十二号和九月 8月22日");
  });
});
