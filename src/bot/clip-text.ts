import { FormattedString } from "@grammyjs/parse-mode";
import type { Mark } from "../answering/answer.ts";

const ELLIPSIS = "…";
/** `5月7日至8日,省委常委、市长李明` begins best after the comma. */
const CLAUSE_END = /[,,。;;::!?!?]/;
/** Telegram keeps 100 entities a message; five rows and a heading share them. */
const MAX_MARKS = 12;

/** `text` in at most `maxChars` UTF-16 units, with … when something was cut off. A character is never torn. */
export function clipText(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  return text.slice(0, boundaryBefore(text, maxChars - ELLIPSIS.length)) + ELLIPSIS;
}

/** The last place at or before `index` where `text` can be cut between two characters as a reader sees them. */
export function boundaryBefore(text: string, index: number): number {
  if (index >= text.length) return text.length;
  let boundary = 0;
  for (const { index: start } of new Intl.Segmenter("zh").segment(text.slice(0, index + 2))) {
    if (start <= index) boundary = start;
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
  const text = prefix + clipText(line.slice(start), maxChars - prefix.length);
  const shift = prefix.length - start;
  const shown = text.endsWith(ELLIPSIS) ? text.length - ELLIPSIS.length : text.length;
  return boldMarks(
    text,
    marks.map((mark) => ({ start: mark.start + shift, end: Math.min(mark.end + shift, shown) })),
  );
}

/** The beginning of a clause within the lead, or else a place in the middle of it. */
function snippetStart(line: string, firstMark: number, leadChars: number): number {
  const earliest = firstMark - leadChars;
  if (earliest <= 0) return 0;
  const clauseEnd = line.slice(earliest, firstMark).search(CLAUSE_END);
  return clauseEnd >= 0 ? earliest + clauseEnd + 1 : boundaryBefore(line, firstMark - Math.ceil(leadChars / 2));
}

function codePointBoundary(text: string, index: number): number {
  const code = text.charCodeAt(index);
  const isLowSurrogate = code >= 0xdc00 && code <= 0xdfff;
  return isLowSurrogate ? index - 1 : index;
}
