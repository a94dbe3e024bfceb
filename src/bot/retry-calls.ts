import type { Transformer } from "grammy";
import type { ApiResponse } from "grammy/types";
import { networkCode } from "./describe-error.ts";

/** Calls that do the same when they are made twice. A message would stand there twice. */
const REPEATABLE: ReadonlySet<string> = new Set(["editMessageText", "answerCallbackQuery", "setMyCommands"]);
/** Polling and its start have a patience of their own. */
export const IMPATIENT: ReadonlySet<string> = new Set(["getUpdates", "getMe", "deleteWebhook", "setWebhook"]);
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
