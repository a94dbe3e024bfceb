import type { InlineKeyboardMarkup, User } from "grammy/types";
import { badRequest } from "./api-error.ts";
import type { BotApiState, ChatRecord, StoredMessage } from "./bot-api-state.ts";
import { findChat, findReplied, findThread, findWritableChat } from "./chat-access.ts";
import type { Method } from "./methods.ts";
import { arrayParam, booleanParam, integerParam, objectParam, type Params, textParam } from "./params.ts";
import { readInlineKeyboard } from "./reply-markup.ts";
import { type FormattedText, readText } from "./text-content.ts";

const NOT_MODIFIED =
  "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";
const ACTIONS: readonly string[] = [
  ...["typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document"],
  ...["choose_sticker", "find_location", "record_video_note", "upload_video_note"],
];

/** The methods that send, change and delete messages, or show that one is on its way. */
export const MESSAGE_METHODS: Readonly<Record<string, Method>> = {
  sendMessage,
  editMessageText,
  editMessageReplyMarkup,
  deleteMessage,
  deleteMessages,
  sendChatAction,
  setMessageReaction,
};

/** Puts a message of the bot into a chat and wakes who waits for it. */
export function deliver(
  state: BotApiState,
  record: ChatRecord,
  content: Omit<StoredMessage, "message_id" | "date" | "chat">,
) {
  const message: StoredMessage = {
    message_id: record.nextMessageId(),
    date: Math.floor(state.now() / 1000),
    chat: record.chat,
    ...content,
  };
  record.messages.set(message.message_id, message);
  record.events.push({ kind: "sent", message });
  return message;
}

/** The account of the bot as it stands in messages. */
export function botAsUser({ bot }: BotApiState): User {
  return { id: bot.id, is_bot: true, first_name: bot.first_name, username: bot.username };
}

function sendMessage(state: BotApiState, params: Params): StoredMessage {
  const content = readText(params);
  const replyMarkup = readInlineKeyboard(params);
  const record = findWritableChat(state, params);
  const replied = findReplied(state, record, params);
  const threadId = findThread(record, params) ?? (replied?.is_topic_message ? replied.message_thread_id : undefined);
  state.flood?.count(record.chat);
  const message = deliver(state, record, {
    from: botAsUser(state),
    ...shownText(content),
    reply_markup: replyMarkup,
    reply_to_message: replied === undefined ? undefined : { ...replied, reply_to_message: undefined },
    link_preview_options: objectParam(params, "link_preview_options"),
    message_thread_id: threadId,
    is_topic_message: threadId === undefined ? undefined : true,
  });
  if (booleanParam(params, "disable_notification")) record.silent.add(message.message_id);
  return message;
}

function editMessageText(state: BotApiState, params: Params): StoredMessage | true {
  const content = readText(params);
  return edit(state, params, {
    ...shownText(content),
    reply_markup: readInlineKeyboard(params),
    link_preview_options: objectParam(params, "link_preview_options"),
  });
}

function editMessageReplyMarkup(state: BotApiState, params: Params): StoredMessage | true {
  return edit(state, params, { reply_markup: readInlineKeyboard(params) });
}

interface Change {
  readonly text?: string;
  readonly entities?: FormattedText["entities"] | undefined;
  readonly reply_markup: InlineKeyboardMarkup | undefined;
  readonly link_preview_options?: Params | undefined;
}

function edit(state: BotApiState, params: Params, change: Change): StoredMessage | true {
  const inlineId = textParam(params, "inline_message_id");
  const { record, messageId } = inlineId === "" ? locate(state, params) : locateInline(state, inlineId);
  const old = record.messages.get(messageId);
  if (old === undefined) throw badRequest("message to edit not found");
  if (old.from?.id !== state.bot.id && old.via_bot?.id !== state.bot.id) throw badRequest("message can't be edited");
  const message: StoredMessage = { ...old, ...change, edit_date: Math.floor(state.now() / 1000) };
  if (isSame(old, message)) throw badRequest(NOT_MODIFIED);
  state.flood?.count(record.chat);
  record.messages.set(messageId, message);
  record.events.push({ kind: "edited", message });
  return inlineId === "" ? message : true;
}

function locate(state: BotApiState, params: Params) {
  const record = findWritableChat(state, params);
  const messageId = integerParam(params, "message_id");
  if (messageId === undefined) throw badRequest("message identifier is not specified");
  return { record, messageId };
}

function locateInline(state: BotApiState, inlineId: string) {
  const place = state.inlineMessages.get(inlineId);
  if (place === undefined) throw badRequest("MESSAGE_ID_INVALID");
  return place;
}

function isSame(old: StoredMessage, message: StoredMessage): boolean {
  const content = ({ text, entities, reply_markup }: StoredMessage) => JSON.stringify([text, entities, reply_markup]);
  return content(old) === content(message);
}

function shownText({ text, entities }: FormattedText) {
  return { text, entities: entities.length === 0 ? undefined : entities };
}

function deleteMessage(state: BotApiState, params: Params): true {
  const { record, messageId } = locate(state, params);
  const message = record.messages.get(messageId);
  if (message === undefined) throw badRequest("message to delete not found");
  const isOwn = message.from?.id === state.bot.id;
  if (!isOwn && record.chat.type !== "private" && !record.administrators.has(state.bot.id)) {
    throw badRequest("message can't be deleted");
  }
  record.messages.delete(messageId);
  record.events.push({ kind: "deleted", message });
  return true;
}

function deleteMessages(state: BotApiState, params: Params): true {
  const record = findWritableChat(state, params);
  // What can't be found is skipped here, unlike in deleteMessage.
  for (const id of arrayParam(params, "message_ids") ?? []) {
    if (record.messages.has(Number(id))) deleteMessage(state, { chat_id: record.chat.id, message_id: id });
  }
  return true;
}

function sendChatAction(state: BotApiState, params: Params): true {
  const record = findWritableChat(state, params);
  findThread(record, params);
  const action = textParam(params, "action");
  if (!ACTIONS.includes(action)) throw badRequest("wrong parameter action in request");
  record.actions.push(action);
  return true;
}

function setMessageReaction(state: BotApiState, params: Params): true {
  const record = findChat(state, params);
  const messageId = integerParam(params, "message_id") ?? 0;
  if (!record.messages.has(messageId)) throw badRequest("message to react not found");
  record.reactions.set(messageId, arrayParam(params, "reaction") ?? []);
  return true;
}
