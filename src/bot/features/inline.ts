import { Composer } from "grammy";
import type { BotContext, Desk } from "../bot-context.ts";
import { findInline, inlineCard } from "../inline-cards.ts";

/** Telegram shows 50 at most; fewer come sooner. */
const PAGE_SIZE = 20;
/** The cards are the same for everybody, and change only with the pages. */
const CACHE_SECONDS = 300;
const OFFSET = /^\d{1,6}$/;

/** `@bot words` in any chat: cards of the articles that fit, or of the newest. */
export function inlineFeature({ archive, answerer }: Desk): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("inline_query", async (ctx) => {
    const { query, offset } = ctx.inlineQuery;
    const found = findInline(query, archive, answerer);
    const from = OFFSET.test(offset) ? Number(offset) : 0;
    const to = from + PAGE_SIZE;
    const options = { texts: ctx.texts, username: ctx.me.username };
    await ctx.answerInlineQuery(
      found.slice(from, to).map((one) => inlineCard(one, options)),
      { cache_time: CACHE_SECONDS, is_personal: false, next_offset: to < found.length ? String(to) : "" },
    );
  });
  return feature;
}
