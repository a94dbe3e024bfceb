import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import type { BotContext } from "./bot-context.ts";
import type { Logger } from "./create-logger.ts";
import { createPollBackoff } from "./poll-backoff.ts";
import type { SeenUpdates } from "./seen-updates.ts";

/**
 * Gives the next updates by a long poll, which confirms those before; waits out failures.
 * Rejects when the signal is aborted, and for a token that is not accepted.
 */
type UpdateFetcher = (limit: number, signal: PollSignal) => Promise<Update[]>;

interface FetchOptions {
  readonly log: Logger;
  readonly now: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly stop: AbortSignal;
}

type PollSignal = NonNullable<Parameters<Bot["api"]["getUpdates"]>[1]>;

const POLL_SECONDS = 30;
const MAX_BATCH = 100;
/** Whoever asked longer ago, before the bot was started, no longer waits for the answer. */
const MAX_AGE_MS = 10 * 60 * 1000;

/** Fetches each update once: what was seen before, is too old at the start, or is no update at all is left out. */
export function createUpdateFetcher(bot: Bot<BotContext>, seen: SeenUpdates, options: FetchOptions): UpdateFetcher {
  const { log, now, sleep, stop } = options;
  const backoff = createPollBackoff(log, now);
  const oldestMs = now() - MAX_AGE_MS;
  let offset = 0;

  const poll = async (limit: number, signal: PollSignal): Promise<Update[]> => {
    const batch: unknown = await bot.api.getUpdates(
      {
        offset,
        limit,
        timeout: POLL_SECONDS,
        allowed_updates: ["message", "callback_query", "inline_query", "my_chat_member"],
      },
      signal,
    );
    const updates = updatesIn(batch, log);
    // Not the highest ever seen: after an idle week Telegram begins anew anywhere.
    if (updates.length > 0) offset = Math.max(...updates.map(({ update_id }) => update_id)) + 1;
    return updates;
  };

  return async (limit, signal) => {
    for (;;) {
      try {
        const updates = await poll(Math.max(1, Math.min(limit, MAX_BATCH)), signal);
        backoff.afterSuccess();
        return dropOld(
          updates.filter(({ update_id }) => seen.isNew(update_id)),
          oldestMs,
          log,
        );
      } catch (error) {
        if (signal.aborted) throw error;
        await sleep(backoff.afterFailure(error), stop);
      }
    }
  };
}

/** Throws where nothing can be taken, so that the next poll waits: the same would come again at once. */
function updatesIn(batch: unknown, log: Logger): Update[] {
  if (!Array.isArray(batch)) throw new TypeError("getUpdates gave no list");
  const updates = batch.filter(isUpdate);
  const others = batch.length - updates.length;
  if (others > 0 && updates.length === 0) throw new TypeError("getUpdates gave no updates in its list");
  if (others > 0) log.warn("Telegram sent what is no update", { count: others });
  return updates;
}

function dropOld(updates: Update[], oldestMs: number, log: Logger): Update[] {
  const isOld = ({ message }: Update) => typeof message?.date === "number" && message.date * 1000 < oldestMs;
  const fresh = updates.filter((update) => !isOld(update));
  if (fresh.length < updates.length) {
    log.info("Messages older than ten minutes were not answered", { count: updates.length - fresh.length });
  }
  return fresh;
}

function isUpdate(value: unknown): value is Update {
  return typeof value === "object" && value !== null && "update_id" in value && Number.isSafeInteger(value.update_id);
}
