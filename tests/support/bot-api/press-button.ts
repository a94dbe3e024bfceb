import type { User } from "grammy/types";
import type { BotApiState, ChatRecord, OpenQuery, StoredMessage } from "./bot-api-state.ts";
import { booleanParam, textParam } from "./params.ts";

/** What the bot's answer to a pressed button shows; `isExpired` when the query expired before it came. */
export interface CallbackAnswer {
  readonly text: string;
  readonly isAlert: boolean;
  readonly url: string;
  readonly isExpired: boolean;
}

/** Who presses, and what is odd about it. */
export interface PressOptions {
  /** Any user; the first member of the chat by default. */
  readonly from?: User;
  /** The query is too old when the bot gets it; the press does not wait then. */
  readonly expired?: boolean;
  /** The bot gets an inaccessible message (date 0, no text), as for very old ones. */
  readonly inaccessible?: boolean;
}

/** Sends a callback query and waits for its answer. */
export function pressButton(
  state: BotApiState,
  record: ChatRecord,
  message: StoredMessage,
  data: string,
  options: PressOptions,
): Promise<CallbackAnswer> {
  const from = options.from ?? [...record.members.values()][0];
  if (from === undefined) throw new Error("Nobody is in the chat to press a button");
  // Longer than the exact whole numbers of JavaScript, as real ids are.
  const query: OpenQuery = {
    id: `43${"0".repeat(14)}${state.nextId()}`,
    from,
    isExpired: options.expired === true,
    answer: undefined,
  };
  state.callbackQueries.set(query.id, query);
  const place = placeOf(state, message, options.inaccessible === true);
  state.queue.push({ callback_query: { id: query.id, from, ...place, chat_instance: `-${record.chat.id}7`, data } });
  return state.waiters.until(
    () => readAnswer(query),
    () => `the answer to the callback query ${JSON.stringify(data)}, which stays a spinning button for the user`,
  );
}

function placeOf(state: BotApiState, message: StoredMessage, isInaccessible: boolean) {
  for (const [id, place] of state.inlineMessages) {
    if (place.messageId === message.message_id && place.record.chat.id === message.chat.id)
      return { inline_message_id: id };
  }
  if (isInaccessible) return { message: { chat: message.chat, message_id: message.message_id, date: 0 } };
  return { message };
}

function readAnswer({ answer, isExpired }: OpenQuery): CallbackAnswer | undefined {
  if (answer === undefined) return isExpired ? { text: "", isAlert: false, url: "", isExpired } : undefined;
  return {
    text: textParam(answer, "text"),
    isAlert: booleanParam(answer, "show_alert"),
    url: textParam(answer, "url"),
    isExpired: false,
  };
}
