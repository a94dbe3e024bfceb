import type { BotCommand } from "grammy/types";
import { badRequest } from "./api-error.ts";
import type { BotApiState } from "./bot-api-state.ts";
import { findChat } from "./chat-access.ts";
import type { Method } from "./methods.ts";
import { arrayParam, isObject, objectParam, type Params, textParam } from "./params.ts";

const MAX_COMMANDS = 100;
const MAX_DESCRIPTION_CHARACTERS = 256;
const COMMAND = /^[a-z0-9_]{1,32}$/;
// "zh" is one, "zh-hans" is none.
const LANGUAGE = /^([a-z]{2})?$/;
const SCOPES: readonly string[] = [
  ...["default", "all_private_chats", "all_group_chats", "all_chat_administrators"],
  ...["chat", "chat_administrators", "chat_member"],
];
const PROFILE_LIMITS = { name: 64, description: 512, short_description: 120 } as const;

type ProfileField = keyof typeof PROFILE_LIMITS;

/** The methods that set what clients show of the bot: its command menus, name and descriptions. */
export const COMMAND_METHODS: Readonly<Record<string, Method>> = {
  setMyCommands,
  getMyCommands: (state, params) => state.commands.get(keyOf(state, params)) ?? [],
  deleteMyCommands: (state, params) => state.commands.delete(keyOf(state, params)) || true,
  setMyName: (state, params) => setProfile(state, params, "name"),
  getMyName: (state, params) => getProfile(state, params, "name"),
  setMyDescription: (state, params) => setProfile(state, params, "description"),
  getMyDescription: (state, params) => getProfile(state, params, "description"),
  setMyShortDescription: (state, params) => setProfile(state, params, "short_description"),
  getMyShortDescription: (state, params) => getProfile(state, params, "short_description"),
};

/** The key of a command menu: scope fields in a fixed order and the language, "" for all. */
export function commandKey(scope: Params, language: string): string {
  return [scope.type, scope.chat_id ?? "", scope.user_id ?? "", language].join(":");
}

function setMyCommands(state: BotApiState, params: Params): true {
  const key = keyOf(state, params);
  const commands = arrayParam(params, "commands") ?? [];
  if (commands.length > MAX_COMMANDS) throw badRequest("BOT_COMMANDS_TOO_MUCH");
  state.commands.set(key, commands.map(readCommand));
  return true;
}

function readCommand(value: unknown): BotCommand {
  const command = isObject(value) ? textParam(value, "command").replace(/^\//, "") : "";
  const description = isObject(value) ? textParam(value, "description") : "";
  if (command === "") throw badRequest("command must be non-empty");
  if (command.length > 32) throw badRequest("command length must not exceed 32");
  if (!COMMAND.test(command)) throw badRequest("BOT_COMMAND_INVALID");
  if (description === "") throw badRequest("command description must be non-empty");
  if ([...description].length > MAX_DESCRIPTION_CHARACTERS) {
    throw badRequest("command description length must not exceed 256");
  }
  return { command, description };
}

function keyOf(state: BotApiState, params: Params): string {
  const scope = objectParam(params, "scope") ?? { type: "default" };
  if (!SCOPES.includes(String(scope.type))) throw badRequest("can't parse BotCommandScope: unsupported type specified");
  if (scope.chat_id !== undefined) findChat(state, scope);
  return commandKey(scope, languageOf(params));
}

function languageOf(params: Params): string {
  const language = textParam(params, "language_code");
  if (!LANGUAGE.test(language)) throw badRequest("invalid language code specified");
  return language;
}

function setProfile(state: BotApiState, params: Params, field: ProfileField): true {
  const value = textParam(params, field);
  if ([...value].length > PROFILE_LIMITS[field]) throw badRequest(`bot ${field.replace("_", " ")} is too long`);
  state.profile.set(`${field}:${languageOf(params)}`, value);
  return true;
}

function getProfile(state: BotApiState, params: Params, field: ProfileField) {
  const value = state.profile.get(`${field}:${languageOf(params)}`) ?? state.profile.get(`${field}:`);
  return { [field]: value ?? (field === "name" ? state.bot.first_name : "") };
}
