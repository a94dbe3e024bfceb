import { Composer } from "grammy";
import type { BotContext, Desk } from "../bot-context.ts";
import { latestView, topicsView, topicView } from "../browse-views.ts";
import { shortKey } from "../callback-data.ts";
import { askQuestion } from "../find-answer.ts";
import { questionIn } from "../question-in.ts";
import { renderAnswer } from "../render-answer.ts";
import { sendReply, sendView } from "../send-view.ts";
import { plainView, type View } from "../view.ts";

const DEFAULT_COUNT = 20;
const MAX_COUNT = 100;

/** /latest, /topics and /topic. */
export function browseFeature(desk: Desk): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const message = feature.on("message");
  const optionsFor = ({ texts }: BotContext) => ({ archive: desk.archive, texts, page: 0 });
  message.command("latest", (ctx) => sendView(ctx, latestView(countIn(ctx.match), optionsFor(ctx))));
  message.command("topics", (ctx) => sendView(ctx, topicsView(optionsFor(ctx))));
  message.command("topic", async (ctx) => {
    const label = questionIn(ctx.message, ctx.me);
    if (label === "") return sendView(ctx, usageView(ctx, desk));
    const topic = topicView(shortKey(label), optionsFor(ctx));
    if (topic !== null) return sendView(ctx, topic);
    // No topic of that name: the word is looked for in the articles.
    await sendReply(ctx, renderAnswer(askQuestion(ctx, desk, label), { ...desk, texts: ctx.texts }));
  });
  return feature;
}

/** Without any topics the list says so itself. */
function usageView({ texts }: BotContext, { archive }: Desk): View {
  const example = archive.topics[0]?.label;
  return example === undefined ? topicsView({ archive, texts, page: 0 }) : plainView(texts.topicUsage(example));
}

function countIn(text: string): number {
  const count = /^\d{1,4}$/.test(text.trim()) ? Number(text) : DEFAULT_COUNT;
  return Math.min(Math.max(1, count), MAX_COUNT);
}
