import { Composer } from "grammy";
import type { Article } from "../../newspaper/article.ts";
import type { BotContext, Desk } from "../bot-context.ts";
import { shortKey } from "../callback-data.ts";
import { conversationOf } from "../find-answer.ts";
import { wordsIn } from "../question-in.ts";
import { randomView } from "../random-view.ts";
import { readListTalk } from "../read-list-talk.ts";
import { relatedView } from "../related-view.ts";
import { renderAnswer } from "../render-answer.ts";
import { renderArticle } from "../render-article.ts";
import { sendReply, sendView } from "../send-view.ts";
import { browseRow, plainView, type View } from "../view.ts";

/** The story that is meant by an id, as in a link to it, or by words: /read gives it in full, /related what is like it. /random draws one. */
export function readFeature(desk: Desk): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const message = feature.on("message");
  message.command("read", (ctx) =>
    sendStory(ctx, desk, ctx.texts.readUsage, (article) =>
      renderArticle(article, { page: 0, origin: null, texts: ctx.texts }),
    ),
  );
  message.command("related", (ctx) =>
    sendStory(ctx, desk, ctx.texts.relatedUsage, (article) =>
      relatedView(shortKey(article.id), desk, { page: 0, texts: ctx.texts }),
    ),
  );
  message.command("random", (ctx) => sendView(ctx, randomView(null, desk, ctx.texts)));
  return feature;
}

async function sendStory(
  ctx: BotContext,
  desk: Desk,
  usage: string,
  viewOf: (article: Article) => View | null,
): Promise<void> {
  const wanted = ctx.message === undefined ? "" : wordsIn(ctx.message, ctx.me);
  if (wanted === "") return sendView(ctx, { ...plainView(usage), keyboard: [browseRow(ctx.texts)] });
  const answer = desk.answerer.ask(wanted);
  const article =
    articleById(wanted, desk) ??
    articleOfList(wanted, ctx, desk) ??
    desk.archive.find(answer.citations[0]?.articleId ?? "");
  const view = article === undefined ? null : viewOf(article);
  if (view !== null) return sendView(ctx, view);
  await sendReply(ctx, renderAnswer(answer, { ...desk, texts: ctx.texts }));
}

/** `/read 2` after a list: its second story. */
function articleOfList(wanted: string, ctx: BotContext, { archive, conversations }: Desk): Article | undefined {
  const talk = readListTalk(wanted);
  const opens = conversations.shown(conversationOf(ctx, ctx.from?.id))?.opens ?? [];
  const opened = talk?.wants === "item" ? opens[talk.number - 1] : undefined;
  return opened?.action === "article" ? archive.find(opened.articleId) : undefined;
}

function articleById(id: string, { archive }: Desk): Article | undefined {
  return archive.find(id) ?? archive.find(id.replace(/^a_/, ""));
}
