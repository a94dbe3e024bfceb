import type { BotApiState } from "./bot-api-state.ts";
import { CHAT_METHODS } from "./chat-methods.ts";
import { COMMAND_METHODS } from "./command-methods.ts";
import { MESSAGE_METHODS } from "./message-methods.ts";
import type { Params } from "./params.ts";
import { QUERY_METHODS } from "./query-methods.ts";
import { UPDATE_METHODS } from "./update-methods.ts";

/** What a method may know of its call: `onGone` takes what is to be done when the caller hangs up. */
export interface CallContext {
  readonly onGone: (callback: () => void) => void;
}

/** One method of the Bot API: its result, or a thrown `ApiError`. */
export type Method = (state: BotApiState, params: Params, context: CallContext) => unknown;

/** The method of that name, in any case as Telegram takes it; undefined when the emulator has none. */
export function findMethod(name: string): { readonly name: string; readonly method: Method } | undefined {
  const tables = { ...UPDATE_METHODS, ...MESSAGE_METHODS, ...QUERY_METHODS, ...COMMAND_METHODS, ...CHAT_METHODS };
  const entry = Object.entries(tables).find(([known]) => known.toLowerCase() === name.toLowerCase());
  return entry && { name: entry[0], method: entry[1] };
}
