import type { Chat, MessageEntity, User } from "grammy/types";
import type { BotApiState, ChatRecord, StoredMessage } from "./bot-api-state.ts";
import { detectEntities } from "./detect-entities.ts";
import { reachesBot } from "./privacy-filter.ts";

const MAX_CHARACTERS = 4096;
// The accounts behind which Telegram hides an anonymous administrator and a channel.
const ANONYMOUS: User = { id: 1087968824, is_bot: true, first_name: "Group", username: "GroupAnonymousBot" };
const CHANNEL: User = { id: 136817688, is_bot: true, first_name: "Channel", username: "Channel_Bot" };

/** How a user sends: who, in reply to what, and what else the message holds. */
export interface PostOptions {
  /** A member of the chat; the first one by default. */
  readonly from?: User;
  /** Behind what the sender hides. */
  readonly as?: "anonymous-admin" | { readonly channel: string };
  /** The id of the message that it replies to. */
  readonly replyTo?: number;
  readonly threadId?: number;
  /** Unix seconds, the emulator's clock by default. */
  readonly date?: number;
  /** Instead of what Telegram would find in the text. */
  readonly entities?: readonly MessageEntity[];
  /** Any other field of the message: a photo with its caption, where it was forwarded from, a service field. */
  readonly more?: Readonly<Record<string, unknown>> | ((messageId: number) => Readonly<Record<string, unknown>>);
}

/** Puts a user's message into a chat, and its update into the queue if it reaches the bot. */
export function postMessage(
  state: BotApiState,
  record: ChatRecord,
  text: string | undefined,
  options: PostOptions,
): StoredMessage {
  if (text !== undefined) checkText(text);
  const id = record.nextMessageId();
  const message: StoredMessage = {
    message_id: id,
    date: options.date ?? Math.floor(state.now() / 1000),
    chat: record.chat,
    ...senderOf(state, record, options),
    ...threadOf(record, options),
    text,
    entities: text === undefined ? undefined : entitiesOf(text, options.entities),
    ...(typeof options.more === "function" ? options.more(id) : options.more),
  };
  record.messages.set(id, message);
  if (reachesBot(state, record, message)) state.queue.push({ message });
  state.waiters.wake();
  return message;
}

/** Changes a user's message, with its update. */
export function postEdit(state: BotApiState, record: ChatRecord, id: number, text: string): StoredMessage {
  const old = record.messages.get(id);
  if (old === undefined || old.from?.id === state.bot.id) throw new Error(`Message ${id} is no message of a user`);
  checkText(text);
  const message = { ...old, text, entities: entitiesOf(text, undefined), edit_date: Math.floor(state.now() / 1000) };
  record.messages.set(id, message);
  if (reachesBot(state, record, message)) state.queue.push({ edited_message: message });
  return message;
}

function checkText(text: string): void {
  const length = [...text].length;
  if (length < 1 || length > MAX_CHARACTERS) throw new Error(`No client sends a text of ${length} characters`);
}

function entitiesOf(text: string, given: readonly MessageEntity[] | undefined): readonly MessageEntity[] | undefined {
  const entities = given ?? detectEntities(text);
  return entities.length === 0 ? undefined : entities;
}

function senderOf(state: BotApiState, record: ChatRecord, { from, as }: PostOptions) {
  if (as === "anonymous-admin") return { from: ANONYMOUS, sender_chat: record.chat };
  if (as !== undefined) return { from: CHANNEL, sender_chat: channelChat(state, as.channel) };
  return { from: from ?? [...record.members.values()][0] };
}

function channelChat(state: BotApiState, title: string): Chat {
  return { id: -1_002_900_000_000 - state.nextId(), type: "channel", title };
}

function threadOf(record: ChatRecord, { threadId, replyTo }: PostOptions) {
  const replied = replyTo === undefined ? undefined : record.messages.get(replyTo);
  if (replyTo !== undefined && replied === undefined) throw new Error(`There is no message ${replyTo} to reply to`);
  // Each message of a topic replies to the service message that opened it, unless it replies to another.
  const root = threadId === undefined ? undefined : record.messages.get(threadId);
  return { ...threadFields(record, threadId, replied), reply_to_message: withoutReply(replied ?? root) };
}

function threadFields({ chat, topics }: ChatRecord, threadId: number | undefined, replied: StoredMessage | undefined) {
  if (threadId !== undefined && topics.has(threadId))
    return { message_thread_id: threadId, is_topic_message: true as const };
  // In a supergroup without topics a thread of replies has an id too, but nothing can be sent to it.
  if (replied === undefined || chat.type !== "supergroup") return {};
  return { message_thread_id: replied.message_thread_id ?? replied.message_id };
}

function withoutReply(message: StoredMessage | undefined): StoredMessage | undefined {
  return message && { ...message, reply_to_message: undefined };
}
