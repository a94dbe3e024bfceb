import { sequentialize } from "@grammyjs/runner";
import { type ApiClientOptions, Bot } from "grammy";
import type { Answerer } from "../answering/answer.ts";
import { createRelated } from "../answering/related-articles.ts";
import type { Archive } from "../newspaper/archive.ts";
import { namesOf } from "../newspaper/names-of.ts";
import { createTraditional } from "../text/to-traditional.ts";
import { type BotContext, chooseLanguage, type Desk } from "./bot-context.ts";
import { type ChatMoves, createChatMoves } from "./chat-moves.ts";
import { createConversations } from "./conversations.ts";
import { countAnswers } from "./count-answers.ts";
import { createHealth } from "./create-health.ts";
import type { Logger } from "./create-logger.ts";
import { createMetrics, type Metrics } from "./create-metrics.ts";
import { createRater } from "./create-rater.ts";
import { askFeature } from "./features/ask.ts";
import { browseFeature } from "./features/browse.ts";
import { buttonsFeature } from "./features/buttons.ts";
import { daysFeature } from "./features/days.ts";
import { fallbackFeature } from "./features/fallback.ts";
import { infoFeature } from "./features/info.ts";
import { inlineFeature } from "./features/inline.ts";
import { languageFeature } from "./features/language.ts";
import { listTalkFeature } from "./features/list-talk.ts";
import { pagesFeature } from "./features/pages.ts";
import { peopleFeature } from "./features/people.ts";
import { readFeature } from "./features/read.ts";
import { smallTalkFeature } from "./features/small-talk.ts";
import { welcomeFeature } from "./features/welcome.ts";
import { fetchWhole } from "./fetch-whole.ts";
import { createFloodGate, type FloodGate } from "./flood-gate.ts";
import { followMigrations, noteMigrations } from "./follow-migrations.ts";
import { keepFollowed } from "./keep-followed.ts";
import type { LanguageStore } from "./language-store.ts";
import { limitRequests } from "./limit-requests.ts";
import { limitCalls, limitHandling } from "./limit-time.ts";
import { mendCharacters } from "./mend-characters.ts";
import { mendCommands } from "./mend-commands.ts";
import { mendTexts } from "./mend-texts.ts";
import { queueQuestions } from "./queue-questions.ts";
import type { RatingStore } from "./rating-store.ts";
import { createErrorHandler } from "./report-error.ts";
import { IMPATIENT, retryLostCalls } from "./retry-calls.ts";
import { createSamples } from "./samples.ts";
import { takeTurns } from "./take-turns.ts";
import { createTellLost } from "./tell-lost.ts";
import { watchCalls } from "./watch-calls.ts";

/** What the bot is made with. */
export interface BotDependencies {
  readonly archive: Archive;
  readonly answerer: Answerer;
  readonly log: Logger;
  /** Null: ratings are thanked for and not kept. */
  readonly ratings: RatingStore | null;
  readonly languages: LanguageStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds on a clock that nobody sets, for everything that lasts; `now` by default. */
  readonly uptime?: () => number;
  /** Where answers and failures are counted; by default nobody looks. */
  readonly metrics?: Metrics;
  readonly sleep: (ms: number) => Promise<void>;
  /** From 0 to below 1: what draws a story by lot. */
  readonly random: () => number;
  /** How long a call, and the handling of an update, may take in milliseconds; 15 s each by default. */
  readonly limits?: { readonly callMs: number; readonly updateMs: number };
  /** False in a terminal chat: its one reader may pipe in as many questions as they like. True by default. */
  readonly limitsRequests?: boolean;
  /** The way to the Bot API server. */
  readonly client?: ApiClientOptions;
}

/** grammY waits 500 s for a reply by default; a long poll takes 30, and one that is ten late will never come. */
const POLL_TIMEOUT_SECONDS = 40;
const DEFAULT_LIMITS = { callMs: 15_000, updateMs: 15_000 };

/** The bot with all its features, not yet connected to anything: `runTelegram` or `runTerminal` feed it. */
export function createBot(token: string, dependencies: BotDependencies): Bot<BotContext> {
  const { archive, answerer, log, now, sleep, random, ratings, languages, uptime = now } = dependencies;
  const { metrics = createMetrics(createHealth("polling", uptime)), limits = DEFAULT_LIMITS } = dependencies;
  const moves = createChatMoves();
  const gate = createFloodGate({ uptime, sleep, keyOf: moves.firstId });
  const bot = createCaller(token, { gate, moves }, dependencies);
  const tellLost = createTellLost({ gate, sleep, log });
  bot.catch(createErrorHandler({ log, metrics, tellLost }));

  const desk: Desk = {
    archive,
    answerer: countAnswers(answerer, metrics),
    samples: createSamples(archive, answerer),
    conversations: createConversations(uptime),
    rate: createRater(ratings, now),
    languages,
    related: createRelated(archive),
    random,
  };
  bot.use(noteMigrations(moves));
  // What no feature takes goes on to the next; the buttons take every callback query.
  bot.filter(isFromReader).use(
    chooseLanguage(languages, createTraditional(namesOf(archive))),
    ...(dependencies.limitsRequests === false ? [] : [limitRequests()]),
    ...queueQuestions(sequentialize(keyOfChat), gate, tellLost),
    takeTurns(),
    limitHandling(limits.updateMs, gate.isBusy),
    mendCommands,
    keepFollowed(desk.conversations),
    infoFeature(desk),
    browseFeature(desk),
    peopleFeature(desk),
    daysFeature(desk),
    pagesFeature(desk),
    readFeature(desk),
    // What is no question goes before what takes every text for one.
    listTalkFeature(desk),
    smallTalkFeature(desk),
    askFeature(desk),
    languageFeature(desk),
    buttonsFeature(desk),
    welcomeFeature(desk),
    inlineFeature(desk),
    fallbackFeature(desk),
  );
  return bot;
}

/** The bot with what its calls go through, and nothing that it does yet. */
function createCaller(
  token: string,
  { gate, moves }: { readonly gate: FloodGate; readonly moves: ChatMoves },
  dependencies: BotDependencies,
): Bot<BotContext> {
  const { log, sleep, client, now, uptime = now, limits = DEFAULT_LIMITS } = dependencies;
  const bot = new Bot<BotContext>(token, {
    client: { timeoutSeconds: POLL_TIMEOUT_SECONDS, fetch: fetchWhole, ...client },
  });
  // The first is the nearest to the network.
  bot.api.config.use(
    limitCalls(limits.callMs, IMPATIENT),
    watchCalls(log, uptime),
    gate.transformer,
    retryLostCalls(sleep),
    mendTexts,
    followMigrations(moves),
    mendCharacters,
  );
  return bot;
}

function keyOfChat({ chatKey }: BotContext): string {
  return chatKey;
}

/** Other bots and posts forwarded from a linked channel are not answered; an anonymous admin or a channel in a group is. */
function isFromReader({ message, chat }: BotContext): boolean {
  if (message === undefined) return true;
  if (message.is_automatic_forward || (message.from.is_bot && message.sender_chat === undefined)) return false;
  // A card of inline mode, this bot's own as well: the reader chose it and asks nothing with it.
  if (message.via_bot !== undefined && message.text !== undefined) return false;
  // What a group is forwarded was said to somebody else; a reader forwards to the bot what it is to answer.
  return message.forward_origin === undefined || chat?.type === "private";
}
