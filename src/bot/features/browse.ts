import { Composer } from "grammy";
import { numbersIn } from "../../text/chinese-number.ts";
import { fold } from "../../text/fold.ts";
import type { BotContext, Desk } from "../bot-context.ts";
import { latestView, shownTopics, topicsView, topicView } from "../browse-views.ts";
import { shortKey } from "../callback-data.ts";
import { clipText } from "../clip-text.ts";
import { topicInEnglish } from "../english-topics.ts";
import { askQuestion } from "../find-answer.ts";
import { wordsIn } from "../question-in.ts";
import { renderAnswer } from "../render-answer.ts";
import { sendReply, sendView } from "../send-view.ts";
import { browseRow, LATEST_COUNT, plainView, type View } from "../view.ts";

const MAX_COUNT = 100;
const MAX_LABEL = 40;
/** 5, 五, 5条. */
const COUNT = /^[\d一二两三四五六七八九十百]{1,6}\s*[条篇个则]?$/u;

/** /latest, /topics and /topic. */
export function browseFeature(desk: Desk): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const message = feature.on("message");
  const optionsFor = ({ texts }: BotContext) => ({ archive: desk.archive, texts, page: 0 });
  message.command("latest", (ctx) => {
    const count = countIn(ctx.match);
    return sendView(ctx, count === null ? latestUsage(ctx) : latestView(count, optionsFor(ctx)));
  });
  message.command("topics", (ctx) => sendView(ctx, topicsView(optionsFor(ctx))));
  message.command("topic", async (ctx) => {
    const label = wordsIn(ctx.message, ctx.me);
    if (label === "") return sendView(ctx, topicUsage(ctx, desk));
    const topic = topicView(shortKey(label), optionsFor(ctx)) ?? topicView(shortKey(fold(label)), optionsFor(ctx));
    const english = topic === null ? topicInEnglish(label, desk.archive) : undefined;
    const found = english === undefined ? topic : topicView(shortKey(english.label), optionsFor(ctx));
    if (found !== null) return sendView(ctx, found);
    // No topic of that name: the word is looked for in the articles.
    const answer = askQuestion(ctx, desk, label);
    if (answer.outcome === "not-found") return sendView(ctx, noTopicView(label, ctx));
    await sendReply(ctx, renderAnswer(answer, { ...desk, texts: ctx.texts }));
  });
  return feature;
}

/** Without any topics the list says so itself. */
function topicUsage({ texts }: BotContext, { archive }: Desk): View {
  const example = shownTopics(archive)[0]?.label;
  return example === undefined
    ? topicsView({ archive, texts, page: 0 })
    : { ...plainView(texts.topicUsage(texts.topicName(example))), keyboard: [browseRow(texts)] };
}

function noTopicView(label: string, { texts }: BotContext): View {
  return { ...plainView(texts.noSuchTopic(clipText(label, MAX_LABEL))), keyboard: [browseRow(texts)] };
}

function latestUsage({ texts }: BotContext): View {
  return { ...plainView(texts.latestUsage(MAX_COUNT)), keyboard: [browseRow(texts)] };
}

/** How many articles are wanted, at most as many as are shown; null for what is no number above 0. */
function countIn(text: string): number | null {
  const wanted = fold(text.trim());
  if (wanted === "") return LATEST_COUNT;
  if (!COUNT.test(wanted)) return null;
  const count = wanted.startsWith("一") && !/[十百]/u.test(wanted) ? 1 : (numbersIn(wanted)[0]?.value ?? 0);
  return count < 1 ? null : Math.min(count, MAX_COUNT);
}
