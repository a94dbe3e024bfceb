import { ApiError, badRequest, forbidden } from "./api-error.ts";
import type { BotApiState, ChatRecord, StoredMessage } from "./bot-api-state.ts";
import { booleanParam, integerParam, objectParam, type Params, textParam } from "./params.ts";

/** The chat of a call; throws 400 when the bot has never met it. */
export function findChat(state: BotApiState, params: Params): ChatRecord {
  if (textParam(params, "chat_id") === "") throw badRequest("chat_id is empty");
  const record = state.chats.get(integerParam(params, "chat_id") ?? 0);
  if (record === undefined) throw badRequest("chat not found");
  return record;
}

/** The chat of a call that writes; throws also when the bot is blocked, kicked, gone or the group was upgraded. */
export function findWritableChat(state: BotApiState, params: Params): ChatRecord {
  const record = findChat(state, params);
  if (record.refusal !== undefined) throw record.refusal;
  if (!record.isBotMember) throw forbidden(`bot is not a member of the ${record.chat.type} chat`);
  return record;
}

/** The topic that a new message goes to; undefined outside topics. Throws 400 for a topic that does not exist. */
export function findThread(record: ChatRecord, params: Params): number | undefined {
  const threadId = integerParam(params, "message_thread_id");
  if (threadId === undefined || threadId === 0) return undefined;
  if (!record.topics.has(threadId)) throw badRequest("message thread not found");
  return threadId;
}

/** The message that is replied to; undefined without one, or when it is gone and the call allows that. */
export function findReplied(state: BotApiState, record: ChatRecord, params: Params): StoredMessage | undefined {
  const reply = objectParam(params, "reply_parameters") ?? {
    message_id: integerParam(params, "reply_to_message_id"),
    allow_sending_without_reply: params.allow_sending_without_reply,
  };
  const messageId = integerParam(reply, "message_id");
  if (messageId === undefined) return undefined;
  const source = reply.chat_id === undefined ? record : findChat(state, reply);
  const replied = source.messages.get(messageId);
  if (replied === undefined && !booleanParam(reply, "allow_sending_without_reply")) {
    throw badRequest("message to be replied not found");
  }
  checkQuote(replied, textParam(reply, "quote"));
  return replied;
}

function checkQuote(replied: StoredMessage | undefined, quote: string): void {
  if (replied === undefined || quote === "") return;
  if ([...quote].length > 1024 || !replied.text?.includes(quote))
    throw new ApiError(400, "Bad Request: QUOTE_TEXT_INVALID");
}
