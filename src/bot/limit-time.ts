import { HttpError, type MiddlewareFn, type Transformer } from "grammy";
import type { BotContext } from "./bot-context.ts";

/** An update took too long to handle. */
export class DeadlineError extends Error {
  override readonly name = "DeadlineError";
}

const LOOK_MS = 500;

/**
 * Transformer that gives up a call after a while; grammY's own limit must leave room for the long poll.
 * @param patient methods that have a limit of their own.
 */
export function limitCalls(limitMs: number, patient: ReadonlySet<string>): Transformer {
  return (prev, method, payload, signal) => {
    const call = prev(method, payload, signal);
    if (patient.has(method)) return call;
    return withinTime(call, limitMs, () => true).catch((error) => {
      // As a request that failed: whether it had its effect, nobody knows.
      throw error instanceof DeadlineError ? new HttpError(`No reply to '${method}' in time`, error) : error;
    });
  };
}

/**
 * Middleware that gives up an update after a while, so that the next one of its chat has its turn.
 * @param isBusy whether a call to the chat is under way, which has limits of its own and is waited for.
 */
export function limitHandling(limitMs: number, isBusy: (chat: string) => boolean): MiddlewareFn<BotContext> {
  return (ctx, next) => withinTime(next(), limitMs, () => !isBusy(ctx.chatKey));
}

function withinTime<T>(work: Promise<T>, limitMs: number, mayEnd: () => boolean): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    const look = () => {
      if (mayEnd()) reject(new DeadlineError(`Not done after ${limitMs} ms`));
      else timer = setTimeout(look, Math.min(LOOK_MS, limitMs));
    };
    timer = setTimeout(look, limitMs);
  });
  // What comes after the deadline is nobody's any more.
  work.catch(() => {});
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
