import type { InlineKeyboardButton, MessageEntity, User } from "grammy/types";
import type { StoredMessage } from "./bot-api-state.ts";
import { isObject } from "./params.ts";
import { showText } from "./show-text.ts";

/** One message as a user sees it, as it was when it was looked at; look again with `chat.message(id)`. */
export interface SeenMessage {
  readonly id: number;
  readonly from: User | undefined;
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  /** The id of the message that this one replies to. */
  readonly replyTo: number | undefined;
  /** The forum topic, undefined outside topics. */
  readonly threadId: number | undefined;
  /** Sent without a sound. */
  readonly isSilent: boolean;
  readonly isEdited: boolean;
  /** Whether a link in it may show a preview. */
  readonly hasPreview: boolean;
  readonly keyboard: readonly (readonly InlineKeyboardButton[])[];
  /** The texts of the buttons, a row each. */
  readonly buttons: readonly (readonly string[])[];
  /** The message as the API gives it. */
  readonly raw: StoredMessage;
  /** The text with marks for its entities, see `showText`. */
  readonly shown: () => string;
  /** The text with marks, and below it a line of `[button] [button]` for each row. */
  readonly screen: () => string;
}

/** Looks at one stored message. */
export function seeMessage(raw: StoredMessage, isSilent: boolean): SeenMessage {
  const text = raw.text ?? (typeof raw.caption === "string" ? raw.caption : "");
  const entities = raw.entities ?? [];
  const keyboard = raw.reply_markup?.inline_keyboard ?? [];
  const buttons = keyboard.map((row) => row.map((button) => button.text));
  const shown = () => showText(text, entities);
  const rows = buttons.map((row) => row.map((button) => `[${button}]`).join(" "));
  return {
    id: raw.message_id,
    from: raw.from,
    text,
    entities,
    replyTo: raw.reply_to_message?.message_id,
    threadId: raw.is_topic_message ? raw.message_thread_id : undefined,
    isSilent,
    isEdited: raw.edit_date !== undefined,
    hasPreview: !(isObject(raw.link_preview_options) && raw.link_preview_options.is_disabled === true),
    keyboard,
    buttons,
    raw,
    shown,
    screen: () => [shown(), ...rows].join("\n"),
  };
}
