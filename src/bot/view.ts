import { FormattedString, fmt } from "@grammyjs/parse-mode";
import type { InlineKeyboardButton } from "grammy/types";
import { type CallbackData, encodeCallbackData } from "./callback-data.ts";
import type { Messages } from "./messages.ts";

/** A message as the reader sees it: text with entities, and the buttons under it in rows. */
export interface View {
  readonly text: FormattedString;
  readonly keyboard: readonly (readonly InlineKeyboardButton[])[];
  /** True where the words of the pages stay as they are printed, for readers of other characters as well. */
  readonly isPrinted?: boolean;
  /** What `第2条` and `更多` mean after this view; absent where the view before it still counts. */
  readonly followed?: Followed;
}

/** What a number or 更多 acts on when it is typed after a view. */
export interface Followed {
  /** What each number opens, the first is 1. */
  readonly opens: readonly CallbackData[];
  /** What 更多 shows; null at the end. */
  readonly more: CallbackData | null;
  /** The question that the view answers; null when it answers none. */
  readonly question: string | null;
}

/** How many articles the button of the newest shows, and /latest without a number. */
export const LATEST_COUNT = 20;

/** Characters of a message that views keep free for the line `withQuestion` puts on top. */
export const QUESTION_LINE_CHARS = 80;

const QUESTION_SIGN = "❓ ";
const GAP = "\n\n";
/** U+2800 blank braille pattern, as a button must not be empty: keeps the place of one that does nothing on this page. */
export const BLANK = "\u2800";

/** A button that does what `data` says. */
export function button(text: string, data: CallbackData): InlineKeyboardButton {
  return { text, callback_data: encodeCallbackData(data) };
}

/** The ways on from where nothing else leads on: the topics and the newest articles. */
export function browseRow(texts: Messages): readonly InlineKeyboardButton[] {
  return [
    button(texts.topicsButton, { action: "topics", page: 0 }),
    button(texts.latestButton, { action: "list", list: { kind: "latest", count: LATEST_COUNT }, page: 0 }),
  ];
}

/** The way to everybody who is in the news. */
export function peopleButton(texts: Messages): InlineKeyboardButton {
  return button(texts.peopleButton, { action: "people", page: 0 });
}

/** All ways to look around, two a row. */
export function browseRows(texts: Messages): readonly (readonly InlineKeyboardButton[])[] {
  return [
    browseRow(texts),
    [peopleButton(texts), button(texts.daysButton, { action: "days", page: 0 })],
    [
      button(texts.pagesButton, { action: "pages", page: 0 }),
      button(texts.randomButton, { action: "random", except: null }),
    ],
  ];
}

/** A button that only keeps the others in their places. */
export function blankButton(): InlineKeyboardButton {
  return button(BLANK, { action: "nothing" });
}

/** ⬅️ 2/7 ➡️ with blank ends; no row at all for a single page. `dataOf` tells what the button of a page does. */
export function pagerRows(
  page: number,
  pages: number,
  dataOf: (page: number) => CallbackData,
): readonly (readonly InlineKeyboardButton[])[] {
  if (pages <= 1) return [];
  const previous = page > 0 ? button("⬅️", dataOf(page - 1)) : blankButton();
  const next = page < pages - 1 ? button("➡️", dataOf(page + 1)) : blankButton();
  return [[previous, button(`${page + 1}/${pages}`, { action: "nothing" }), next]];
}

/** The items of a page, the page moved to the nearest that there is. */
export function pageOf<T>(items: readonly T[], page: number, pageSize: number) {
  const pages = Math.max(1, Math.ceil(items.length / pageSize));
  const actual = Math.min(Math.max(0, page), pages - 1);
  return { items: items.slice(actual * pageSize, (actual + 1) * pageSize), page: actual, pages };
}

/** Puts the question on top: a message that replies to none still shows, and holds, what was asked. */
export function withQuestion(view: View, question: string | null): View {
  if (question === null) return view;
  return { ...view, text: fmt`${onTop(question)}${view.text}` };
}

/** What `withQuestion` puts before a text. */
export function onTop(question: string): string {
  return `${QUESTION_SIGN}${question}${GAP}`;
}

/** The view with a line before its text. */
export function withNote(view: View, note: string): View {
  return { ...view, text: fmt`${note}${GAP}${view.text}` };
}

/** Whether `withQuestion` has room for a question. */
export function fitsOnTop(question: string): boolean {
  return question.length + QUESTION_SIGN.length + GAP.length <= QUESTION_LINE_CHARS && !question.includes("\n");
}

/** The question that `withQuestion` put on top of a message; null when there is none. */
export function shownQuestion(text: string): string | null {
  const [line = ""] = text.split("\n", 1);
  return line.startsWith(QUESTION_SIGN) ? line.slice(QUESTION_SIGN.length) : null;
}

/** Text without buttons. */
export function plainView(...paragraphs: readonly string[]): View {
  return { text: new FormattedString(paragraphs.join("\n\n")), keyboard: [] };
}
