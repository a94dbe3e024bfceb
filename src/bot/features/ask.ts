import { Composer } from "grammy";
import type { BotContext, Desk } from "../bot-context.ts";
import { askQuestion } from "../find-answer.ts";
import { isAddressed, isCommand, questionIn } from "../question-in.ts";
import { renderAnswer } from "../render-answer.ts";
import { sampleRows } from "../samples.ts";
import { sendReply, sendView } from "../send-view.ts";
import { plainView } from "../view.ts";

/** Questions: /ask, free text in private chats; in groups what replies to the bot or mentions it. */
export function askFeature(desk: Desk): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("message").command("ask", (ctx) => reply(ctx, desk, questionIn(ctx.message, ctx.me)));
  feature.on("message:text").filter(isQuestion, (ctx) => reply(ctx, desk, questionIn(ctx.message, ctx.me)));
  return feature;
}

function isQuestion(ctx: BotContext): boolean {
  const message = ctx.message;
  if (message === undefined || isCommand(message)) return false;
  return ctx.chat?.type === "private" || isAddressed(message, ctx.me);
}

async function reply(ctx: BotContext, desk: Desk, question: string): Promise<void> {
  if (question === "") {
    await sendView(ctx, { ...plainView(ctx.texts.askUsage), keyboard: sampleRows(desk.samples) });
    return;
  }
  await sendReply(ctx, renderAnswer(askQuestion(ctx, desk, question), { ...desk, texts: ctx.texts }));
}
