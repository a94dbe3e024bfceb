import type { MiddlewareFn } from "grammy";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { BotContext } from "./bot-context.ts";
import { isForBot } from "./question-in.ts";
import { answerButton, sendView } from "./send-view.ts";
import { plainView } from "./view.ts";

/** What one reader may ask: on average less than one message a second, as Telegram lets a bot send to a chat. */
const PER_READER = { points: 8, duration: 10 };
/** Telegram lets a bot send 20 messages a minute to a group; the notice is one of them. */
const PER_GROUP = { points: 18, duration: 60 };
/** Pressing is cheaper than asking: an edit, in the same message. */
const PRESSES_PER_READER = { points: 20, duration: 10 };
/** A reader who is over the limit is told once in this time. */
const NOTICES = { points: 1, duration: 60 };

/**
 * Middleware that leaves out what a reader asks too fast, told once a minute; others are answered as ever. It stands before
 * all work, so that a flood fills no queue. What is not for the bot is not counted.
 */
export function limitRequests(): MiddlewareFn<BotContext> {
  const readers = new RateLimiterMemory({ keyPrefix: "reader", ...PER_READER });
  const groups = new RateLimiterMemory({ keyPrefix: "group", ...PER_GROUP });
  const presses = new RateLimiterMemory({ keyPrefix: "press", ...PRESSES_PER_READER });
  const notices = new RateLimiterMemory({ keyPrefix: "notice", ...NOTICES });
  /** What to tell the one who asked; null where the request may pass. */
  const refusal = async (ctx: BotContext, reader: string): Promise<Refusal | null> => {
    const chat = ctx.chatKey;
    if (!(await isWithin(readers, reader))) return { key: `${chat}:${reader}`, text: ctx.texts.tooFast };
    const isGroup = ctx.chat?.type !== "private";
    return isGroup && !(await isWithin(groups, chat)) ? { key: chat, text: ctx.texts.groupTooFast } : null;
  };
  return async (ctx, next) => {
    const reader = String(ctx.from?.id ?? ctx.chat?.id);
    if (ctx.callbackQuery !== undefined) {
      return (await isWithin(presses, reader)) ? next() : answerButton(ctx, ctx.texts.tooFast);
    }
    const refused = asksBot(ctx) ? await refusal(ctx, reader) : null;
    if (refused === null) return next();
    if (await isWithin(notices, refused.key)) await sendView(ctx, plainView(refused.text));
  };
}

/** What to tell, and to whom it is told once in a while. */
interface Refusal {
  readonly key: string;
  readonly text: string;
}

function asksBot({ message, me }: BotContext): boolean {
  return message !== undefined && isForBot(message, me);
}

/** The limiter rejects what is over the limit. */
function isWithin(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  return limiter.consume(key).then(
    () => true,
    () => false,
  );
}
