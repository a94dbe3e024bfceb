import { closeUp, isOpinion, SENTENCE_END } from "./classify-line.ts";
import { isSigned } from "./credits.ts";
import { isNoticeHeadline } from "./notice.ts";
import { addLine, BULLET, current, type Reading, startStory, takePending, textAt } from "./page-reading.ts";

/** A column of short items, each a story of its own. */
export const BRIEFS = /简讯|快讯|短讯|短消息|微新闻|速递|速览|集装箱|一句话|简报/u;
/** A paragraph can not begin so: what stands before it is its first half. */
const CONTINUES =
  /^(?:\p{Script=Han}了|说|表示|介绍|告诉|认为|指出|强调|坦言|回忆|的|了|着|们|等|及其|[,，、。;；:：)）”」』》%])/u;
/** 一、…, (二)…, 1.…: a numbered subheading. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、]\s?\D|第[一二三四五六七八九十]+[章节部])/u;
/** 某某要求,要加强组织|领导: who speaks, then the first column of what is said. */
const SAYING = /(?:强调|要求|指出|说|表示|提出|认为|介绍|建议|希望)$/u;
const LONGEST_SUBHEADING = 24;
/** Lines on both sides of a break that are searched for the words cut by it. */
const NEIGHBOURHOOD_LINES = 30;
const NEIGHBOURHOOD_CHARS = 8000;

/** Rows stand before running text without an opening: a headline, a subheading, or the first column of a paragraph. */
export function settlePending(reading: Reading, i: number): void {
  const story = current(reading);
  const first = reading.pending[0] ?? i;
  const startsStory =
    !story ||
    story.closed ||
    reading.resumed ||
    isSetApart(reading, first, i) ||
    isBriefItem(reading, first) ||
    isItemHeadline(reading, i) ||
    isBehindSignature(reading, i) ||
    isDoubleHeadline(reading, i);
  if (startsStory) {
    startStory(reading, takePending(reading));
    return;
  }
  const rows = reading.pending;
  reading.pending = [];
  for (const row of rows) {
    const isLast = row === rows.at(-1);
    const joins = isLast && runsOn(reading, row, i);
    addLine(story, textAt(reading, row), joins ? "text" : "subheading");
  }
}

function isBriefItem(reading: Reading, row: number): boolean {
  return reading.section !== null && BRIEFS.test(reading.section) && BULLET.test(textAt(reading, row));
}

/** Two empty lines or more before the row, where the page sets one between lines: a new story. */
function isSetApart(reading: Reading, row: number, body: number): boolean {
  const gap = Math.max(reading.lines[row]?.blanksBefore ?? 0, reading.lines[body]?.blanksBefore ?? 0);
  return gap >= 2 && !runsOn(reading, body - 1, body);
}

/** One row that is a headline by its form, or by the column it stands in. */
function isItemHeadline(reading: Reading, body: number): boolean {
  const [row] = reading.pending;
  if (row === undefined || reading.pending.length > 1 || runsOn(reading, row, body)) return false;
  const text = textAt(reading, row);
  if (NUMBERED.test(text)) return false;
  const { section } = reading;
  const isInOpinion = section !== null && isOpinion(section);
  const isInBriefs = section !== null && BRIEFS.test(section) && current(reading)?.lead === null;
  return isInOpinion || isInBriefs || isNoticeHeadline(closeUp(text)) || /^\S{4,} \S{4,}/u.test(text);
}

/** The story above is closed by the names of its writers: …。(记者 王某). */
function isBehindSignature(reading: Reading, body: number): boolean {
  const [row = body] = reading.pending;
  const end = current(reading)?.paragraphs.at(-1)?.lines.at(-1) ?? "";
  return isSigned(end) && !NUMBERED.test(textAt(reading, row)) && !runsOn(reading, body - 1, body);
}

/** Two rows or more, none of them the beginning of a sentence. */
function isDoubleHeadline(reading: Reading, body: number): boolean {
  const rows = reading.pending;
  const last = rows.at(-1);
  if (rows.length < 2 || last === undefined || runsOn(reading, last, body)) return false;
  return rows.every((row) => !NUMBERED.test(textAt(reading, row)));
}

/** True when the row is the first column of the paragraph that goes on in line `next`. */
function runsOn(reading: Reading, row: number, next: number): boolean {
  const text = textAt(reading, row);
  const following = textAt(reading, next);
  if (SENTENCE_END.test(text)) return false;
  if (CONTINUES.test(following)) return true;
  if (NUMBERED.test(text) && text.length <= LONGEST_SUBHEADING + 10) return false;
  if (text.length > LONGEST_SUBHEADING && !/\s/u.test(text)) return true;
  if (/[,，、;；:：]/u.test(text) && !isCouplet(text)) return true;
  return isWordCut(reading, row, text, following);
}

/** 抓产业,夯实发展根基: two clauses of much the same length make a subheading. */
function isCouplet(text: string): boolean {
  const clauses = text.split(/[,，]/u);
  const [first = "", second = ""] = clauses;
  return (
    clauses.length === 2 && !/、/u.test(text) && !SAYING.test(first) && Math.abs(first.length - second.length) <= 1
  );
}

/** True when the three characters over the break stand together elsewhere nearby: 中国电|子 in 中国电子. */
function isWordCut(reading: Reading, row: number, text: string, following: string): boolean {
  const from = Math.max(0, row - NEIGHBOURHOOD_LINES);
  const nearby = reading.lines
    .slice(from, row + NEIGHBOURHOOD_LINES)
    .map((line) => line.text)
    .join("\n")
    .slice(0, NEIGHBOURHOOD_CHARS);
  return (
    nearby.includes(text.slice(-2) + following.slice(0, 1)) || nearby.includes(text.slice(-1) + following.slice(0, 2))
  );
}
