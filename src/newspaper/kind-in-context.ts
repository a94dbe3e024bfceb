import { isSloganRow, type LineKind, SENTENCE_END } from "./classify-line.ts";
import { isUnfinished, type Reading, textAt } from "./page-reading.ts";

/** What the lines around it may make something else. */
const DEPENDING: ReadonlySet<LineKind> = new Set(["row", "body", "label", "banner"]);
const LONGEST_HEADLINE_ROW = 72;
/** Rows of one headline, at most. */
const MOST_ROWS = 5;
/** 学习贯彻…精神 / 奋力谱写…新篇章. */
const SECOND_CLAUSE =
  /^(?:奋力|努力|加快|全力)?(?:谱写|书写|续写|奋进|开创|展现)[^,，。\s]{2,26}(?:篇章|华章|征程|伟业|局面|答卷|作为)$/u;
/** Lines below a slogan in which its words stand if it is a headline. */
const STORY_LINES = 16;

/** What a line is where it stands: in an unfinished sentence a row is running text, before a lead running text is a row. */
export function kindHere(reading: Reading, i: number): LineKind {
  const kind = reading.kinds[i] ?? "body";
  if (kind === "row" && isSloganHere(reading, i)) return "banner";
  if (!DEPENDING.has(kind)) return kind;
  const headline = isHeadlineAhead(reading, i);
  if (isUnfinished(reading)) return headline && kind !== "body" ? kind : "body";
  // 市委召开会议 / 贯彻…精神 推动…发展 / 本报讯: below a row of a headline a slogan is its next row.
  if (kind === "banner" && reading.pending.length > 0 && isOpening(reading, i + 1)) return "row";
  if (kind === "body" && headline && !SENTENCE_END.test(textAt(reading, i))) return "row";
  return kind;
}

/** A slogan at the head of the page, its second row, or one above the rows of a story without its words: 守护碧水 共享蓝天. */
function isSloganHere(reading: Reading, i: number): boolean {
  const text = textAt(reading, i);
  if (reading.kinds[i - 1] === "banner" && SECOND_CLAUSE.test(text)) return reading.pending.length === 0;
  if (!isSloganRow(text)) return false;
  if (isFirstLine(reading, i)) return /^(?:row|banner)$/u.test(reading.kinds[i + 1] ?? "");
  if (reading.pending.length > 0 || isUnfinished(reading) || !areRows(reading, [i + 1, i + 2])) return false;
  if (!isHeadlineAhead(reading, i)) return false;
  const below = Array.from({ length: STORY_LINES }, (_, k) => textAt(reading, i + 1 + k)).join("\n");
  return text.split(" ").every((part) => part.length === 4 && !below.includes(part) && !below.includes(part.slice(2)));
}

function areRows(reading: Reading, rows: readonly number[]): boolean {
  return rows.every((row) => reading.kinds[row] === "row");
}

/** True when running text follows the byline, at once or below a first subheading: it stands above the story. */
export function opensBody(reading: Reading, byline: number): boolean {
  const next = nextIndex(reading, byline);
  if (next === undefined) return false;
  return reading.kinds[next] === "body" || (reading.kinds[next] === "row" && !isHeadlineAhead(reading, next));
}

/** The first line of the page but for its printed header. */
function isFirstLine(reading: Reading, i: number): boolean {
  return reading.kinds.slice(0, Math.min(i, 8)).every((kind) => kind === "folio" || kind === "editors") && i < 8;
}

function isOpening(reading: Reading, i: number): boolean {
  return reading.kinds[i] === "lead" || isHeadlineAhead(reading, i);
}

/** True when from line `i` only rows follow up to the opening of a story. */
function isHeadlineAhead(reading: Reading, i: number): boolean {
  const from = nextRowEnd(reading, i);
  const kind = reading.kinds[from];
  if (from === i || from > i + MOST_ROWS) return false;
  if (kind === "byline") return reading.kinds[nextIndex(reading, from) ?? -1] === "body";
  return kind === "lead";
}

/** The first line after the rows, and the captions among them, that begin with line `i`; `i` itself when it can be no row. */
function nextRowEnd(reading: Reading, i: number): number {
  const first = reading.kinds[i];
  if (textAt(reading, i).length > LONGEST_HEADLINE_ROW || (first !== "row" && first !== "body")) return i;
  let k = i + 1;
  while (k <= i + MOST_ROWS && isRowOrCaption(reading, k)) k += 1;
  return k;
}

function isRowOrCaption(reading: Reading, k: number): boolean {
  const kind = reading.kinds[k];
  return kind === "caption" || (kind === "row" && textAt(reading, k).length <= LONGEST_HEADLINE_ROW);
}

/** The next line that is no byline, caption or printed header. */
function nextIndex(reading: Reading, i: number): number | undefined {
  for (let k = i + 1; k < reading.lines.length; k += 1) {
    const kind = reading.kinds[k];
    if (kind !== "byline" && kind !== "caption" && kind !== "folio" && kind !== "editors") return k;
  }
  return undefined;
}
