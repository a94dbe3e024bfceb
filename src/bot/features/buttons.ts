import { Composer } from "grammy";
import type { BotContext, Desk } from "../bot-context.ts";
import { latestView, topicsView, topicView } from "../browse-views.ts";
import { type CallbackData, type ListKey, parseCallbackData } from "../callback-data.ts";
import { askQuestion, findAnswer, questionOnTop } from "../find-answer.ts";
import { renderAnswer, renderAnswerList } from "../render-answer.ts";
import { renderArticle } from "../render-article.ts";
import { sampleQuestion } from "../samples.ts";
import { answerButton, sendView, showView } from "../send-view.ts";
import { type View, withQuestion } from "../view.ts";

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
    case "list":
      return show(ctx, listView(ctx, desk, data.list, data.page));
    case "topics":
      return show(ctx, topicsView({ ...desk, texts: ctx.texts, page: data.page }));
    case "article":
      return openArticle(ctx, desk, data);
    case "answer": {
      const answer = findAnswer(ctx, desk, data.digest);
      return show(ctx, answer === null ? null : renderAnswer(answer, { ...desk, texts: ctx.texts }));
    }
    case "ask":
      return askSample(ctx, desk, sampleQuestion(desk.archive, data.sample));
    case "nothing":
      return null;
  }
}

async function show(ctx: BotContext, view: View | null): Promise<string | null> {
  const isShown = view !== null && (await showView(ctx, withQuestion(view, questionOnTop(ctx))));
  return isShown ? null : ctx.texts.buttonExpired;
}

function listView(ctx: BotContext, desk: Desk, key: ListKey, page: number): View | null {
  const options = { ...desk, texts: ctx.texts, page };
  switch (key.kind) {
    case "latest":
      return latestView(key.count, options);
    case "topic":
      return topicView(key.key, options);
    case "question": {
      const answer = findAnswer(ctx, desk, key.digest);
      return answer === null ? null : renderAnswerList(answer, page, options);
    }
  }
}

async function openArticle(
  ctx: BotContext,
  { archive }: Desk,
  { articleId, page, origin }: Extract<CallbackData, { action: "article" }>,
): Promise<string | null> {
  const article = archive.find(articleId);
  if (article === undefined) return ctx.texts.articleGone;
  return show(ctx, renderArticle(article, { page, origin, texts: ctx.texts }));
}

async function askSample(ctx: BotContext, desk: Desk, question: string | null): Promise<string | null> {
  if (question === null) return ctx.texts.buttonExpired;
  const view = renderAnswer(askQuestion(ctx, desk, question), { ...desk, texts: ctx.texts });
  await sendView(ctx, withQuestion(view, question));
  return null;
}
