import { fold } from "../text/fold.ts";
import type { Range } from "../text/sentences.ts";
import { placesOf } from "./whole-term.ts";

/**
 * Where the terms stand in an excerpt, whatever their width, case or script: sorted, neither overlapping nor touching
 * (of 郑州 and 州市 in 郑州市, all three characters are one range).
 */
export function markTerms(excerpt: string, terms: readonly string[]): readonly Range[] {
  const folded = fold(excerpt);
  const found = terms.flatMap((term) =>
    placesOf(fold(term), folded).map((start) => ({ start, end: start + term.length })),
  );
  return merge(found.sort((a, b) => a.start - b.start));
}

function merge(sorted: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last === undefined || range.start > last.end) merged.push(range);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return merged;
}
