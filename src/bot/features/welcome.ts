import { Composer } from "grammy";
import type { BotContext, Desk } from "../bot-context.ts";
import { samplesView } from "../info-views.ts";
import { sendView } from "../send-view.ts";

const IS_IN: ReadonlySet<string> = new Set(["member", "administrator"]);

/** A word on how to ask, when somebody takes the bot into a group. */
export function welcomeFeature(desk: Desk): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.chatType(["group", "supergroup"]).on("my_chat_member", async (ctx) => {
    const { old_chat_member: before, new_chat_member: after } = ctx.myChatMember;
    // A group that was turned into a supergroup knows the bot.
    if (ctx.chatKey !== String(ctx.chat.id)) return;
    const isNew = !IS_IN.has(before.status) && IS_IN.has(after.status);
    if (isNew) await sendView(ctx, samplesView(ctx.texts.groupWelcome(ctx.me.username), ctx, desk));
  });
  return feature;
}
