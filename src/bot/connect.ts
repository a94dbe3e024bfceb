import type { Bot } from "grammy";
import type { BotContext } from "./bot-context.ts";
import { setMenus } from "./command-menu.ts";
import type { Health } from "./create-health.ts";
import type { Logger } from "./create-logger.ts";
import type { Metrics } from "./create-metrics.ts";
import { describeError, errorClass } from "./describe-error.ts";
import { createPollBackoff } from "./poll-backoff.ts";

/** What a bot at work needs from outside, however its updates come. */
export interface WorkOptions {
  readonly dataDir: string;
  readonly log: Logger;
  readonly health: Health;
  readonly metrics: Metrics;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds on a clock that nobody sets, for everything that lasts. */
  readonly uptime: () => number;
  /** From 0 to 1, as Math.random, so that copies of the bot do not all call at once. */
  readonly random: () => number;
  /** Rejects at once when the signal is aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Aborted when the bot is to stop. */
  readonly stop: AbortSignal;
}

/**
 * Learns who the bot is and makes the call that lets updates come; tries on until it is stopped.
 * @throws RejectedTokenError when Telegram does not accept the token; the reason of `stop` when it is stopped.
 */
export async function connect(
  bot: Bot<BotContext>,
  letUpdatesCome: () => Promise<unknown>,
  options: WorkOptions,
): Promise<void> {
  const { log, metrics, sleep, stop } = options;
  const backoff = createPollBackoff(options);
  const stopped = rejectWhenAborted(stop);
  stopped.catch(() => {});
  const persist = async <T>(call: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await Promise.race([call(), stopped]);
      } catch (error) {
        stop.throwIfAborted();
        metrics.errorSeen(errorClass(error));
        await sleep(backoff.afterFailure(error), stop);
      }
    }
  };
  bot.botInfo = await persist(() => bot.api.getMe());
  await persist(letUpdatesCome);
  // Readers need not wait for the menus.
  setMenus(bot.api).catch((error) => log.warn("The command menus were not set", describeError(error)));
}

function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
