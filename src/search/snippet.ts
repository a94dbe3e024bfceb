import { fold } from "../text/fold.ts";
import { type Range, splitSentences } from "../text/sentences.ts";
import { placesOf } from "./whole-term.ts";

const DEFAULT_MAX_CHARS = 300;

/** The end of a clause with what closes it. 郑州, · “买全球、卖全球”; */
const CLAUSE_END = /[，,；;：:、。！？!?][”"’』」)）\]】》]*|\s+/g;

/** A comma or a point inside a number: 1,234 · 34.7 · 62.6% */
const NUMBER_PART = /[\d.,，%％]/;
const DIGIT = /\d/;

const LOW_SURROGATE = /[\udc00-\udfff]/;

/**
 * A stretch of the passage of at most `maxChars` UTF-16 units with as many of the terms as can be had: the passage
 * itself where it is short enough, else whole sentences, else whole clauses, else a cut that goes through no surrogate
 * pair and no number. `text.slice(start, end)` stands in the text as printed.
 */
export function snippet(
  text: string,
  passage: Range,
  terms: readonly string[],
  maxChars: number = DEFAULT_MAX_CHARS,
): Range {
  if (passage.end - passage.start <= maxChars) return passage;
  const places = termPlaces(text, passage, terms);
  const parts = partsOf(text, passage, maxChars);
  return trimmed(text, bestRun(parts, places, maxChars));
}

/** A term and where it stands in the text. */
interface TermPlace extends Range {
  readonly term: string;
}

function termPlaces(text: string, { start, end }: Range, terms: readonly string[]): readonly TermPlace[] {
  const folded = fold(text.slice(start, end));
  return terms.flatMap((term) =>
    placesOf(fold(term), folded).map((at) => ({ term, start: start + at, end: start + at + term.length })),
  );
}

/** Sentences; a sentence that is too long by clauses; a clause that is too long by force. */
function partsOf(text: string, passage: Range, maxChars: number): readonly Range[] {
  const isTooLong = ({ start, end }: Range): boolean => end - start > maxChars;
  const sentences = splitSentences(text.slice(passage.start, passage.end)).map((range) =>
    shifted(range, passage.start),
  );
  return sentences
    .flatMap((range) => (isTooLong(range) ? clausesOf(text, range) : [range]))
    .flatMap((range) => (isTooLong(range) ? cutByForce(text, range, maxChars) : [range]));
}

function shifted({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

function clausesOf(text: string, sentence: Range): readonly Range[] {
  const clauses: Range[] = [];
  let start = sentence.start;
  for (const { 0: mark, index } of text.slice(sentence.start, sentence.end).matchAll(CLAUSE_END)) {
    const end = sentence.start + index + mark.length;
    if (isInsideNumber(text, end - mark.length) || end === start) continue;
    clauses.push({ start, end });
    start = end;
  }
  return start < sentence.end ? [...clauses, { start, end: sentence.end }] : clauses;
}

function cutByForce(text: string, { start, end }: Range, maxChars: number): readonly Range[] {
  const pieces: Range[] = [];
  let from = start;
  while (from < end) {
    const to = from + maxChars >= end ? end : safeCut(text, from, from + maxChars);
    pieces.push({ start: from, end: to });
    from = to;
  }
  return pieces;
}

/** The last place up to `to` that is inside no number and no surrogate pair; `to` where there is none. */
function safeCut(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && (isInsideNumber(text, at) || isInsidePair(text, at))) at--;
  if (at > from) return at;
  return isInsidePair(text, to) && to - 1 > from ? to - 1 : to;
}

function isInsideNumber(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const behind = text.charAt(at);
  if (DIGIT.test(before)) return NUMBER_PART.test(behind) && (DIGIT.test(behind) || isJoined(text, at));
  return DIGIT.test(behind) && NUMBER_PART.test(before) && DIGIT.test(text.charAt(at - 2));
}

/** A point or comma between two digits, or a percent sign. */
function isJoined(text: string, at: number): boolean {
  return /[%％]/.test(text.charAt(at)) || DIGIT.test(text.charAt(at + 1));
}

function isInsidePair(text: string, at: number): boolean {
  return LOW_SURROGATE.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
}

/** The run of parts within `maxChars` with the most terms, the longest of equals, the first of those. */
function bestRun(parts: readonly Range[], places: readonly TermPlace[], maxChars: number): Range {
  let best: Range = { start: parts[0]?.start ?? 0, end: parts[0]?.start ?? 0 };
  let most = -1;
  for (const [first, { start }] of parts.entries()) {
    const end = runEnd(parts, first, maxChars);
    const count = new Set(places.filter((at) => at.start >= start && at.end <= end).map(({ term }) => term)).size;
    if (count > most || (count === most && end - start > best.end - best.start)) {
      best = { start, end };
      most = count;
    }
  }
  return best;
}

function runEnd(parts: readonly Range[], first: number, maxChars: number): number {
  const start = parts[first]?.start ?? 0;
  const beyond = parts.findIndex(({ end }, at) => at >= first && end - start > maxChars);
  return (beyond < 0 ? parts.at(-1) : parts[beyond - 1])?.end ?? start;
}

function trimmed(text: string, { start, end }: Range): Range {
  const excerpt = text.slice(start, end);
  const leading = excerpt.length - excerpt.trimStart().length;
  return { start: start + leading, end: start + Math.max(leading, excerpt.trimEnd().length) };
}
