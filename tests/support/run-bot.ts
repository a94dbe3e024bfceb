import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { createBot } from "../../src/bot/create-bot.ts";
import { createLogger } from "../../src/bot/create-logger.ts";
import { LANGUAGES_FILE, openLanguageStore } from "../../src/bot/language-store.ts";
import { openRatingStore } from "../../src/bot/rating-store.ts";
import { runTelegram } from "../../src/bot/run-telegram.ts";
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

type RunOptions = NonNullable<Parameters<typeof startBotApi>[0]> & {
  /** Called before the bot starts, to lay out faults and waiting messages. */
  readonly prepare?: (emulator: BotApi) => void | Promise<void>;
  /** The bot's clock in milliseconds; the real one by default. */
  readonly clock?: () => number;
  /** What draws stories by lot; always the first by default. */
  readonly random?: () => number;
};

/** Starts an emulator and the bot on it. */
export async function runBot({
  prepare,
  clock = Date.now,
  random = () => 0,
  ...options
}: RunOptions = {}): Promise<RunningBot> {
  const emulator = await startBotApi(options);
  await prepare?.(emulator);
  return start(emulator, await mkdtemp(join(tmpdir(), "wenbao-")), { now: clock, random });
}

async function start(
  emulator: BotApi,
  dataDir: string,
  { now, random }: { readonly now: () => number; readonly random: () => number },
): Promise<RunningBot> {
  const log: string[] = [];
  const waits: number[] = [];
  const controller = new AbortController();
  const sleep = async (ms: number, signal?: AbortSignal) => {
    waits.push(ms);
    await setImmediate();
    signal?.throwIfAborted();
  };
  const shared = { log: createLogger("debug", (line) => log.push(line), now), now, sleep, random };
  const ratings = openRatingStore(join(dataDir, RATINGS_FILE), shared.log, now);
  const bot = createBot(emulator.token, {
    ...(await testLibrary()),
    ...shared,
    ratings,
    languages: await openLanguageStore(join(dataDir, LANGUAGES_FILE), shared.log),
    client: { apiRoot: emulator.apiRoot },
  });
  const ended = runTelegram(bot, { ...shared, dataDir, stop: controller.signal });
  ended.catch(() => {});
  const stop = () => {
    controller.abort();
    return ended;
  };
  return {
    emulator,
    log,
    waits,
    ended,
    stop,
    async restart() {
      await stop();
      return start(emulator, dataDir, { now, random });
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
