import type { User } from "grammy/types";
import type { BotApiState, ChatRecord, OpenQuery, StoredMessage } from "./bot-api-state.ts";
import { botAsUser } from "./message-methods.ts";
import { booleanParam, integerParam, isObject, type Params, textParam } from "./params.ts";
import { postMessage } from "./post-message.ts";
import { readInlineKeyboard } from "./reply-markup.ts";
import { readText } from "./text-content.ts";

const MAX_QUERY_CHARACTERS = 256;
const DEFAULT_CACHE_SECONDS = 300;

/** Where in the list the user is, and in what kind of chat. */
export interface InlineOptions {
  /** The `nextOffset` of the answer before; "" at first. */
  readonly offset?: string;
  readonly chatType?: "sender" | "private" | "group" | "supergroup" | "channel";
  /** The query is too old when the bot gets it; the call does not wait then. */
  readonly expired?: boolean;
}

/** What the bot offers for an inline query. */
export interface InlineAnswer {
  readonly results: readonly Params[];
  readonly titles: readonly string[];
  readonly nextOffset: string;
  readonly cacheSeconds: number;
  readonly isPersonal: boolean;
  readonly button: unknown;
  readonly isExpired: boolean;
}

/** Types an inline query and waits for the bot's answer. */
export function askInline(
  state: BotApiState,
  from: User,
  query: string,
  options: InlineOptions,
): Promise<InlineAnswer> {
  if ([...query].length > MAX_QUERY_CHARACTERS)
    throw new Error(`No client sends an inline query of ${query.length} characters`);
  const open: OpenQuery = {
    id: `17${"0".repeat(14)}${state.nextId()}`,
    from,
    isExpired: options.expired === true,
    answer: undefined,
  };
  state.inlineQueries.set(open.id, open);
  const { offset = "", chatType = "sender" } = options;
  state.queue.push({ inline_query: { id: open.id, from, query, offset, chat_type: chatType } });
  return state.waiters.until(
    () => readAnswer(open),
    () => `the answer to the inline query ${JSON.stringify(query)}`,
  );
}

/** Puts a chosen result into a chat, as a message of the user "via" the bot. */
export function sendInlineResult(state: BotApiState, record: ChatRecord, result: Params, from: User): StoredMessage {
  const content = isObject(result.input_message_content) ? result.input_message_content : {};
  const { text, entities } = readText(content, { text: "message_text", entities: "entities" });
  const keyboard = readInlineKeyboard(result);
  const more = { via_bot: botAsUser(state), reply_markup: keyboard };
  const message = postMessage(state, record, text, { from, entities, more });
  // Only a message with buttons can be changed later, and so has an id for it.
  if (keyboard !== undefined) {
    state.inlineMessages.set(`inline-${state.nextId()}`, { record, messageId: message.message_id });
  }
  return message;
}

function readAnswer({ answer, isExpired }: OpenQuery): InlineAnswer | undefined {
  if (answer === undefined && !isExpired) return undefined;
  const given = answer ?? {};
  const results = Array.isArray(given.results) ? given.results.filter(isObject) : [];
  return {
    results,
    titles: results.map((result) => textParam(result, "title")),
    nextOffset: textParam(given, "next_offset"),
    cacheSeconds: integerParam(given, "cache_time") ?? DEFAULT_CACHE_SECONDS,
    isPersonal: booleanParam(given, "is_personal"),
    button: given.button,
    isExpired: answer === undefined,
  };
}
