import { Composer } from "grammy";
import type { Article } from "../../newspaper/article.ts";
import type { BotContext, Desk } from "../bot-context.ts";
import { renderAnswer } from "../render-answer.ts";
import { renderArticle } from "../render-article.ts";
import { sendReply, sendView } from "../send-view.ts";
import { plainView } from "../view.ts";

/** /read with the id of an article, as in a link to it, or with words: the best matching article in full. */
export function readFeature(desk: Desk): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("message").command("read", async (ctx) => {
    const wanted = ctx.match.trim();
    if (wanted === "") return sendView(ctx, plainView(ctx.texts.readUsage));
    const article = articleById(wanted, desk);
    if (article !== undefined) return sendArticle(ctx, article);
    const answer = desk.answerer.ask(wanted);
    const best = desk.archive.find(answer.citations[0]?.articleId ?? "");
    if (best !== undefined) return sendArticle(ctx, best);
    await sendReply(ctx, renderAnswer(answer, { ...desk, texts: ctx.texts }));
  });
  return feature;
}

function articleById(id: string, { archive }: Desk): Article | undefined {
  return archive.find(id) ?? archive.find(id.replace(/^a_/, ""));
}

async function sendArticle(ctx: BotContext, article: Article): Promise<void> {
  await sendView(ctx, renderArticle(article, { page: 0, origin: null, texts: ctx.texts }));
}
