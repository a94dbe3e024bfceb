import { Composer } from "grammy";
import type { BotContext, Desk } from "../bot-context.ts";
import { aboutView, helpView, privacyView, samplesView, startView } from "../info-views.ts";
import { renderArticle } from "../render-article.ts";
import { sendView } from "../send-view.ts";
import type { View } from "../view.ts";

/** `/start a_8da0c8ec-1`, from a link to an article. */
const ARTICLE_LINK = /^a_([\w-]{1,40})$/;

/** /start, also as a link to an article, /help, /about and /privacy. */
export function infoFeature(desk: Desk): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const message = feature.on("message");
  message.command("start", async (ctx) => {
    const articleId = ARTICLE_LINK.exec(ctx.match)?.[1];
    await sendView(ctx, articleId === undefined ? startView(ctx, desk) : linkedView(articleId, ctx, desk));
  });
  message.command("help", (ctx) => sendView(ctx, helpView(ctx, desk)));
  message.command("about", (ctx) => sendView(ctx, aboutView(ctx, desk)));
  message.command("privacy", (ctx) => sendView(ctx, privacyView(ctx)));
  return feature;
}

function linkedView(articleId: string, ctx: BotContext, desk: Desk): View {
  const article = desk.archive.find(articleId);
  if (article !== undefined) return renderArticle(article, { page: 0, origin: null, texts: ctx.texts });
  return samplesView(`${ctx.texts.articleGone}\n\n${ctx.texts.tryAsking}`, ctx, desk);
}
