const NUMBER_PART = /[\d.]/;
const LATIN = /\p{Script=Latin}/u;

/**
 * What must not stand beside a term for it to be met: 8 is not met by 2018 or 1.8, nor ai by paint. Null for what is
 * written without spaces.
 */
export function boundaryOf(term: string): RegExp | null {
  if (NUMBER_PART.test(term.charAt(0))) return NUMBER_PART;
  return LATIN.test(term.charAt(0)) ? LATIN : null;
}

/** True when the `length` units of folded text at `at` are not a part of something longer. */
export function isWhole(boundary: RegExp | null, folded: string, at: number, length: number): boolean {
  if (boundary === null) return true;
  return !boundary.test(folded.charAt(at - 1)) && !boundary.test(folded.charAt(at + length));
}

/** Where a folded term stands in a folded text, in order; overlapping ones too (of 人人人, 人人 stands at 0 and 1). */
export function placesOf(term: string, folded: string): readonly number[] {
  if (term === "") return [];
  const boundary = boundaryOf(term);
  const places: number[] = [];
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
    if (isWhole(boundary, folded, at, term.length)) places.push(at);
  }
  return places;
}
