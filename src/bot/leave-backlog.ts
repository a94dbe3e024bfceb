import type { Update } from "grammy/types";
import type { WorkOptions } from "./connect.ts";
import type { SeenUpdates } from "./seen-updates.ts";

/** What waited at Telegram when the bot was started. */
export interface Backlog {
  isOver(): boolean;
  /** Leaves out what was seen before and what is too old; `isLast` when nothing waits behind these. */
  pick(updates: readonly Update[], isLast: boolean): Update[];
}

/** Whoever asked longer ago, before the bot was started, no longer waits for the answer. */
const MAX_AGE_MS = 10 * 60 * 1000;

/**
 * Tells which updates are still to be answered. Only what waited at the start can be too old: to judge by age ever
 * after would silence the bot under a clock that is ahead.
 */
export function createBacklog(seen: SeenUpdates, { log, now, metrics }: WorkOptions): Backlog {
  const oldestMs = now() - MAX_AGE_MS;
  let isBacklog = true;

  const leaveOld = (updates: Update[]): Update[] => {
    const fresh = updates.filter((update) => !isOlder(update, oldestMs));
    const count = updates.length - fresh.length;
    if (count === 0) return fresh;
    log.info("Messages older than ten minutes were not answered", { count });
    metrics.updateSkipped("old", count);
    return fresh;
  };

  return {
    isOver: () => !isBacklog,
    pick(updates, isLast) {
      const unseen = updates.filter(({ update_id }) => seen.isNew(update_id));
      if (unseen.length < updates.length) metrics.updateSkipped("duplicate", updates.length - unseen.length);
      const fresh = isBacklog ? leaveOld(unseen) : unseen;
      if (isLast) isBacklog = false;
      return fresh;
    },
  };
}

function isOlder({ message }: Update, oldestMs: number): boolean {
  return typeof message?.date === "number" && message.date * 1000 < oldestMs;
}
