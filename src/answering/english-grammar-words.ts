/** Auxiliary verbs. */
export const AUX: ReadonlySet<string> = new Set(
  "do does did is are was were be been being am will would has have had can could should shall may might must".split(
    " ",
  ),
);
/** Prepositions and conjunctions. */
export const LINKS: ReadonlySet<string> = new Set(
  "of in on at to for from by with into during as about after before under between among through since until within against towards and or over than via per".split(
    " ",
  ),
);
/** English words that say nothing of the matter. */
export const STOPS: ReadonlySet<string> = new Set(
  "the a an not this that these those it its there their his her him he she they them i you we me my us our your please tell any some get got so such just only also too very more much many one mr mrs ms dr prof miss sir s".split(
    " ",
  ),
);

/** True for a word that says nothing of the matter by itself. */
export function isGrammar(word: string): boolean {
  return AUX.has(word) || LINKS.has(word) || STOPS.has(word);
}
