import type { Middleware, MiddlewareFn } from "grammy";
import type { BotContext } from "./bot-context.ts";
import type { FloodGate } from "./flood-gate.ts";
import { isForBot } from "./question-in.ts";
import type { TellLost } from "./tell-lost.ts";

interface Waiting {
  isLost: boolean;
}

/** So many questions of a chat are answered after a flood wait; in a wait nobody means to read ten answers at once. */
const MOST_QUEUED = 3;

/**
 * Middleware around what gives each chat its turn. After a flood wait the first three questions that came meanwhile are
 * answered, and the chat is told of the others; where the wait is longer than an answer waits, it is told of all.
 */
export function queueQuestions(inTurn: Middleware<BotContext>, gate: FloodGate, tellLost: TellLost) {
  const queues = new Map<string, Waiting[]>();
  const entries = new WeakMap<BotContext, Waiting>();

  const enter: MiddlewareFn<BotContext> = async (ctx, next) => {
    if (ctx.message === undefined || !isForBot(ctx.message, ctx.me)) return next();
    const chat = ctx.chatKey;
    const entry: Waiting = { isLost: false };
    entries.set(ctx, entry);
    queues.set(chat, [...(queues.get(chat) ?? []), entry]);
    try {
      await next();
    } finally {
      leave(chat, entry);
    }
  };

  const take: MiddlewareFn<BotContext> = async (ctx, next) => {
    const entry = entries.get(ctx);
    if (entry === undefined) return next();
    const chat = ctx.chatKey;
    leave(chat, entry);
    if (entry.isLost || gate.isShut(chat)) return tellLost(ctx);
    const closings = gate.closings(chat);
    try {
      await next();
    } finally {
      if (gate.closings(chat) > closings) loseFrom(MOST_QUEUED, chat);
    }
  };

  const leave = (chat: string, entry: Waiting) => {
    const left = (queues.get(chat) ?? []).filter((other) => other !== entry);
    if (left.length > 0) queues.set(chat, left);
    else queues.delete(chat);
  };

  const loseFrom = (index: number, chat: string) => {
    for (const entry of (queues.get(chat) ?? []).slice(index)) entry.isLost = true;
  };

  return [enter, inTurn, take] as const;
}
