import type { MiddlewareFn } from "grammy";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { BotContext } from "./bot-context.ts";
import { parseCallbackData } from "./callback-data.ts";
import { isForBot } from "./question-in.ts";
import { answerButton, sendView } from "./send-view.ts";
import { plainView } from "./view.ts";

/** What one reader may ask: on average less than one message a second, as Telegram lets a bot send to a chat. */
const PER_READER = { points: 8, duration: 10 };
/** Telegram lets a bot send 20 messages a minute to a group; the notice is one of them. */
const PER_GROUP = { points: 18, duration: 60 };
/** Pressing is cheaper than asking: an edit, in the same message. */
const PRESSES_PER_READER = { points: 20, duration: 10 };
/** A query comes with each letter that is typed, and Telegram waits for no answer. */
const QUERIES_PER_READER = { points: 30, duration: 10 };
/** A reader who is over the limit is told once in this time. */
const NOTICES = { points: 1, duration: 60 };

/**
 * Middleware that leaves out what a reader asks too fast, told once a minute; others are answered as ever. It stands before
 * all work, so that a flood fills no queue. What is not for the bot is not counted.
 */
export function limitRequests(): MiddlewareFn<BotContext> {
  const queries = new RateLimiterMemory({ keyPrefix: "query", ...QUERIES_PER_READER });
  const notices = new RateLimiterMemory({ keyPrefix: "notice", ...NOTICES });
  const refusal = createRefusal();
  return async (ctx, next) => {
    const reader = readerOf(ctx);
    if (ctx.inlineQuery !== undefined) return (await isWithin(queries, reader)) ? next() : undefined;
    const refused = await refusal(ctx, reader);
    if (refused === null) return next();
    if (ctx.callbackQuery !== undefined) return answerButton(ctx, refused.text);
    if (await isWithin(notices, refused.key)) await sendView(ctx, plainView(refused.text));
  };
}

/** Tells what to say to the one who asked or pressed; null where that may pass. */
function createRefusal(): (ctx: BotContext, reader: string) => Promise<Refusal | null> {
  const readers = new RateLimiterMemory({ keyPrefix: "reader", ...PER_READER });
  const groups = new RateLimiterMemory({ keyPrefix: "group", ...PER_GROUP });
  const presses = new RateLimiterMemory({ keyPrefix: "press", ...PRESSES_PER_READER });
  return async (ctx, reader) => {
    const chat = ctx.chatKey;
    const tooFast = { key: `${chat}:${reader}`, text: ctx.texts.tooFast };
    if (ctx.callbackQuery !== undefined && !(await isWithin(presses, reader))) return tooFast;
    if (!asksBot(ctx)) return null;
    if (!(await isWithin(readers, reader))) return tooFast;
    const isGroup = ctx.chat?.type !== "private";
    return isGroup && !(await isWithin(groups, chat)) ? { key: chat, text: ctx.texts.groupTooFast } : null;
  };
}

/** All anonymous administrators and channels write under one name: who they write for tells them apart. */
function readerOf({ message, from, chat }: BotContext): string {
  return String(message?.sender_chat?.id ?? from?.id ?? chat?.id);
}

/** What to tell, and to whom it is told once in a while. */
interface Refusal {
  readonly key: string;
  readonly text: string;
}

/** A message for the bot, or a button that asks anew. */
function asksBot({ message, callbackQuery, me }: BotContext): boolean {
  if (callbackQuery !== undefined) return parseCallbackData(callbackQuery.data ?? "")?.action === "ask";
  return message !== undefined && isForBot(message, me);
}

/** The limiter rejects what is over the limit. */
function isWithin(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  return limiter.consume(key).then(
    () => true,
    () => false,
  );
}
