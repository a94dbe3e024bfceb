import { GrammyError } from "grammy";
import type { BotContext } from "./bot-context.ts";
import type { View } from "./view.ts";

/** Telegram's words for an edit that would change nothing: the message shows what it should. */
const NOT_MODIFIED = /message is not modified/;
/** The message is gone, or can no longer be changed. */
const NOT_EDITABLE = /message to edit not found|message can't be edited|MESSAGE_ID_INVALID/;
/** The button was pressed too long ago for Telegram to show a note. */
const QUERY_EXPIRED = /query is too old|query ID is invalid|QUERY_ID_INVALID/;

const LONG_CHARS = 150;
const NO_PREVIEW = { link_preview_options: { is_disabled: true } } as const;

/** Sends a view as a message of its own; in groups, as a reply to the one who asked, in the same topic. */
export async function sendView(ctx: BotContext, view: View): Promise<void> {
  await send(ctx, view, ctx.chat?.type !== "private");
}

/** Sends a view as a reply to the question, so that its buttons find the question again. */
export async function sendReply(ctx: BotContext, view: View): Promise<void> {
  await send(ctx, view, true);
}

/** Puts a view in place of the message whose button was pressed. False when that message can no longer be changed. */
export async function showView(ctx: BotContext, view: View): Promise<boolean> {
  try {
    noteFollowed(ctx, view);
    const { text, ...content } = contentFor(ctx, view);
    await ctx.editMessageText(text, { ...NO_PREVIEW, ...content });
    return true;
  } catch (error) {
    if (isApiError(error, NOT_MODIFIED)) return true;
    if (isApiError(error, NOT_EDITABLE)) return false;
    throw error;
  }
}

/** Ends the waiting of a pressed button, with a note or without. */
export async function answerButton(ctx: BotContext, note: string | null): Promise<void> {
  try {
    await ctx.answerCallbackQuery(note === null ? {} : { text: note });
  } catch (error) {
    if (!isApiError(error, QUERY_EXPIRED)) throw error;
  }
}

/** For the middleware that keeps it with the conversation. */
function noteFollowed(ctx: BotContext, { followed }: View): void {
  if (followed !== undefined) ctx.followed = followed;
}

async function send(ctx: BotContext, view: View, asReply: boolean): Promise<void> {
  noteFollowed(ctx, view);
  const message = ctx.message;
  const { text, ...content } = contentFor(ctx, view);
  await ctx.reply(text, {
    ...NO_PREVIEW,
    ...content,
    ...(asReply && message !== undefined
      ? { reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true } }
      : {}),
    // A long list in a group is for the one who asked: the others are not rung for it.
    ...(ctx.chat?.type !== "private" && view.text.text.length > LONG_CHARS ? { disable_notification: true } : {}),
  });
}

/** For readers of traditional characters the words of the pages are written so as well; offsets of entities stay. */
function contentFor({ language, toTraditional }: BotContext, { text, keyboard, isPrinted }: View) {
  const write = language === "zh-hant" && !isPrinted ? toTraditional : (words: string) => words;
  const rows = keyboard.map((row) => row.map((button) => ({ ...button, text: write(button.text) })));
  return {
    text: write(text.text),
    entities: text.entities,
    ...(rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } }),
  };
}

function isApiError(error: unknown, description: RegExp): boolean {
  return error instanceof GrammyError && error.error_code === 400 && description.test(error.description);
}
