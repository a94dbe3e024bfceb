import type { Answer } from "../answering/answer.ts";
import type { Rating } from "../kept/ratings-file.ts";
import type { BotContext, Desk } from "./bot-context.ts";
import type { RatingStore } from "./rating-store.ts";

/** Ratings that are remembered, so that a second press counts nothing. In memory only: who rated is not kept. */
const MOST_REMEMBERED = 10_000;
const DAY_CHARS = 10;
/** The paper's day begins in Shanghai. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/**
 * Takes the ratings of answers.
 * @returns a function that is true when a rating counts: not for the second time from the same reader of the same message.
 */
export function createRater(store: RatingStore | null, now: () => number): Desk["rate"] {
  const given = new Map<string, Rating["rating"]>();
  return (ctx, answer, rating) => {
    const key = keyOf(ctx);
    if (given.get(key) === rating) return false;
    given.delete(key);
    given.set(key, rating);
    for (const oldest of given.keys()) {
      if (given.size <= MOST_REMEMBERED) break;
      given.delete(oldest);
    }
    store?.add(ratingOf(answer, rating, now()));
    return true;
  };
}

function keyOf({ callbackQuery, chat, from }: BotContext): string {
  return [chat?.id, callbackQuery?.message?.message_id, from?.id].join(":");
}

function ratingOf({ question, answer, citations }: Answer, rating: Rating["rating"], nowMs: number): Rating {
  const day = new Date(nowMs + SHANGHAI_OFFSET_MS).toISOString().slice(0, DAY_CHARS);
  return { day, rating, question, answer, articleId: citations[0]?.articleId ?? null };
}
