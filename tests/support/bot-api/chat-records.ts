import type { Chat, User } from "grammy/types";
import type { BotApiState, ChatRecord } from "./bot-api-state.ts";

/** What a new group is like. */
export interface NewChat {
  readonly type: "group" | "supergroup";
  readonly title: string;
  readonly members: readonly User[];
  readonly forum?: boolean;
  /** False: a group where the bot never was, for inline messages. */
  readonly withBot?: boolean;
}

/** Adds a group to the state. Message ids start at 1 in each, so that ids of different chats meet. */
export function addChat(state: BotApiState, { type, title, members, forum, withBot }: NewChat): ChatRecord {
  const number = state.nextId();
  const chat: Chat =
    type === "group"
      ? { id: -4_000_000_000 - number, type, title }
      : { id: -1_002_000_000_000 - number, type, title, ...(forum ? { is_forum: true as const } : {}) };
  let messageId = 0;
  const record = newRecord(chat, members, () => ++messageId);
  record.isBotMember = withBot !== false;
  if (record.isBotMember) state.chats.set(chat.id, record);
  return record;
}

/** Adds the private chat of a user. All private chats count their messages together, as with Telegram. */
export function addPrivateChat(state: BotApiState, user: User, nextMessageId: () => number): ChatRecord {
  const { id, first_name, last_name, username } = user;
  const chat: Chat = {
    id,
    type: "private",
    first_name,
    ...(last_name === undefined ? {} : { last_name }),
    ...(username === undefined ? {} : { username }),
  };
  const record = newRecord(chat, [user], nextMessageId);
  state.chats.set(id, record);
  return record;
}

function newRecord(chat: Chat, members: readonly User[], nextMessageId: () => number): ChatRecord {
  return {
    chat,
    members: new Map(members.map((user) => [user.id, user])),
    administrators: new Set(),
    topics: new Map(),
    messages: new Map(),
    events: [],
    silent: new Set(),
    actions: [],
    reactions: new Map(),
    nextMessageId,
    refusal: undefined,
    isBotMember: true,
  };
}
