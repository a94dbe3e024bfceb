import { Composer } from "grammy";
import type { BotContext, Desk } from "../bot-context.ts";
import { buttonView } from "../button-view.ts";
import type { CallbackData } from "../callback-data.ts";
import { conversationOf } from "../find-answer.ts";
import { isAsking, wordsIn } from "../question-in.ts";
import { type ListTalk, readListTalk } from "../read-list-talk.ts";
import { sendView } from "../send-view.ts";
import { browseRow, type Followed, fitsOnTop, plainView, type View, withQuestion } from "../view.ts";

/** What is said to the last list of a conversation: 第2条, 2, 全文, 更多. It does what the button would do. */
export function listTalkFeature(desk: Desk): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("message").filter(isAsking, async (ctx, next) => {
    const talk = readListTalk(wordsIn(ctx.message, ctx.me));
    if (talk === null) return next();
    const followed = desk.conversations.shown(conversationOf(ctx, ctx.from.id));
    await sendView(ctx, replyTo(talk, followed, ctx, desk));
  });
  return feature;
}

function replyTo(talk: ListTalk, followed: Followed | null, ctx: BotContext, desk: Desk): View {
  const { texts } = ctx;
  const lost = { ...plainView(texts.noList), keyboard: [browseRow(texts)] };
  if (followed === null || (followed.opens.length === 0 && talk.wants !== "more")) return lost;
  if (talk.wants === "more" && followed.more === null) return plainView(texts.noMore);
  const data = talk.wants === "more" ? followed.more : opening(talk, followed);
  if (data === null) return plainView(missing(talk, followed, ctx));
  const view = buttonView(ctx, desk, data);
  const { question } = followed;
  return view === null ? lost : withQuestion(view, question !== null && fitsOnTop(question) ? question : null);
}

function opening(talk: ListTalk, { opens }: Followed): CallbackData | null {
  return opens[indexOf(talk, opens.length)] ?? null;
}

/** From 0; -1 for none. */
function indexOf(talk: ListTalk, count: number): number {
  switch (talk.wants) {
    case "item":
      return talk.number - 1;
    case "last":
      return count - 1;
    case "full-text":
      return count === 1 ? 0 : -1;
    case "more":
      return -1;
  }
}

function missing(talk: ListTalk, { opens }: Followed, { texts }: BotContext): string {
  return talk.wants === "full-text" ? texts.whichItem(opens.length) : texts.noSuchItem(opens.length);
}
