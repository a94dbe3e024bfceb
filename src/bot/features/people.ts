import { Composer } from "grammy";
import type { BotContext, Desk } from "../bot-context.ts";
import { shortKey } from "../callback-data.ts";
import { clipText } from "../clip-text.ts";
import { askQuestion } from "../find-answer.ts";
import { findPerson } from "../find-person.ts";
import { nearPeopleView, peopleView, personView } from "../people-views.ts";
import { wordsIn } from "../question-in.ts";
import { renderAnswer } from "../render-answer.ts";
import { sendReply, sendView } from "../send-view.ts";
import { peopleButton, plainView } from "../view.ts";

const MAX_NAME = 40;

/** /people: who is in the news; /who: the titles and the stories of one. */
export function peopleFeature(desk: Desk): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const message = feature.on("message");
  message.command("people", (ctx) => sendView(ctx, everybody(ctx, desk)));
  message.command("who", (ctx) => {
    const name = wordsIn(ctx.message, ctx.me);
    return name === "" ? sendView(ctx, everybody(ctx, desk)) : sendPerson(ctx, desk, name);
  });
  return feature;
}

async function sendPerson(ctx: BotContext, desk: Desk, name: string): Promise<void> {
  const { archive, answerer } = desk;
  const { texts } = ctx;
  const found = findPerson(name, archive, answerer);
  if (found.kind === "found") {
    const view = personView(shortKey(found.person.name), { archive, texts, page: 0 });
    return sendView(ctx, view ?? everybody(ctx, desk));
  }
  const shown = clipText(name, MAX_NAME);
  const near = found.kind === "near" ? found.people : [];
  if (near.length > 0) return sendView(ctx, nearPeopleView(near, texts.nearPeople(shown)));
  // A reporter, an office, or whatever else: it is answered as a question.
  const answer = askQuestion(ctx, desk, name);
  if (answer.outcome !== "not-found") return sendReply(ctx, renderAnswer(answer, { ...desk, texts }));
  await sendView(ctx, { ...plainView(texts.noSuchPerson(shown)), keyboard: [[peopleButton(texts)]] });
}

function everybody({ texts }: BotContext, { archive }: Desk) {
  return peopleView({ archive, texts, page: 0 });
}
