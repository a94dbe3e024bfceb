import { autoRetry } from "@grammyjs/auto-retry";
import { sequentialize } from "@grammyjs/runner";
import { type ApiClientOptions, Bot } from "grammy";
import type { Answerer } from "../answering/answer.ts";
import type { Archive } from "../newspaper/archive.ts";
import { type BotContext, chooseLanguage, type Desk } from "./bot-context.ts";
import { createConversations } from "./conversations.ts";
import { countAnswers } from "./count-answers.ts";
import { createHealth } from "./create-health.ts";
import type { Logger } from "./create-logger.ts";
import { createMetrics, type Metrics } from "./create-metrics.ts";
import { askFeature } from "./features/ask.ts";
import { browseFeature } from "./features/browse.ts";
import { buttonsFeature } from "./features/buttons.ts";
import { fallbackFeature } from "./features/fallback.ts";
import { infoFeature } from "./features/info.ts";
import { listTalkFeature } from "./features/list-talk.ts";
import { readFeature } from "./features/read.ts";
import { smallTalkFeature } from "./features/small-talk.ts";
import { keepFollowed } from "./keep-followed.ts";
import { mendCommands } from "./mend-commands.ts";
import { createErrorHandler } from "./report-error.ts";
import { followMigration, retryLostCalls } from "./retry-calls.ts";
import { createSamples } from "./samples.ts";
import { watchCalls } from "./watch-calls.ts";

/** What the bot is made with. */
export interface BotDependencies {
  readonly archive: Archive;
  readonly answerer: Answerer;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds on a clock that nobody sets, for everything that lasts; `now` by default. */
  readonly uptime?: () => number;
  /** Where answers and failures are counted; by default nobody looks. */
  readonly metrics?: Metrics;
  readonly sleep: (ms: number) => Promise<void>;
  /** The way to the Bot API server. */
  readonly client?: ApiClientOptions;
}

/** grammY waits 500 s for a reply by default; a long poll takes 30. */
const CALL_TIMEOUT_SECONDS = 60;

/** The bot with all its features, not yet connected to anything: `runTelegram` or `runTerminal` feed it. */
export function createBot(token: string, dependencies: BotDependencies): Bot<BotContext> {
  const { archive, answerer, log, now, sleep, client, uptime = now } = dependencies;
  const { metrics = createMetrics(createHealth("polling", uptime)) } = dependencies;
  const bot = new Bot<BotContext>(token, { client: { timeoutSeconds: CALL_TIMEOUT_SECONDS, ...client } });
  // Its defaults wait without end, and deliver an answer twice when the reply to it is lost.
  const obeyRetryAfter = autoRetry({
    maxRetryAttempts: 3,
    maxDelaySeconds: 60,
    rethrowHttpErrors: true,
    rethrowInternalServerErrors: true,
  });
  bot.api.config.use(watchCalls(log, uptime), obeyRetryAfter, retryLostCalls(sleep), followMigration);
  bot.catch(createErrorHandler(log, metrics));

  const desk: Desk = {
    archive,
    answerer: countAnswers(answerer, metrics),
    samples: createSamples(archive, answerer),
    conversations: createConversations(uptime),
  };
  // What no feature takes goes on to the next; the buttons take every callback query.
  bot.filter(isFromReader).use(
    sequentialize((ctx) => String(ctx.chat?.id ?? ctx.from?.id)),
    chooseLanguage,
    mendCommands,
    keepFollowed(desk.conversations),
    infoFeature(desk),
    browseFeature(desk),
    readFeature(desk),
    // What is no question goes before what takes every text for one.
    listTalkFeature(desk),
    smallTalkFeature(desk),
    askFeature(desk),
    buttonsFeature(desk),
    fallbackFeature(desk),
  );
  return bot;
}

/** Other bots and posts forwarded from a linked channel are not answered; an anonymous admin or a channel in a group is. */
function isFromReader({ message }: BotContext): boolean {
  if (message === undefined) return true;
  return !message.is_automatic_forward && (!message.from.is_bot || message.sender_chat !== undefined);
}
