import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import { badRequest } from "./api-error.ts";
import { isObject, objectParam, type Params } from "./params.ts";

const MAX_BUTTONS = 100;
const MAX_IN_ROW = 8;
const MAX_DATA_BYTES = 64;
const MAX_COPY_CHARACTERS = 256;
const KINDS: readonly string[] = [
  ...[
    "callback_data",
    "url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
  ],
  ...["copy_text", "web_app", "login_url"],
];

/** The inline keyboard of a call, undefined without one or when it holds no button; throws Telegram's 400 for a broken one. */
export function readInlineKeyboard(params: Params): InlineKeyboardMarkup | undefined {
  const markup = objectParam(params, "reply_markup");
  const rows = markup?.inline_keyboard;
  if (rows === undefined) return undefined;
  if (!isRows(rows)) throw badRequest("can't parse inline keyboard: expected an Array of Array of buttons");
  const keyboard = rows.filter((row) => row.length > 0).map((row) => row.map(readButton));
  if (keyboard.flat().length > MAX_BUTTONS) throw badRequest("REPLY_MARKUP_TOO_LONG");
  // Telegram shows at most eight in a row and wraps or cuts the others: strict here.
  if (keyboard.some((row) => row.length > MAX_IN_ROW)) throw badRequest("REPLY_MARKUP_INVALID");
  return keyboard.length === 0 ? undefined : { inline_keyboard: keyboard };
}

function isRows(value: unknown): value is readonly (readonly unknown[])[] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row));
}

function readButton(value: unknown): InlineKeyboardButton {
  if (!isObject(value)) throw badRequest("can't parse inline keyboard button: InlineKeyboardButton must be an Object");
  if (typeof value.text !== "string") throw badRequest("can't parse inline keyboard button: Can't find field \"text\"");
  if (value.text.trim() === "") throw badRequest("inline keyboard button text must be non-empty");
  const kinds = KINDS.filter((kind) => value[kind] !== undefined);
  if (kinds.length === 0) {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  if (kinds.length > 1) throw badRequest("BUTTON_TYPE_INVALID");
  checkButton(value);
  return value as unknown as InlineKeyboardButton;
}

function checkButton(button: Params): void {
  if (button.callback_data !== undefined) checkData(button.callback_data);
  if (button.url !== undefined) checkUrl(button.url);
  if (button.copy_text !== undefined) checkCopyText(button.copy_text);
}

function checkData(data: unknown): void {
  const bytes = typeof data === "string" ? Buffer.byteLength(data) : 0;
  if (bytes < 1 || bytes > MAX_DATA_BYTES) throw badRequest("BUTTON_DATA_INVALID");
}

function checkUrl(url: unknown): void {
  // Telegram adds http:// to a bare host; what stays no URL with a host is refused.
  const full = typeof url === "string" && /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `http://${String(url)}`;
  if (!URL.canParse(full) || !/^(https?|tg|ton|tonsite):/i.test(full) || !/\.|^tg:/.test(full)) {
    throw badRequest(`inline keyboard button URL '${String(url)}' is invalid: Wrong HTTP URL`);
  }
}

function checkCopyText(value: unknown): void {
  const text = isObject(value) && typeof value.text === "string" ? value.text : "";
  const length = [...text].length;
  if (length < 1 || length > MAX_COPY_CHARACTERS) throw badRequest("BUTTON_COPY_TEXT_INVALID");
}
