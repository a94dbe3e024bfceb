import type { User } from "grammy/types";
import { badRequest } from "./api-error.ts";
import type { BotApiState, ChatRecord } from "./bot-api-state.ts";
import { findChat, findWritableChat } from "./chat-access.ts";
import { botAsUser } from "./message-methods.ts";
import type { Method } from "./methods.ts";
import { integerParam, type Params } from "./params.ts";

/** The methods about chats and who is in them. */
export const CHAT_METHODS: Readonly<Record<string, Method>> = {
  getChat,
  getChatMember,
  getChatAdministrators,
  getChatMemberCount: (state, params) => findChat(state, params).members.size + 1,
  leaveChat,
};

function getChat(state: BotApiState, params: Params) {
  const { chat } = findWritableChat(state, params);
  return { ...chat, accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: {} };
}

function getChatMember(state: BotApiState, params: Params) {
  const record = findWritableChat(state, params);
  const userId = integerParam(params, "user_id") ?? 0;
  const user = userId === state.bot.id ? botAsUser(state) : (record.members.get(userId) ?? state.users.get(userId));
  if (user === undefined) throw badRequest("user not found");
  return { user, status: statusOf(record, user, state.bot.id) };
}

function getChatAdministrators(state: BotApiState, params: Params) {
  const record = findWritableChat(state, params);
  if (record.chat.type === "private") throw badRequest("there are no administrators in the private chat");
  const users = [...record.members.values()].filter((user) => record.administrators.has(user.id));
  return users.map((user) => ({ user, status: "administrator" }));
}

function statusOf(record: ChatRecord, user: User, botId: number): string {
  if (record.administrators.has(user.id)) return "administrator";
  return record.members.has(user.id) || user.id === botId ? "member" : "left";
}

function leaveChat(state: BotApiState, params: Params): true {
  const record = findWritableChat(state, params);
  if (record.chat.type === "private") throw badRequest("chat member status can't be changed in private chats");
  record.isBotMember = false;
  return true;
}
