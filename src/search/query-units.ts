import type { Query, QueryTerm } from "./read-query.ts";
import { createFilter, type UnitFilter } from "./tile.ts";
import { boundaryOf } from "./whole-term.ts";

/**
 * What was met of a question, a bit a unit: words in the first lane of 32 bits, bigrams in the next two, characters in
 * the last two. Two stretches of text together meet the union of their bits.
 */
export type UnitBits = Uint32Array;

export const LANES = 5;

/** The streams with the lanes their bits stand in. */
const STREAM_LANES = { words: [0], bigrams: [1, 2], characters: [3, 4] } as const;

export type StreamName = keyof typeof STREAM_LANES;

const LANE_BITS = 32;

/** A word, bigram or character of the question with its bit. */
export interface QueryUnit extends QueryTerm {
  readonly bit: number;
  /** What must not stand beside it, see `boundaryOf`. */
  readonly boundary: RegExp | null;
}

/** The units of a question, ready to be looked for. */
export interface QueryUnits {
  /** Units by the code of their first character. */
  readonly byFirst: ReadonlyMap<number, readonly QueryUnit[]>;
  /** Lets pass what a unit of the question begins with. */
  readonly filter: UnitFilter;
  /** The bits of the words that are names. */
  readonly nameBits: UnitBits;
  /** IDF by bit. */
  readonly weights: Float64Array;
  /** Sum of the IDF in each stream; 1 where it has no unit, so that it can be divided by. */
  readonly totals: Readonly<Record<StreamName, number>>;
}

/** Numbers the units of a question and groups them by their first character. */
export function queryUnits({ words, bigrams, characters }: Query): QueryUnits {
  const units = [
    ...numbered(words, STREAM_LANES.words[0]),
    ...numbered(bigrams, STREAM_LANES.bigrams[0]),
    ...numbered(characters, STREAM_LANES.characters[0]),
  ];
  const weights = new Float64Array(LANES * LANE_BITS);
  for (const { bit, idf } of units) weights[bit] = idf;
  const totals = { words: totalOf(words), bigrams: totalOf(bigrams), characters: totalOf(characters) };
  const nameBits = new Uint32Array(LANES);
  words.forEach(({ isName }, bit) => {
    if (isName) setBit(nameBits, bit);
  });
  const byFirst = groupByFirst(units);
  return { byFirst, filter: createFilter(byFirst.keys()), nameBits, weights, totals };
}

function numbered(terms: readonly QueryTerm[], lane: number): readonly QueryUnit[] {
  return terms.map(({ text, idf }, at) => ({ text, idf, bit: lane * LANE_BITS + at, boundary: boundaryOf(text) }));
}

function totalOf(terms: readonly QueryTerm[]): number {
  return terms.reduce((sum, { idf }) => sum + idf, 0) || 1;
}

function groupByFirst(units: readonly QueryUnit[]): ReadonlyMap<number, readonly QueryUnit[]> {
  const groups = new Map<number, QueryUnit[]>();
  for (const unit of units) {
    const first = unit.text.charCodeAt(0);
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [unit]);
    else group.push(unit);
  }
  return groups;
}

/** Marks a unit as met. */
export function setBit(bits: UnitBits, bit: number): void {
  const lane = bit >>> 5;
  bits[lane] = (bits[lane] ?? 0) | (1 << (bit & 31));
}

/** True when a unit is met. */
export function hasBit(bits: UnitBits, bit: number): boolean {
  return (((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
}

/** What either of two stretches meets. */
export function union(a: UnitBits, b: UnitBits): UnitBits {
  return a.map((lane, at) => lane | (b[at] ?? 0));
}

/** Share of a stream's IDF that the bits meet, 0 to 1. */
export function metShare(units: QueryUnits, stream: StreamName, bits: UnitBits): number {
  let sum = 0;
  for (const lane of STREAM_LANES[stream]) {
    let rest = bits[lane] ?? 0;
    while (rest !== 0) {
      const lowest = 31 - Math.clz32(rest & -rest);
      sum += units.weights[lane * LANE_BITS + lowest] ?? 0;
      rest &= rest - 1;
    }
  }
  return sum / units.totals[stream];
}
