import { Composer } from "grammy";
import type { BotContext, Desk } from "../bot-context.ts";
import { buttonView } from "../button-view.ts";
import { type CallbackData, parseCallbackData } from "../callback-data.ts";
import { askQuestion, findAnswer, questionOfMessage, questionOnTop } from "../find-answer.ts";
import { renderAnswer } from "../render-answer.ts";
import { sampleQuestion } from "../samples.ts";
import { answerButton, sendView, showView } from "../send-view.ts";
import { type View, withQuestion } from "../view.ts";
import { needsQuestion } from "../way-back.ts";

/** Every pressed button. What it shows is made from what the button and its message hold, so it works after a restart. */
export function buttonsFeature(desk: Desk): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("callback_query", async (ctx) => {
    const data = parseCallbackData(ctx.callbackQuery.data ?? "");
    await answerButton(ctx, data === null ? ctx.texts.buttonExpired : await press(ctx, desk, data));
  });
  return feature;
}

/** Does what a button says; gives the note to show over the chat, null for none. */
async function press(ctx: BotContext, desk: Desk, data: CallbackData): Promise<string | null> {
  switch (data.action) {
    case "ask":
      return askSample(ctx, desk, sampleQuestion(desk.archive, data.sample, ctx.texts));
    case "article":
    case "printed":
      return desk.archive.find(data.articleId) === undefined
        ? ctx.texts.articleGone
        : show(ctx, buttonView(ctx, desk, data));
    case "rate": {
      const answer = findAnswer(ctx, desk, data.digest);
      if (answer === null) return ctx.texts.buttonExpired;
      return desk.rate(ctx, answer, data.rating) ? ctx.texts.rated : ctx.texts.ratedBefore;
    }
    case "nothing":
      return null;
    default:
      return show(ctx, buttonView(ctx, desk, data));
  }
}

async function show(ctx: BotContext, view: View | null): Promise<string | null> {
  if (view === null) return ctx.texts.buttonExpired;
  // A related story may be opened by its number from here, in a message of its own: it leads back to the answer.
  const shown = withQuestion(withFollowedQuestion(view, ctx), questionOnTop(ctx));
  return (await showView(ctx, shown)) ? null : ctx.texts.buttonExpired;
}

function withFollowedQuestion(view: View, ctx: BotContext): View {
  const { followed } = view;
  if (followed === undefined || followed.question !== null) return view;
  const leadsTo = [...followed.opens, ...(followed.more === null ? [] : [followed.more])];
  if (!leadsTo.some(needsQuestion)) return view;
  return { ...view, followed: { ...followed, question: questionOfMessage(ctx) } };
}

async function askSample(ctx: BotContext, desk: Desk, question: string | null): Promise<string | null> {
  if (question === null) return ctx.texts.buttonExpired;
  const view = renderAnswer(askQuestion(ctx, desk, question), { ...desk, texts: ctx.texts });
  await sendView(ctx, withQuestion(view, question));
  return null;
}
