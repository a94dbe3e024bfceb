import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import type { BotContext } from "../../src/bot/bot-context.ts";
import { type BotDependencies, createBot } from "../../src/bot/create-bot.ts";
import { createHealth } from "../../src/bot/create-health.ts";
import { createLogger } from "../../src/bot/create-logger.ts";
import { createMetrics } from "../../src/bot/create-metrics.ts";
import { createTaker } from "../../src/bot/take-update.ts";
import { languagesInMemory } from "./languages.ts";

/** A call as it would have left, with its parameters. */
export interface OutgoingCall {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The bot before a Telegram that takes everything, and tells nothing. */
export interface DeafBot {
  readonly bot: Bot<BotContext>;
  readonly log: readonly string[];
  /** Takes one update as the bot at work does; gives the calls that it made. */
  take(update: unknown): Promise<readonly OutgoingCall[]>;
}

type Options = Pick<BotDependencies, "archive" | "answerer"> & Partial<BotDependencies>;

export const BOT_NAME = "wenbao_bot";
const BOT_ID = 123_456_789;

/** Makes a bot that is fed by hand, without a server: for as many updates as there are. */
export function deafBot(options: Options): DeafBot {
  const log: string[] = [];
  const calls: OutgoingCall[] = [];
  const logger = createLogger(
    "debug",
    (line) => log.push(line),
    () => 0,
  );
  const metrics = createMetrics(createHealth("polling", () => 0));
  const bot = createBot(`${BOT_ID}:deaf`, {
    log: logger,
    metrics,
    ratings: null,
    languages: languagesInMemory(),
    limitsRequests: false,
    now: () => 0,
    sleep: async () => {},
    random: () => 0,
    client: {
      fetch: async (address: string, { body }: { body: unknown }) => {
        calls.push({ method: address.slice(address.lastIndexOf("/") + 1), params: JSON.parse(String(body)) });
        return { json: async () => ({ ok: true, result: true }) };
      },
    },
    ...options,
  });
  bot.botInfo = { ...BOT_INFO };
  const seen = { isNew: () => true, done: () => {}, saved: async () => {} };
  const takeOne = createTaker(bot, seen, { log: logger, metrics, uptime: () => 0 });
  return {
    bot,
    log,
    async take(update) {
      calls.length = 0;
      await takeOne(update as Update);
      return [...calls];
    },
  };
}

const BOT_INFO: Bot["botInfo"] = {
  ...{ id: BOT_ID, is_bot: true, first_name: "问报", username: BOT_NAME },
  ...{ can_join_groups: true, can_read_all_group_messages: true, supports_inline_queries: true },
  ...{ can_connect_to_business: false, has_main_web_app: false },
} as Bot["botInfo"];

let lastId = 0;

/** An update with a message in a private chat; `more` holds any other field. A command at the beginning is marked as one. */
export function messageUpdate(text: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  lastId += 1;
  const command = /^\/\w+(?:@\w+)?/.exec(text)?.[0];
  const entities =
    command === undefined ? {} : { entities: [{ type: "bot_command", offset: 0, length: command.length }] };
  return {
    update_id: lastId,
    message: {
      message_id: lastId,
      date: 1,
      from: { id: 7, is_bot: false, first_name: "安娜", language_code: "zh-hans" },
      chat: { id: 7, type: "private", first_name: "安娜" },
      text,
      ...entities,
      ...more,
    },
  };
}

/** An update with a pressed button of a message of the bot. */
export function pressUpdate(data: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  lastId += 1;
  return {
    update_id: lastId,
    callback_query: {
      id: String(lastId),
      from: { id: 7, is_bot: false, first_name: "安娜", language_code: "zh-hans" },
      chat_instance: "7",
      message: {
        message_id: 1,
        date: 1,
        from: { id: BOT_ID, is_bot: true, first_name: "问报", username: BOT_NAME },
        chat: { id: 7, type: "private", first_name: "安娜" },
        text: "x",
      },
      data,
      ...more,
    },
  };
}

/** An update with an inline query. */
export function inlineUpdate(query: string, offset = ""): Record<string, unknown> {
  lastId += 1;
  const from = { id: 7, is_bot: false, first_name: "安娜", language_code: "zh-hans" };
  return { update_id: lastId, inline_query: { id: String(lastId), from, query, offset, chat_type: "sender" } };
}
