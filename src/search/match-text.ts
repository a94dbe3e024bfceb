import type { Range } from "../text/sentences.ts";
import { LANES, type QueryUnit, type QueryUnits, setBit, type UnitBits } from "./query-units.ts";
import { mayHold } from "./tile.ts";
import { isWhole } from "./whole-term.ts";

/** Where a text meets a question. */
export interface TextMatch {
  /** Bits of each sentence, one after another, `LANES` numbers a sentence. */
  readonly sentences: UnitBits;
  /** Bits of the whole text. */
  readonly all: UnitBits;
}

/** Finds the units of a question in a folded text, sentence by sentence. */
export function matchText(units: QueryUnits, folded: string, sentences: readonly Range[]): TextMatch {
  const bits = new Uint32Array(LANES * sentences.length);
  const all = new Uint32Array(LANES);
  sentences.forEach((sentence, at) => {
    const own = bits.subarray(at * LANES, (at + 1) * LANES);
    markUnits(own, units, folded, sentence);
    for (let lane = 0; lane < LANES; lane++) all[lane] = (all[lane] ?? 0) | (own[lane] ?? 0);
  });
  return { sentences: bits, all };
}

/** What the first `count` sentences meet together. */
export function leadBits({ sentences }: TextMatch, count: number): UnitBits {
  const bits = new Uint32Array(LANES);
  sentences.subarray(0, count * LANES).forEach((lane, at) => {
    bits[at % LANES] = (bits[at % LANES] ?? 0) | lane;
  });
  return bits;
}

function markUnits(bits: UnitBits, { byFirst, filter }: QueryUnits, folded: string, { start, end }: Range): void {
  for (let at = start; at < end; at++) {
    const first = folded.charCodeAt(at);
    if (!mayHold(filter, first)) continue;
    for (const unit of byFirst.get(first) ?? []) if (standsAt(folded, unit, at)) setBit(bits, unit.bit);
  }
}

function standsAt(folded: string, { text, boundary }: QueryUnit, at: number): boolean {
  return (text.length === 1 || folded.startsWith(text, at)) && isWhole(boundary, folded, at, text.length);
}
