import { Composer } from "grammy";
import type { BotContext, Desk } from "../bot-context.ts";
import { menuCommands } from "../command-menu.ts";
import { renderArticle } from "../render-article.ts";
import { sampleRows } from "../samples.ts";
import { sendView } from "../send-view.ts";
import { plainView, type View } from "../view.ts";

/** `/start a_8da0c8ec-1`, from a link to an article. */
const ARTICLE_LINK = /^a_([\w-]{1,40})$/;
const MAX_SOURCES = 10;

/** /start, also as a link to an article, /help and /about. */
export function infoFeature(desk: Desk): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const message = feature.on("message");
  message.command("start", async (ctx) => {
    const articleId = ARTICLE_LINK.exec(ctx.match)?.[1];
    await sendView(ctx, articleId === undefined ? startView(ctx, desk) : linkedView(articleId, ctx, desk));
  });
  message.command("help", (ctx) => sendView(ctx, helpView(ctx, desk)));
  message.command("about", (ctx) => sendView(ctx, aboutView(ctx, desk)));
  return feature;
}

function startView({ texts }: BotContext, { archive, samples }: Desk): View {
  const invitation = samples.length > 0 ? [texts.tryAsking] : [];
  const { text } = plainView(texts.welcome, [texts.coverage(archive.coverage), ...invitation].join("\n"));
  return { text, keyboard: sampleRows(samples) };
}

function linkedView(articleId: string, ctx: BotContext, desk: Desk): View {
  const article = desk.archive.find(articleId);
  if (article !== undefined) return renderArticle(article, { page: 0, origin: null, texts: ctx.texts });
  return { ...plainView(ctx.texts.articleGone, ctx.texts.tryAsking), keyboard: sampleRows(desk.samples) };
}

function helpView({ texts, chat }: BotContext, { samples }: Desk): View {
  const commands = menuCommands(texts, chat?.type === "private" ? "private" : "group");
  const lines = commands.map(({ command, description }) => `/${command} ${description}`).join("\n");
  const invitation = samples.length > 0 ? [texts.tryAsking] : [];
  return { ...plainView(`${texts.help}\n${lines}`, texts.helpInGroups, ...invitation), keyboard: sampleRows(samples) };
}

function aboutView({ texts }: BotContext, { archive }: Desk): View {
  const sources = [...new Set(archive.articles.flatMap(({ source }) => source ?? []))].slice(0, MAX_SOURCES);
  return plainView(
    [texts.coverage(archive.coverage), ...(sources.length > 0 ? [texts.sources(sources)] : [])].join("\n"),
    texts.about,
  );
}
