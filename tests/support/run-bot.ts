import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Answerer } from "../../src/answering/answer.ts";
import { createBot } from "../../src/bot/create-bot.ts";
import { createHealth, type Health } from "../../src/bot/create-health.ts";
import { createLogger } from "../../src/bot/create-logger.ts";
import { createMetrics, type Metrics } from "../../src/bot/create-metrics.ts";
import { LANGUAGES_FILE, openLanguageStore } from "../../src/bot/language-store.ts";
import { openRatingStore } from "../../src/bot/rating-store.ts";
import { runTelegram } from "../../src/bot/run-telegram.ts";
import { runWebhook } from "../../src/bot/run-webhook.ts";
import { RATINGS_FILE, type Rating, readRatings } from "../../src/kept/ratings-file.ts";
import { type BotApi, startBotApi } from "./bot-api/start-bot-api.ts";
import { testLibrary } from "./fake-library.ts";

/** The bot at work against an emulator. */
export interface RunningBot {
  readonly emulator: BotApi;
  /** The lines of the log so far. */
  readonly log: readonly string[];
  /** What the bot waited for, in milliseconds; it does not really wait. */
  readonly waits: readonly number[];
  readonly health: Health;
  readonly metrics: Metrics;
  /** Asks the bot to stop; fulfilled when it has, rejected with what ended it before. */
  stop(): Promise<void>;
  /** The end of the bot by itself. */
  readonly ended: Promise<void>;
  /** A new bot on the same server and the same data, as after a restart. */
  restart(): Promise<RunningBot>;
  /** What readers thought of answers, as it is kept. */
  ratings(): Promise<readonly Rating[]>;
  /** Stops the bot and closes the emulator. */
  close(): Promise<void>;
}

interface TestWebhook {
  readonly port: number;
  readonly secret: string;
  readonly requestTimeoutMs?: number;
}

type RunOptions = NonNullable<Parameters<typeof startBotApi>[0]> & {
  /** Called before the bot starts, to lay out faults and waiting messages. */
  readonly prepare?: (emulator: BotApi) => void | Promise<void>;
  /** Lets the emulator bring the updates to this port; by default they are polled. */
  readonly webhook?: TestWebhook;
  /** The clock that nobody sets, in milliseconds; the real one by default. */
  readonly clock?: () => number;
  /** What draws stories by lot; always the first by default. */
  readonly random?: () => number;
  /** False for a test that asks more than a reader may. */
  readonly limitsRequests?: boolean;
  /** How long calls and updates may take; 15 s by default. */
  readonly limits?: { readonly callMs: number; readonly updateMs: number };
  /** How long a poll may take, in seconds; 40 by default. */
  readonly pollSeconds?: number;
  /** What answers instead of the fake one. */
  readonly answerer?: Answerer;
  /** The clock of the wall, in milliseconds; the real one by default. */
  readonly wallClock?: () => number;
};

/** Starts an emulator and the bot on it. */
export async function runBot({
  prepare,
  clock = Date.now,
  random = () => 0,
  limitsRequests = true,
  wallClock = Date.now,
  webhook,
  limits,
  pollSeconds,
  answerer,
  ...options
}: RunOptions = {}): Promise<RunningBot> {
  const emulator = await startBotApi(options);
  await prepare?.(emulator);
  return start(emulator, await mkdtemp(join(tmpdir(), "wenbao-")), {
    clocks: { uptime: clock, now: wallClock },
    random,
    limitsRequests,
    webhook,
    limits,
    pollSeconds,
    answerer,
  });
}

interface Clocks {
  readonly uptime: () => number;
  readonly now: () => number;
}

interface StartOptions {
  readonly clocks: Clocks;
  readonly random: () => number;
  readonly limitsRequests: boolean;
  readonly webhook: RunOptions["webhook"] | undefined;
  readonly limits: RunOptions["limits"] | undefined;
  readonly pollSeconds: number | undefined;
  readonly answerer: Answerer | undefined;
}

async function start(emulator: BotApi, dataDir: string, options: StartOptions): Promise<RunningBot> {
  const { clocks, random, limitsRequests, webhook, limits, pollSeconds, answerer } = options;
  const log: string[] = [];
  const waits: number[] = [];
  const controller = new AbortController();
  const sleep = async (ms: number, signal?: AbortSignal) => {
    waits.push(ms);
    await setImmediate();
    signal?.throwIfAborted();
  };
  const health = createHealth(webhook === undefined ? "polling" : "webhook", clocks.uptime);
  const metrics = createMetrics(health);
  const logger = createLogger("debug", (line) => log.push(line), clocks.now);
  const shared = { ...clocks, log: logger, metrics, sleep, random };
  const ratings = openRatingStore(join(dataDir, RATINGS_FILE), logger, clocks.now);
  const bot = createBot(emulator.token, {
    ...(await testLibrary()),
    ...shared,
    ratings,
    limitsRequests,
    languages: await openLanguageStore(join(dataDir, LANGUAGES_FILE), logger),
    ...(answerer && { answerer }),
    ...(limits && { limits }),
    client: { apiRoot: emulator.apiRoot, ...(pollSeconds && { timeoutSeconds: pollSeconds }) },
  });
  const work = { ...shared, health, dataDir, stop: controller.signal };
  const ended =
    webhook === undefined
      ? runTelegram(bot, work)
      : runWebhook(bot, { ...webhook, url: `http://127.0.0.1:${webhook.port}/telegram` }, work);
  ended.catch(() => {});
  const stop = () => {
    controller.abort();
    return ended;
  };
  return {
    emulator,
    log,
    waits,
    health,
    metrics,
    ended,
    stop,
    async restart() {
      await stop();
      return start(emulator, dataDir, options);
    },
    ratings: async () => {
      await ratings.saved();
      return (await readRatings(join(dataDir, RATINGS_FILE))).ratings;
    },
    async close() {
      await stop().catch(() => {});
      await emulator.close();
      // An answer that was held may still be writing.
      await rm(dataDir, { recursive: true, maxRetries: 5 });
    },
  };
}
