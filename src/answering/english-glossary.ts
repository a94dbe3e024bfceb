import irregulars from "./english-irregulars.json" with { type: "json" };
import glossary from "./glossary-en.json" with { type: "json" };

/** rose -> rise, women -> woman. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  irregulars.map(([form = "", base = ""]): [string, string] => [form, base]),
);
/** Longest first; an ending that stays is there to keep the next from taking a part of it: business, campus. */
const ENDINGS: readonly (readonly [ending: string, instead: string])[] = [
  ["ying", "y"],
  ["ies", "y"],
  ["ied", "y"],
  ["sses", "ss"],
  ["shes", "sh"],
  ["ches", "ch"],
  ["xes", "x"],
  ["ing", ""],
  ["ed", ""],
  ["ss", "ss"],
  ["us", "us"],
  ["is", "is"],
  ["s", ""],
];
const DOUBLED_AT_END = /([bdfgkmnprtv])\1$/u;
const SHORTEST_STEM = 3;

/** The words of a phrase at the longest. */
export const LONGEST_PHRASE = 6;

const EXACT: ReadonlyMap<string, string> = new Map(
  glossary.map(([english = "", chinese = ""]): [string, string] => [english, chinese]),
);
/** Shorter words first, so that "plan" and not "planning" tells what "plans" means. */
const BY_STEM: ReadonlyMap<string, string> = new Map(
  [...EXACT]
    .sort(([a], [b]) => b.length - a.length)
    .map(([english, chinese]): [string, string] => [stemsOf(english.split(" ")), chinese]),
);

/** The Chinese for folded words of English in whatever form; undefined when the glossary lacks them. */
export function translate(words: readonly string[]): string | undefined {
  return EXACT.get(words.join(" ")) ?? BY_STEM.get(stemsOf(words));
}

/** True for the past of a verb, as far as its form tells: signed, won. */
export function isPast(word: string): boolean {
  const base = IRREGULAR.get(word);
  return /..ed$/u.test(word) || (base !== undefined && base !== word && !/(?:en|ves|ee[ts])$/u.test(word));
}

function stemsOf(words: readonly string[]): string {
  return words.map(stemOf).join(" ");
}

/** What all forms of a word have in common; no word itself: donate, donated, donating -> donat. */
function stemOf(word: string): string {
  const base = IRREGULAR.get(word) ?? word;
  const plain = withoutEnding(base.replace(/'s?$/u, ""));
  return plain.length > SHORTEST_STEM ? plain.replace(/e$/u, "") : plain;
}

/** cities -> city, boxes -> box, stopped -> stop, running -> run. */
function withoutEnding(word: string): string {
  for (const [ending, instead] of ENDINGS) {
    const stem = word.slice(0, -ending.length) + instead;
    if (!word.endsWith(ending) || stem.length < SHORTEST_STEM) continue;
    return /ed|ing/u.test(ending) ? stem.replace(DOUBLED_AT_END, "$1") : stem;
  }
  return word;
}
