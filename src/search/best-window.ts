import type { Range } from "../text/sentences.ts";
import type { TextMatch } from "./match-text.ts";
import { LANES, metShare, type QueryUnits, type UnitBits, union } from "./query-units.ts";

/** A run of neighbouring sentences with the share of each stream they meet; `first` to `last` are their places. */
export interface Window {
  readonly first: number;
  readonly last: number;
  readonly words: number;
  readonly bigrams: number;
  readonly characters: number;
  /** Weighted sum of the three, 0 to 1. */
  readonly score: number;
}

/** How the streams count where a window is chosen. */
const WINDOW_SHARES = { words: 0.5, bigrams: 0.3, characters: 0.2 } as const;

/** What another sentence must bring, or the shorter window is the better excerpt. */
const SENTENCE_COST = 0.02;

/** How much it counts that the window says itself what the title says: the sentence that answers mostly does. */
const OWN_SHARE = 0.3;

/**
 * The best run of `size` sentences or fewer, the first of equals. What the title meets counts as met: a sentence need
 * not repeat what the headline says.
 */
export function bestWindow(units: QueryUnits, match: TextMatch, title: UnitBits, size: number): Window {
  const count = match.sentences.length / LANES;
  // Where no sentence brings anything, the first stands for a document that is met by its title alone.
  const none = measure(units, title, 0, 0);
  let best: Choice = { window: none, worth: none.score };
  for (let first = 0; first < count; first++) {
    best = bestFrom(first, Math.min(count, first + size), best, { units, match, title });
  }
  return best.window;
}

interface Choice {
  readonly window: Window;
  readonly worth: number;
}

interface Sides {
  readonly units: QueryUnits;
  readonly match: TextMatch;
  readonly title: UnitBits;
}

/** `best`, or a better window from sentence `first` to before sentence `end`. */
function bestFrom(first: number, end: number, best: Choice, { units, match, title }: Sides): Choice {
  const own = new Uint32Array(LANES);
  let better = best;
  for (let last = first; last < end; last++) {
    // A sentence that brings nothing new cannot end a better window.
    if (!addSentence(own, match.sentences, last)) continue;
    const window = measure(units, union(own, title), first, last);
    const worth = window.score + OWN_SHARE * measure(units, own, first, last).score - SENTENCE_COST * (last - first);
    if (worth > better.worth) better = { window, worth };
  }
  return better;
}

/** False when the sentence brings nothing new. */
function addSentence(bits: UnitBits, sentences: UnitBits, at: number): boolean {
  let isNew = false;
  for (let lane = 0; lane < LANES; lane++) {
    const added = sentences[at * LANES + lane] ?? 0;
    const before = bits[lane] ?? 0;
    if ((added & ~before) !== 0) isNew = true;
    bits[lane] = before | added;
  }
  return isNew;
}

function measure(units: QueryUnits, bits: UnitBits, first: number, last: number): Window {
  const words = metShare(units, "words", bits);
  const bigrams = metShare(units, "bigrams", bits);
  const characters = metShare(units, "characters", bits);
  return { first, last, words, bigrams, characters, score: scoreOf({ words, bigrams, characters }) };
}

function scoreOf({ words, bigrams, characters }: Pick<Window, "words" | "bigrams" | "characters">): number {
  return WINDOW_SHARES.words * words + WINDOW_SHARES.bigrams * bigrams + WINDOW_SHARES.characters * characters;
}

/** The stretch of text from the first to the last sentence of a window. */
export function windowRange({ first, last }: Window, sentences: readonly Range[]): Range {
  return { start: sentences[first]?.start ?? 0, end: sentences[last]?.end ?? 0 };
}
