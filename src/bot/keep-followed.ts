import type { NextFunction } from "grammy";
import type { BotContext } from "./bot-context.ts";
import type { Conversations } from "./conversations.ts";
import { conversationOf } from "./find-answer.ts";

/** Middleware that keeps what was shown last with the conversation, so that a number typed after it finds its article. */
export function keepFollowed(conversations: Conversations) {
  return async (ctx: BotContext, next: NextFunction): Promise<void> => {
    await next();
    if (ctx.followed !== undefined) conversations.show(conversationOf(ctx, ctx.from?.id), ctx.followed);
  };
}
