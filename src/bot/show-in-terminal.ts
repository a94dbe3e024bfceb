import type { InlineKeyboardButton, MessageEntity } from "grammy/types";
import { encodeCallbackData } from "./callback-data.ts";
import { BLANK } from "./view.ts";

/** The number that presses a button, with its callback data; buttons that do nothing have none. */
export function pressableData(keyboard: Keyboard): ReadonlyMap<number, string> {
  return new Map(
    numbered(keyboard).flatMap(({ number, data }) => (data === undefined ? [] : [[number, data] as const])),
  );
}

/** Text as a terminal shows it: quoted lines begin with `> `, bold is bold where the terminal can. */
export function showText(text: string, entities: readonly MessageEntity[], hasColours: boolean): string {
  const insertions = entities.flatMap((entity) => [
    ...(hasColours && entity.type === "bold" ? boldAround(entity) : []),
    ...(entity.type.endsWith("blockquote") ? quoteMarks(text, entity) : []),
  ]);
  return insertions
    .toSorted((a, b) => b.at - a.at || a.rank - b.rank)
    .reduce((shown, { at, mark }) => shown.slice(0, at) + mark + shown.slice(at), text);
}

/** The buttons a row each, those that do something with the number that presses them: `[1] 📖 全文  [2] 更多 3 条`. */
export function showButtons(keyboard: Keyboard): string {
  const buttons = numbered(keyboard);
  const rows = keyboard.map((row) => buttons.splice(0, row.length).filter(({ text }) => text.trim() !== BLANK));
  return rows.map((row) => row.map(showButton).join("  ")).join("\n");
}

type Keyboard = readonly (readonly InlineKeyboardButton[])[];

interface NumberedButton {
  readonly text: string;
  readonly number: number;
  readonly data: string | undefined;
}

/** A button that shows a number is pressed with it; the others have the numbers after those. */
function numbered(keyboard: Keyboard): NumberedButton[] {
  const buttons = keyboard.flat();
  let last = Math.max(0, ...buttons.map(shownNumber));
  return buttons.map((button) => {
    const data = dataOf(button);
    const isCounted = data !== undefined && shownNumber(button) === 0;
    if (isCounted) last++;
    return { text: button.text, number: isCounted ? last : shownNumber(button), data };
  });
}

/** 0 for a button that shows no number. */
function shownNumber({ text }: InlineKeyboardButton): number {
  return /^\d{1,3}$/.test(text) ? Number(text) : 0;
}

function showButton({ text, number, data }: NumberedButton): string {
  if (data === undefined) return text;
  return text === String(number) ? `[${number}]` : `[${number}] ${text}`;
}

interface Insertion {
  readonly at: number;
  readonly mark: string;
  /** At one place the higher rank comes out in front. */
  readonly rank: number;
}

const NOTHING = encodeCallbackData({ action: "nothing" });
const BOLD = "\u001b[1m";
const PLAIN = "\u001b[22m";

function dataOf(button: InlineKeyboardButton): string | undefined {
  const data = "callback_data" in button ? button.callback_data : undefined;
  return data === NOTHING ? undefined : data;
}

function boldAround({ offset, length }: MessageEntity): readonly Insertion[] {
  return [
    { at: offset, mark: BOLD, rank: 0 },
    { at: offset + length, mark: PLAIN, rank: 1 },
  ];
}

function quoteMarks(text: string, { offset, length }: MessageEntity): readonly Insertion[] {
  const breaks = [...text.slice(offset, offset + length).matchAll(/\n/g)].map(({ index }) => offset + index + 1);
  return [offset, ...breaks].map((at) => ({ at, mark: "> ", rank: 2 }));
}
