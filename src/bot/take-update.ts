import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import type { BotContext } from "./bot-context.ts";
import type { Logger } from "./create-logger.ts";
import type { Metrics } from "./create-metrics.ts";
import type { SeenUpdates } from "./seen-updates.ts";

interface TakeOptions {
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Milliseconds on a clock that nobody sets. */
  readonly uptime: () => number;
}

/** Kinds that the bot is asked about; any other is counted as one, so that nobody can make labels. */
const KINDS = ["message", "callback_query", "inline_query"] as const;

/** The kinds of update that Telegram is to send. */
export const ALLOWED_UPDATES = ["message", "callback_query", "inline_query", "my_chat_member"] as const;

/** Makes what handles one update, however it came: never rejects, and remembers the update when it is done. */
export function createTaker(
  bot: Bot<BotContext>,
  seen: SeenUpdates,
  { log, metrics, uptime }: TakeOptions,
): (update: Update) => Promise<void> {
  return async (update) => {
    const startMs = uptime();
    const kind = kindOf(update);
    metrics.updateTaken(kind);
    try {
      await bot.handleUpdate(update).catch(bot.errorHandler);
    } finally {
      seen.done(update.update_id);
      const ms = uptime() - startMs;
      metrics.updateDone(ms / 1000);
      log.debug("An update was handled", { update: update.update_id, kind, ms: Math.round(ms) });
    }
  };
}

function kindOf(update: Update): string {
  return KINDS.find((kind) => kind in update) ?? "other";
}
