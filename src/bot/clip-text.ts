import { FormattedString } from "@grammyjs/parse-mode";
import type { Mark } from "../answering/answer.ts";

const ELLIPSIS = "…";
/** The end of a sentence: nothing is felt to be missing after it. */
const SENTENCE_END = /[。!？！?][”’」』)）]*$/u;
/** A mark that does not stand before …: 会议,… */
const OPEN_END = /[,，、;；:：\s]+$/u;
/** 22万人次 cut to 22 would be another number. */
const NUMBER_AT_END = /(?<![\d.,%])(?=[.,%]*\d)[\d.,%]+$/u;
/** A part shorter than this share of the space is not cut at its punctuation. */
const LEAST_SHARE = 0.5;
/** `5月7日至8日,省委常委、市长李明` begins best after the comma. */
const CLAUSE_END = /[,，](?!\d)|[。;；:：!！?？]/u;
/** All of them, with closing quotes; a comma inside a number ends nothing. */
const CLAUSE_ENDS = /(?:[,，](?!\d)|[。;；:：!！?？])[”’」』)）]*/gu;
/** Characters after a cut that tell where its last word ends. */
const WORD_AHEAD = 10;
/** Telegram keeps 100 entities a message; five rows and a heading share them. */
const MAX_MARKS = 12;

/** Segmenting is slow, and 256 characters before a cut nearly always hold a place from where it can begin. */
const SEGMENTED_CHARS = 256;
const CHARACTERS = new Intl.Segmenter("zh");
const WORDS = new Intl.Segmenter("zh", { granularity: "word" });
/** Two characters that make one with no neighbour: between them there always is a boundary. 郑|州, 好|。 */
const PLAIN = "[\\p{Script=Han}\\p{Script=Latin}\\p{P}\\p{Extended_Pictographic}\\d ]";
const PLAIN_PAIR = new RegExp(`${PLAIN}(?=${PLAIN})`, "gu");

/** `text` in at most `maxChars` UTF-16 units, with … when something was cut off. A character is never torn. */
export function clipText(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  return text.slice(0, boundaryBefore(text, maxChars - ELLIPSIS.length)) + ELLIPSIS;
}

/**
 * `text` in at most `maxChars` UTF-16 units, cut after a clause where one ends in the second half of the space and after
 * `mustShow`, else between two words, and never inside a number.
 */
export function clipAtClause(text: string, maxChars: number, mustShow = 0): string {
  if (text.length <= maxChars) return text;
  const room = text.slice(0, boundaryBefore(text, maxChars - ELLIPSIS.length));
  const least = Math.max(room.length * LEAST_SHARE, mustShow);
  const clause = [...room.matchAll(CLAUSE_ENDS)].map(({ index, 0: mark }) => index + mark.length).at(-1) ?? 0;
  // A mark may carry another, as ‼ its colour: they are one character.
  const part = clause >= least ? room.slice(0, boundaryBefore(room, clause)) : betweenWords(text, room, least);
  return SENTENCE_END.test(part) ? part : part.replace(OPEN_END, "") + ELLIPSIS;
}

/** The last place at or before `index` where `text` can be cut between two characters as a reader sees them. */
export function boundaryBefore(text: string, index: number): number {
  if (index >= text.length) return text.length;
  const from = sureBoundary(text, index);
  let boundary = from;
  for (const { index: start } of CHARACTERS.segment(text.slice(from, index + 2))) {
    if (from + start <= index) boundary = from + start;
  }
  // One character longer than the whole space: cut between its code points.
  return boundary > 0 ? boundary : codePointBoundary(text, index);
}

/** `text` with the marked words bold. Marks beyond the text, or more than Telegram keeps, are left out. */
export function boldMarks(text: string, marks: readonly Mark[]): FormattedString {
  const inside = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length).slice(0, MAX_MARKS);
  return new FormattedString(
    text,
    inside.map(({ start, end }) => ({ type: "bold" as const, offset: start, length: end - start })),
  );
}

/**
 * The part of a passage around its first marked word, on one line, marked words bold.
 * @param maxChars UTF-16 units of the result at most.
 * @param leadChars how much is shown before the first marked word at most.
 */
export function snippetAround(
  passage: string,
  marks: readonly Mark[],
  maxChars: number,
  leadChars: number,
): FormattedString {
  const line = passage.replace(/\s/g, " ");
  const start = line.length <= maxChars ? 0 : snippetStart(line, marks[0]?.start ?? 0, leadChars);
  const prefix = start > 0 ? ELLIPSIS : "";
  const firstEnd = (marks[0]?.end ?? start) - start;
  const text = prefix + clipAtClause(line.slice(start), maxChars - prefix.length, firstEnd);
  const shift = prefix.length - start;
  const shown = text.endsWith(ELLIPSIS) ? text.length - ELLIPSIS.length : text.length;
  return boldMarks(
    text,
    marks.map((mark) => ({ start: mark.start + shift, end: Math.min(mark.end + shift, shown) })),
  );
}

/** The beginning of a clause within the lead, or else of a word in the middle of it. */
function snippetStart(line: string, firstMark: number, leadChars: number): number {
  const earliest = firstMark - leadChars;
  if (earliest <= 0) return 0;
  const clauseEnd = line.slice(earliest, firstMark).search(CLAUSE_END);
  if (clauseEnd >= 0) return earliest + clauseEnd + 1;
  const middle = boundaryBefore(line, firstMark - Math.ceil(leadChars / 2));
  return (
    wordStarts(line.slice(earliest, firstMark))
      .map((start) => earliest + start)
      .find((start) => start >= middle) ?? middle
  );
}

/** The room up to the end of its last whole word, a number left out, when that keeps enough of it. */
function betweenWords(text: string, room: string, least: number): string {
  const end = wordStarts(text.slice(0, room.length + WORD_AHEAD)).findLast((start) => start <= room.length) ?? 0;
  const whole = room.slice(0, end).replace(NUMBER_AT_END, "");
  return whole.length >= least && whole !== "" ? whole : room;
}

function wordStarts(text: string): readonly number[] {
  return [...WORDS.segment(text)].map(({ index }) => index);
}

/** A boundary before `index`, told without segmenting; 0 where none is sure. */
function sureBoundary(text: string, index: number): number {
  const from = Math.max(0, index - SEGMENTED_CHARS);
  const last = [...text.slice(from, index).matchAll(PLAIN_PAIR)].at(-1);
  return last === undefined ? 0 : from + last.index + last[0].length;
}

function codePointBoundary(text: string, index: number): number {
  const code = text.charCodeAt(index);
  const isLowSurrogate = code >= 0xdc00 && code <= 0xdfff;
  return isLowSurrogate ? index - 1 : index;
}
