import { describe, expect, it } from "vitest";
import { mendTerms } from "../../src/answering/mend-terms.ts";
import { readQuestionKind } from "../../src/answering/question-kind.ts";
import type { QuestionTerm } from "../../src/answering/question-terms.ts";

const term = (text: string, start: number, more: Partial<QuestionTerm> = {}): QuestionTerm => ({
  text,
  start,
  weight: 1,
  isHard: false,
  isVerb: false,
  ...more,
});
const mend = (question: string, terms: readonly QuestionTerm[], held: readonly string[]) =>
  mendTerms({ terms, kind: readQuestionKind(question) }, (text) => !held.includes(text));

describe("mendTerms", () => {
  it("takes off what talk adds to a word of the pages", () => {
    const [first, second] = mend("从码头出发的船", [term("从码头", 0), term("出发的", 3)], ["码头", "出发"]);

    expect(first).toMatchObject({ text: "码头", start: 1, weight: 1 });
    expect(second).toMatchObject({ text: "出发", start: 3 });
  });

  it("hardly misses a word of which but a character would be left", () => {
    expect(mend("茶采完了吗", [term("采完", 1)], ["采"])).toEqual([term("采完", 1, { weight: 0.3 })]);
  });

  it("hardly misses the kind of thing that is asked for", () => {
    const [visited, asked] = mend("樱桃走访了哪几个区县", [term("樱桃", 0), term("区县", 8)], []);

    expect(visited?.weight).toBe(1);
    expect(asked?.weight).toBe(0.3);
  });

  it("leaves what a page holds, what is hard, and what it can not mend", () => {
    const terms = [term("码头", 0), term("石桥县里", 2, { isHard: true }), term("樱桃", 6)];

    expect(mend("码头石桥县里樱桃", terms, ["码头"])).toEqual(terms);
  });
});
