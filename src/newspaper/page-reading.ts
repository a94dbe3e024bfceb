import { closeUp, isOpinion, type LineKind, SENTENCE_END } from "./classify-line.ts";
import type { PageLine } from "./page-lines.ts";
import type { Lead } from "./parse-lead.ts";

/** A story while its lines are being read. */
export interface Draft {
  section: string | null;
  head: string[];
  lead: Lead | null;
  credits: string[];
  paragraphs: { lines: string[]; kind: "text" | "subheading" }[];
  captions: string[];
  resumed: boolean;
  continued: boolean;
  /** A byline, a jump line or a column's name ended it. */
  closed: boolean;
}

/** A page while it is being read. */
export interface Reading {
  readonly lines: readonly PageLine[];
  readonly kinds: readonly LineKind[];
  readonly stories: Draft[];
  readonly folios: string[];
  /** Indexes of rows, top down, that may be a headline, or the beginning of a paragraph. */
  pending: number[];
  /** Captions and bylines that wait for the story they stand above. */
  heldCaptions: string[];
  heldCredits: string[];
  section: string | null;
  /** The section that the printed header names. */
  pageSection: string | null;
  resumed: boolean;
}

/** ■, ●, ★ before an item. */
export const BULLET = /^[■●◆▲★□○◇△►▶※]\s*/u;
/** 1.…; 2.…; (一)…; ①…: items of a list, a paragraph each. */
const LIST_ITEM =
  /^(?:\d{1,2}[.．、]\s?\D|[(（][\d一二三四五六七八九十]{1,3}[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、)/u;

/** 链接, 小贴士: the head of a box that belongs to the story. */
const SIDEBAR = /^(?:相关|新闻|延伸)?(?:链接|阅读|背景|小?贴士|温馨提示|名词解释|记者手记|编后)$/u;
/** A headline has at most a handful of rows; more of them are a table, a poem or a list. */
const MOST_HEAD_ROWS = 8;

/** Begins a story with what was held for it. */
export function startStory(reading: Reading, head: string[]): Draft {
  const story: Draft = {
    section: reading.section,
    head,
    lead: null,
    credits: reading.heldCredits,
    paragraphs: [],
    captions: reading.heldCaptions,
    resumed: reading.resumed,
    continued: false,
    closed: false,
  };
  // 江畔小议 names one piece; the next is of the page's section again.
  if (reading.section !== null && isOpinion(reading.section)) reading.section = reading.pageSection ?? reading.section;
  reading.heldCredits = [];
  reading.heldCaptions = [];
  reading.resumed = false;
  reading.stories.push(story);
  return story;
}

/** Adds a line to the last paragraph, or begins a paragraph where the last sentence has ended. */
export function addLine(story: Draft, text: string, kind: "text" | "subheading" = "text"): void {
  const last = story.paragraphs.at(-1);
  const end = last?.lines.at(-1) ?? "";
  const isItem = LIST_ITEM.test(text) && /[;；:：]$/u.test(end);
  const isOpen = last?.kind === "text" && !SENTENCE_END.test(end);
  if (last && isOpen && !isItem && kind === "text") last.lines.push(text);
  else story.paragraphs.push({ lines: [text], kind });
}

/** The last rows that wait, for a headline, without their bullets and closed up, 公 告; those above belong to what came before. None waits any more. */
export function takePending(reading: Reading): string[] {
  const head = reading.pending.slice(-MOST_HEAD_ROWS);
  reading.pending = reading.pending.slice(0, -MOST_HEAD_ROWS);
  flushPending(reading);
  return rowTexts(reading, head);
}

/** Rows that nothing followed: the last lines of a story, or a story that is a headline and rows below it. */
export function flushPending(reading: Reading): void {
  if (reading.pending.length === 0) return;
  const rows = rowTexts(reading, reading.pending);
  reading.pending = [];
  const story = current(reading);
  if (story && !story.closed) {
    for (const row of rows) addLine(story, row, SIDEBAR.test(row) ? "subheading" : "text");
    return;
  }
  const own = startStory(reading, rows.slice(0, MOST_HEAD_ROWS));
  for (const row of rows.slice(MOST_HEAD_ROWS)) addLine(own, row, "subheading");
}

function rowTexts(reading: Reading, rows: readonly number[]): string[] {
  return rows.map((row) => closeUp(textAt(reading, row).replace(BULLET, "")));
}

/** Captions at the foot of the page that no story followed: they go to the story above them. */
export function flushHeld(reading: Reading): void {
  const story = current(reading);
  if (story) story.captions = story.captions.concat(reading.heldCaptions);
  reading.heldCaptions = [];
}

/** True when the last line of the story at hand stopped in the middle of a sentence. */
export function isUnfinished(reading: Reading): boolean {
  const story = current(reading);
  const last = story?.paragraphs.at(-1);
  if (!story || story.closed || reading.resumed || reading.pending.length > 0 || last?.kind !== "text") return false;
  return !SENTENCE_END.test(last.lines.at(-1) ?? "");
}

/** The story at hand. */
export function current(reading: Reading): Draft | undefined {
  return reading.stories.at(-1);
}

/** The text of line `i`; empty beyond the page. */
export function textAt(reading: Reading, i: number): string {
  return reading.lines[i]?.text ?? "";
}
