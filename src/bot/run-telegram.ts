import { join } from "node:path";
import { createConcurrentSink, createRunner, createSource, type RunnerHandle } from "@grammyjs/runner";
import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import type { BotContext } from "./bot-context.ts";
import { setMenus } from "./command-menu.ts";
import type { Logger } from "./create-logger.ts";
import { createUpdateFetcher } from "./create-update-fetcher.ts";
import { describeError } from "./describe-error.ts";
import { createPollBackoff } from "./poll-backoff.ts";
import { openSeenUpdates, type SeenUpdates } from "./seen-updates.ts";

/** What polling needs from outside. */
export interface PollingOptions {
  readonly dataDir: string;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Rejects at once when the signal is aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Aborted when the bot is to stop. */
  readonly stop: AbortSignal;
}

const DRAIN_MS = 10_000;
const DRAIN_LOOK_MS = 20;

/**
 * Answers what Telegram delivers, until it is stopped: then no update is taken any more, and those taken are answered
 * (10 s at most). Failures of the network and a second copy of the bot are waited out.
 * @throws RejectedTokenError when Telegram does not accept the token.
 */
export async function runTelegram(bot: Bot<BotContext>, options: PollingOptions): Promise<void> {
  const { log, stop } = options;
  try {
    await connect(bot, options);
  } catch (error) {
    if (stop.aborted) return;
    throw error;
  }
  const seen = await openSeenUpdates(join(options.dataDir, `updates-${bot.botInfo.id}.json`), log);
  const runner = startRunner(bot, seen, options);
  log.info("The bot is running", { username: bot.botInfo.username });
  try {
    await untilStopped(runner, stop);
  } finally {
    await drain(runner, options);
    await seen.saved();
    log.info("The bot has stopped", { unanswered: runner.size() });
  }
}

/** Learns who the bot is and ends a webhook, which would forbid polling; updates that wait are kept. */
async function connect(bot: Bot<BotContext>, { log, now, sleep, stop }: PollingOptions): Promise<void> {
  const backoff = createPollBackoff(log, now);
  const stopped = rejectWhenAborted(stop);
  stopped.catch(() => {});
  const persist = async <T>(call: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await Promise.race([call(), stopped]);
      } catch (error) {
        stop.throwIfAborted();
        await sleep(backoff.afterFailure(error), stop);
      }
    }
  };
  bot.botInfo = await persist(() => bot.api.getMe());
  await persist(() => bot.api.deleteWebhook());
  // Readers need not wait for the menus.
  setMenus(bot.api).catch((error) => log.warn("The command menus were not set", describeError(error)));
}

function startRunner(bot: Bot<BotContext>, seen: SeenUpdates, options: PollingOptions): RunnerHandle {
  const source = createSource({ supply: createUpdateFetcher(bot, seen, options) });
  const sink = createConcurrentSink<Update, unknown>(
    {
      consume: async (update) => {
        await bot.handleUpdate(update).catch(bot.errorHandler);
        seen.done(update.update_id);
      },
    },
    // The consumer never rejects.
    async () => {},
  );
  const runner = createRunner(source, sink);
  runner.start();
  return runner;
}

function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

/** Fulfilled when the bot is to stop; rejects when polling has come to an end by itself. */
async function untilStopped(runner: RunnerHandle, stop: AbortSignal): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    if (stop.aborted) resolve();
    stop.addEventListener("abort", () => resolve(), { once: true });
  });
  try {
    await Promise.race([stopped, runner.task()]);
  } catch (error) {
    // A wait between two polls ends with an error when it is cut short.
    if (!stop.aborted) throw error;
  }
  if (runner.isRunning()) await runner.stop();
}

/** `runner.stop()` comes back before the handlers have finished. */
async function drain(runner: RunnerHandle, { now, sleep }: PollingOptions): Promise<void> {
  const deadlineMs = now() + DRAIN_MS;
  while (runner.size() > 0 && now() < deadlineMs) await sleep(DRAIN_LOOK_MS);
}
