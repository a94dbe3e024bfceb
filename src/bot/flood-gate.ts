import type { Transformer } from "grammy";
import type { ApiResponse } from "grammy/types";
import { IMPATIENT } from "./retry-calls.ts";

/** Keeps the bot from calling where Telegram has told it to wait. */
export interface FloodGate {
  readonly transformer: Transformer;
  /** Whether a call to this chat is under way, or waits until it may be made. */
  isBusy(chat: string): boolean;
  /** Milliseconds until a call to this chat may be made; 0 or less where it may be made now. */
  leftMs(chat: string): number;
  /** Whether the wait is so long that answers to this chat are given up. */
  isShut(chat: string): boolean;
  /** How often Telegram has told this chat to wait, of late. */
  closings(chat: string): number;
}

interface GateOptions {
  /** Milliseconds on a clock that nobody sets. */
  readonly uptime: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** The key of a chat, by which it is asked for as well; its id by default. */
  readonly keyOf?: (id: number | string) => string;
}

interface Patience {
  readonly attempts: number;
  readonly maxWaitMs: number;
}

/** Nice to have, and worth no waiting. */
const DECORATIONS: ReadonlySet<string> = new Set(["sendChatAction", "setMessageReaction"]);
/** A reader waits so long for an answer, and no longer. */
const ANSWER: Patience = { attempts: 3, maxWaitMs: 30_000 };
const DECORATION: Patience = { attempts: 1, maxWaitMs: 0 };
const MIN_RETRY_SECONDS = 1;
/** Beyond 2^31 ms a timer ends at once, and an hour is as good as for ever. */
const MAX_RETRY_SECONDS = 3600;
const MAX_GATES = 1000;

/**
 * Makes a gate for each chat, and one for each method that names no chat: a flood wait holds only its own. Up to 30 s
 * are waited out, three times at most; beyond that calls fail with 429 unmade until the time is over.
 */
export function createFloodGate({ uptime, sleep, keyOf = String }: GateOptions): FloodGate {
  const closedUntilMs = new Map<string, number>();
  const closings = new Map<string, number>();
  const underWay = new Map<string, number>();

  const leftMs = (key: string) => (closedUntilMs.get(key) ?? 0) - uptime();

  const close = (key: string, seconds: number) => {
    closedUntilMs.set(key, uptime() + seconds * 1000);
    closings.set(key, (closings.get(key) ?? 0) + 1);
    if (closedUntilMs.size <= MAX_GATES) return;
    for (const [name, untilMs] of closedUntilMs) {
      if (untilMs > uptime()) continue;
      closedUntilMs.delete(name);
      closings.delete(name);
    }
  };

  /** Waits where it is worth it; false where the call is not to be made. */
  const waitFor = async (key: string, maxMs: number): Promise<boolean> => {
    const waitMs = leftMs(key);
    if (waitMs > maxMs) return false;
    if (waitMs > 0) await sleep(waitMs);
    return true;
  };

  const passThrough = async <T>(key: string, patience: Patience, call: () => Promise<ApiResponse<T>>) => {
    let response: ApiResponse<T> | undefined;
    for (let attempt = 0; attempt < patience.attempts; attempt++) {
      if (!(await waitFor(key, patience.maxWaitMs))) break;
      response = await call();
      if (response.ok || response.error_code !== 429) return response;
      close(key, retrySeconds(response.parameters?.retry_after));
    }
    return response ?? unmade(leftMs(key));
  };

  const transformer: Transformer = async (prev, method, payload, signal) => {
    if (IMPATIENT.has(method)) return prev(method, payload, signal);
    const chat = chatOf(payload);
    const key = chat === undefined ? method : keyOf(chat);
    underWay.set(key, (underWay.get(key) ?? 0) + 1);
    try {
      return await passThrough(key, DECORATIONS.has(method) ? DECORATION : ANSWER, () => prev(method, payload, signal));
    } finally {
      const left = (underWay.get(key) ?? 1) - 1;
      if (left > 0) underWay.set(key, left);
      else underWay.delete(key);
    }
  };

  return {
    transformer,
    isBusy: (chat) => underWay.has(chat),
    leftMs,
    isShut: (chat) => leftMs(chat) > ANSWER.maxWaitMs,
    closings: (chat) => closings.get(chat) ?? 0,
  };
}

function chatOf(payload: object): number | string | undefined {
  return "chat_id" in payload ? (payload.chat_id as number | string | undefined) : undefined;
}

/** 3 → 3; 0, -1, 0.5 → 1; 3000000 → 3600; "5" → 5; nothing → 1. */
export function retrySeconds(retryAfter: unknown): number {
  const seconds = Number(retryAfter ?? MIN_RETRY_SECONDS);
  if (Number.isNaN(seconds)) return MIN_RETRY_SECONDS;
  return Math.min(Math.max(seconds, MIN_RETRY_SECONDS), MAX_RETRY_SECONDS);
}

/** What Telegram would reply, without asking it. */
function unmade(waitMs: number): { ok: false; error_code: number; description: string } {
  const seconds = Math.ceil(waitMs / 1000);
  return { ok: false, error_code: 429, description: `Too Many Requests: not sent, ${seconds} s are left to wait` };
}
