import { Composer } from "grammy";
import type { BotContext, Desk } from "../bot-context.ts";
import { clipText } from "../clip-text.ts";
import { daysView, storiesOnView } from "../day-views.ts";
import { askQuestion } from "../find-answer.ts";
import { wordsIn } from "../question-in.ts";
import { type DaysRead, readDays } from "../read-days.ts";
import { relativeDay } from "../relative-day.ts";
import { renderAnswer } from "../render-answer.ts";
import { sendReply, sendView } from "../send-view.ts";

const MAX_WORDS = 40;

/** /date: the stories of some days, or the days that there are. */
export function daysFeature(desk: Desk): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("message").command("date", async (ctx) => {
    const words = wordsIn(ctx.message, ctx.me);
    const { archive } = desk;
    const options = { archive, texts: ctx.texts, page: 0 };
    if (words === "") return sendView(ctx, daysView(options, ctx.texts.whichDay));
    const days = readDays(words, archive.coverage);
    if (days === null) return sendView(ctx, daysView(options, ctx.texts.dayUnread(clipText(words, MAX_WORDS))));
    // 昨天的项目: with more than days it is a question.
    if (days.hasMatter) return sendReply(ctx, renderAnswer(askQuestion(ctx, desk, words), { ...desk, ...options }));
    const { from, to, anyYear } = days;
    await sendView(ctx, storiesOnView({ kind: "days", from, to, anyYear }, options, counted(words, days, ctx, desk)));
  });
  return feature;
}

/** Which days 昨天 was taken to mean. */
function counted(words: string, { from, to }: DaysRead, { texts }: BotContext, { archive }: Desk): string | null {
  const word = relativeDay(words);
  const newest = archive.coverage.to;
  if (word === null || newest === null) return null;
  const isNewest = from === newest && to === newest;
  return isNewest ? texts.countedFromToday(word, newest) : texts.countedFrom(word, newest, from, to);
}
