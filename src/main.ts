import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createAgent } from "./bot/create-agent.ts";
import { createBot } from "./bot/create-bot.ts";
import { createHealth } from "./bot/create-health.ts";
import { createLogger, type Logger } from "./bot/create-logger.ts";
import { createMetrics } from "./bot/create-metrics.ts";
import { createProxyAgent } from "./bot/create-proxy-agent.ts";
import { describeError } from "./bot/describe-error.ts";
import { LANGUAGES_FILE, openLanguageStore } from "./bot/language-store.ts";
import { lockDataDir } from "./bot/lock-data-dir.ts";
import { openRatingStore } from "./bot/rating-store.ts";
import { runTelegram } from "./bot/run-telegram.ts";
import { runTerminal } from "./bot/run-terminal.ts";
import { runWebhook } from "./bot/run-webhook.ts";
import { serveHealth } from "./bot/serve-health.ts";
import { warmUp } from "./bot/warm-up.ts";
import { exitOnWriteError } from "./cli/exit-on-write-error.ts";
import { openLibrary } from "./cli/open-library.ts";
import { readEnvironment } from "./cli/read-environment.ts";
import { type Config, readConfig } from "./config.ts";
import { RATINGS_FILE } from "./kept/ratings-file.ts";
import { prepareTraditional } from "./text/to-traditional.ts";

const EXIT_USAGE = 64;
const EXIT_UNEXPECTED = 70;
/** The bot asks nothing of Telegram in a terminal chat; grammY only wants a token that is not empty. */
const TERMINAL_TOKEN = "terminal";

const writeLine = (line: string) => void process.stderr.write(`${line}\n`);

const clocks = { now: Date.now, uptime: () => performance.now() };

/** Pages to articles, articles to answers, answers to Telegram, or to the terminal where there is no token. */
async function main(): Promise<void> {
  const config = readConfig(readEnvironment());
  const log = createLogger(config.logLevel, writeLine, clocks.now);
  const stop = stopOnSignals(log);
  surviveStrayErrors(log);
  exitOnWriteError(writeLine);
  const health = createHealth(config.webhook === null ? "polling" : "webhook", clocks.uptime);
  const metrics = createMetrics(health, config.healthPort !== null);
  const healthPort = config.botToken === null ? null : config.healthPort;
  const listener = healthPort === null ? null : await serveHealth(healthPort, health, metrics);

  const release =
    config.botToken === null ? null : await lockDataDir(config.dataDir, `${process.pid}-${randomUUID()}`, log);

  const pages = { dir: config.pagesDir, setting: "PAGES_DIR" } as const;
  const { archive, answerer, tokenizer } = await openLibrary(pages, (line) => log.warn(line));
  health.loaded(tokenizer.segmenter);
  const sleep = (ms: number, signal?: AbortSignal) => wait(ms, undefined, signal && { signal });
  const work = { ...clocks, log, health, metrics, sleep, random: Math.random, dataDir: config.dataDir, stop };
  const languages = await openLanguageStore(join(config.dataDir, LANGUAGES_FILE), log);
  const ratings = openRatingStore(join(config.dataDir, RATINGS_FILE), log, clocks.now);
  const bot = createBot(config.botToken ?? TERMINAL_TOKEN, {
    ...work,
    archive,
    answerer,
    languages,
    ratings,
    limitsRequests: config.botToken !== null,
    client: clientOptions(config),
  });

  if (config.botToken !== null) {
    log.info("The pages were read", { ...archive.coverage, segmenter: tokenizer.segmenter });
    // While Telegram is waited for: so no reader waits for the dictionaries.
    void prepareTraditional();
    await warmUp(answerer, archive, work);
    await (config.webhook === null ? runTelegram(bot, work) : runWebhook(bot, config.webhook, work));
  } else {
    const { stdin: input, stdout: output } = process;
    await runTerminal(bot, { input, output, isInteractive: input.isTTY && output.isTTY, now: clocks.now, stop });
  }
  // What was pressed last is written before the end.
  await Promise.all([ratings.saved(), languages.saved()]);
  await listener?.close();
  await release?.();
}

function clientOptions({ apiRoot, proxyUrl }: Config) {
  const agent = proxyUrl === null ? createAgent(apiRoot) : createProxyAgent(proxyUrl);
  return { apiRoot, baseFetchConfig: { agent } };
}

/** The first signal lets answers in flight go out; the second ends at once. */
function stopOnSignals(log: Logger): AbortSignal {
  const controller = new AbortController();
  const onSignal = (signal: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit(1);
    log.info("Stopping", { signal });
    controller.abort();
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  return controller.signal;
}

/** Node would print the error itself, and with it the token in the address of a failed call. */
function surviveStrayErrors(log: Logger): void {
  process.on("unhandledRejection", (error) => log.error("A promise was rejected unseen", describeError(error)));
  process.on("uncaughtException", (error) => {
    log.error("An error was not caught", describeError(error));
    process.exit(1);
  });
}

/** Errors that carry an exit code are ours, and their message is for the operator. */
function exitWith(error: unknown): never {
  const isOurs = error instanceof Error && "exitCode" in error && typeof error.exitCode === "number";
  writeLine(isOurs ? error.message : JSON.stringify({ message: "The bot could not run", ...describeError(error) }));
  process.exit(isOurs ? Number(error.exitCode) : EXIT_UNEXPECTED);
}

if (process.argv.length > 2) {
  writeLine("Usage: npm start (no arguments; settings come from the environment, see .env.example)");
  process.exit(EXIT_USAGE);
}
main().then(() => process.exit(0), exitWith);
