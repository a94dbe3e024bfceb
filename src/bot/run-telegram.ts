import { join } from "node:path";
import { createConcurrentSink, createRunner, createSource, type RunnerHandle } from "@grammyjs/runner";
import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import type { BotContext } from "./bot-context.ts";
import { connect, type WorkOptions } from "./connect.ts";
import { createUpdateFetcher } from "./create-update-fetcher.ts";
import { drain } from "./drain.ts";
import { openSeenUpdates, type SeenUpdates } from "./seen-updates.ts";
import { createTaker } from "./take-update.ts";

/**
 * Answers what Telegram delivers, until it is stopped: then no update is taken any more, and those taken are answered
 * (10 s at most). Failures of the network and a second copy of the bot are waited out.
 * @throws RejectedTokenError when Telegram does not accept the token.
 */
export async function runTelegram(bot: Bot<BotContext>, options: WorkOptions): Promise<void> {
  const { log, stop } = options;
  try {
    // A webhook would forbid polling; updates that wait are kept.
    await connect(bot, () => bot.api.deleteWebhook(), options);
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
    // `runner.stop()` comes back before the handlers have finished.
    await drain(() => runner.size(), options);
    await seen.saved();
    log.info("The bot has stopped", { unanswered: runner.size() });
  }
}

function startRunner(bot: Bot<BotContext>, seen: SeenUpdates, options: WorkOptions): RunnerHandle {
  const source = createSource({ supply: createUpdateFetcher(bot, seen, options) });
  // The consumer never rejects.
  const sink = createConcurrentSink<Update, unknown>({ consume: createTaker(bot, seen, options) }, async () => {});
  const runner = createRunner(source, sink);
  runner.start();
  return runner;
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
