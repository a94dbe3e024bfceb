import { describe, expect, it } from "vitest";
import { rememberTags } from "../../src/answering/remember-tags.ts";
import type { Tokenizer } from "../../src/text/tokenizer.ts";

/** Notes what it is given to tag. */
function noting(tagged: string[]): Tokenizer {
  return {
    segmenter: "intl",
    words: () => [],
    terms: () => [],
    tag: (text) => {
      tagged.push(text);
      return [{ term: text, start: 0, tag: "x" }];
    },
  };
}

describe("rememberTags", () => {
  it("tags a text once", () => {
    const tagged: string[] = [];
    const { tag } = rememberTags(noting(tagged));

    const [first, second] = [tag("老桥"), tag("老桥")];

    expect(tagged).toEqual(["老桥"]);
    expect(second).toEqual(first);
  });

  it("forgets what was asked for longest ago", () => {
    const tagged: string[] = [];
    const { tag } = rememberTags(noting(tagged), 2);

    for (const text of ["甲", "乙", "甲", "丙", "甲", "乙"]) tag(text);

    expect(tagged).toEqual(["甲", "乙", "丙", "乙"]);
  });
});
