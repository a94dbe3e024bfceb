import { Composer } from "grammy";
import type { Message } from "grammy/types";
import type { BotContext, Desk } from "../bot-context.ts";
import { askQuestion } from "../find-answer.ts";
import { samplesView } from "../info-views.ts";
import { asksSeveral, isAsking, isCommand, questionIn, repliesToBot } from "../question-in.ts";
import { renderAnswer } from "../render-answer.ts";
import { sendReply, sendView } from "../send-view.ts";
import { fitsOnTop, type View, withNote, withQuestion } from "../view.ts";

/**
 * Questions: /ask, free text and captions in private chats; in groups what replies to the bot or mentions it. /ask or a
 * mention with nothing else, in reply to somebody, asks what they wrote.
 */
export function askFeature(desk: Desk): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("message").filter(isAsking, (ctx) => answer(ctx, desk, ctx.message));
  return feature;
}

async function answer(ctx: BotContext, desk: Desk, message: Message): Promise<void> {
  const question = questionIn(message, ctx.me);
  if (question !== "") {
    const view = answerTo(ctx, desk, question);
    return sendReply(ctx, asksSeveral(message, ctx.me) ? withNote(view, ctx.texts.oneAtATime) : view);
  }
  const quoted = quotedQuestion(message, ctx);
  if (quoted === "") return sendView(ctx, samplesView(usage(message, ctx), ctx, desk));
  const view = answerTo(ctx, desk, quoted);
  await sendReply(ctx, withQuestion(view, fitsOnTop(quoted) ? quoted : null));
}

function answerTo(ctx: BotContext, desk: Desk, question: string): View {
  return renderAnswer(askQuestion(ctx, desk, question), { ...desk, texts: ctx.texts });
}

/** What somebody else wrote in the message that this one replies to; empty when nobody did. */
function quotedQuestion(message: Message, { me }: BotContext): string {
  const replied = message.reply_to_message;
  return replied === undefined || repliesToBot(message, me) ? "" : questionIn(replied, me);
}

function usage(message: Message, { texts }: BotContext): string {
  return isCommand(message) ? texts.askUsage : texts.mentionUsage;
}
