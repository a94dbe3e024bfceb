import type { Transformer } from "grammy";
import type { ApiResponse } from "grammy/types";
import { networkCode } from "./describe-error.ts";

/** Calls that do the same when they are made twice. A message would stand there twice. */
const REPEATABLE: ReadonlySet<string> = new Set(["editMessageText", "answerCallbackQuery", "setMyCommands"]);
/** Polling and its start have a patience of their own. */
const IMPATIENT: ReadonlySet<string> = new Set(["getUpdates", "getMe", "deleteWebhook", "setWebhook"]);
/** The connection was never made: nothing can have been done yet. */
const NEVER_LEFT: ReadonlySet<string | undefined> = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);
const MAX_ATTEMPTS = 3;
const DELAY_MS = 1000;

/** Transformer that repeats a call whose reply was lost, where that can not deliver anything twice. */
export function retryLostCalls(sleep: (ms: number) => Promise<void>): Transformer {
  return (prev, method, payload, signal) => {
    const call = () => prev(method, payload, signal);
    return IMPATIENT.has(method) ? call() : callPatiently(call, REPEATABLE.has(method), sleep);
  };
}

/** Transformer that sends again to the new chat when a group was turned into a supergroup. */
export const followMigration: Transformer = async (prev, method, payload, signal) => {
  const response = await prev(method, payload, signal);
  const chatId = response.ok ? undefined : response.parameters?.migrate_to_chat_id;
  if (chatId === undefined) return response;
  // Messages are numbered anew there: the old number would quote a stranger.
  return prev(method, { ...payload, chat_id: chatId, reply_parameters: undefined }, signal);
};

async function callPatiently<T>(
  call: () => Promise<ApiResponse<T>>,
  isRepeatable: boolean,
  sleep: (ms: number) => Promise<void>,
): Promise<ApiResponse<T>> {
  for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
    try {
      const response = await call();
      if (response.ok || response.error_code < 500 || !isRepeatable) return response;
    } catch (error) {
      if (!isRepeatable && !NEVER_LEFT.has(networkCode(error))) throw error;
    }
    await sleep(DELAY_MS * attempt);
  }
  return call();
}
