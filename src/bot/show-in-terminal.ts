import type { InlineKeyboardButton, MessageEntity } from "grammy/types";
import { encodeCallbackData } from "./callback-data.ts";

/** The callback data of the buttons that do something, in their order: the first is pressed with 1. */
export function pressableData(keyboard: readonly (readonly InlineKeyboardButton[])[]): readonly string[] {
  return keyboard.flat().flatMap((button) => dataOf(button) ?? []);
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
export function showButtons(keyboard: readonly (readonly InlineKeyboardButton[])[]): string {
  let number = 0;
  const show = (button: InlineKeyboardButton) => {
    if (dataOf(button) === undefined) return button.text;
    number++;
    return button.text === String(number) ? `[${number}]` : `[${number}] ${button.text}`;
  };
  return keyboard.map((row) => row.map(show).join("  ")).join("\n");
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
