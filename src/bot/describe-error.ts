import { BotError, GrammyError, HttpError } from "grammy";
import type { LogFields } from "./create-logger.ts";

/** `    at ask (file:///srv/wenbao/src/bot/features/ask.ts:12:9)` → src/bot/features/ask.ts:12:9 */
const OWN_FRAME = /^\s+at .*?(src\/[\w/.-]+:\d+:\d+)\)?$/m;

/**
 * What may be logged of an error: name, method, code, description, place in our code.
 * Never its message or the object itself: fetch errors hold the address, and with it the token.
 */
export function describeError(error: unknown): LogFields {
  if (error instanceof BotError) return describeError(error.error);
  if (error instanceof GrammyError) {
    return { name: error.name, method: error.method, error_code: error.error_code, description: error.description };
  }
  if (!(error instanceof Error)) return { name: typeof error };
  return { name: error.name, code: networkCode(error), where: OWN_FRAME.exec(error.stack ?? "")?.[1] };
}

/** A failure in one word, for counting: `api-403`, `network`, or the name of the error. */
export function errorClass(error: unknown): string {
  if (error instanceof BotError) return errorClass(error.error);
  if (error instanceof GrammyError) return `api-${error.error_code}`;
  if (error instanceof HttpError) return "network";
  return error instanceof Error ? error.name : "no-error";
}

/** ECONNREFUSED, ETIMEDOUT, …, from however deep it is nested; undefined when the network was not the cause. */
export function networkCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return networkCode("error" in error ? error.error : error.cause);
}
