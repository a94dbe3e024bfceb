import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import type { BotContext } from "./bot-context.ts";
import type { WorkOptions } from "./connect.ts";
import { errorClass } from "./describe-error.ts";
import { isUpdate } from "./is-update.ts";
import { createBacklog } from "./leave-backlog.ts";
import { createTalkFilter } from "./leave-talk.ts";
import { createPollBackoff } from "./poll-backoff.ts";
import type { SeenUpdates } from "./seen-updates.ts";
import { ALLOWED_UPDATES } from "./take-update.ts";

/**
 * Gives the next updates by a long poll, which confirms those before; waits out failures.
 * Rejects when the signal is aborted, and for a token that is not accepted.
 */
type UpdateFetcher = (limit: number, signal: PollSignal) => Promise<Update[]>;

type PollSignal = NonNullable<Parameters<Bot["api"]["getUpdates"]>[1]>;

const POLL_SECONDS = 30;
const MAX_BATCH = 100;
/** Fetches each update once: what was seen before, is too old at the start, or is no update at all is left out. */
export function createUpdateFetcher(bot: Bot<BotContext>, seen: SeenUpdates, options: WorkOptions): UpdateFetcher {
  const { sleep, stop, health, metrics } = options;
  const backoff = createPollBackoff(options);
  const backlog = createBacklog(seen, options);
  const leaveTalk = createTalkFilter(bot.botInfo, metrics);
  let offset = 0;

  const poll = async (limit: number, signal: PollSignal): Promise<Update[]> => {
    const batch: unknown = await bot.api.getUpdates(
      { offset, limit, timeout: backlog.isOver() ? POLL_SECONDS : 0, allowed_updates: ALLOWED_UPDATES },
      signal,
    );
    const updates = updatesIn(batch, options);
    // Not the highest ever seen: after an idle week Telegram begins anew anywhere.
    if (updates.length > 0) offset = Math.max(...updates.map(({ update_id }) => update_id)) + 1;
    return backlog.pick(leaveTalk(updates), updates.length < limit);
  };

  return async (limit, signal) => {
    for (;;) {
      try {
        const updates = await poll(Math.max(1, Math.min(limit, MAX_BATCH)), signal);
        backoff.afterSuccess();
        health.reached();
        return updates;
      } catch (error) {
        if (signal.aborted) throw error;
        metrics.errorSeen(errorClass(error));
        await sleep(backoff.afterFailure(error), stop);
      }
    }
  };
}

/** Throws where nothing can be taken, so that the next poll waits: the same would come again at once. */
function updatesIn(batch: unknown, { log, metrics }: WorkOptions): Update[] {
  if (!Array.isArray(batch)) throw new TypeError("getUpdates gave no list");
  const updates = batch.filter(isUpdate);
  const others = batch.length - updates.length;
  if (others > 0) metrics.updateSkipped("no-update", others);
  if (others > 0 && updates.length === 0) throw new TypeError("getUpdates gave no updates in its list");
  if (others > 0) log.warn("Telegram sent what is no update", { count: others });
  return updates;
}
