import type { Message } from "grammy/types";
import type { Answer } from "../answering/answer.ts";
import type { BotContext, Desk } from "./bot-context.ts";
import { questionIn } from "./question-in.ts";
import { answerDigest } from "./render-answer.ts";
import { shownQuestion } from "./view.ts";

/** Asks in the conversation of whoever wrote or pressed, and remembers the answer in it. */
export function askQuestion(ctx: BotContext, { answerer, conversations }: Desk, question: string): Answer {
  const conversation = conversationOf(ctx, ctx.from?.id);
  const answer = answerer.ask(question, conversations.previous(conversation));
  conversations.remember(conversation, answer);
  return answer;
}

/**
 * The answer that the message of a pressed button shows.
 *
 * A question does not fit into the 64 bytes of a button, and what is kept in memory is gone after a restart. Telegram
 * sends the message of the button along, and in it the question: as the message it replies to, or in its first line
 * (`withQuestion`). So the question is asked again. An answer still in memory is taken instead, because a follow-up
 * (他呢) can not be asked again alone. `digest` tells whether the question was read the same way;
 * null when it was not, or when the question can no longer be found.
 */
export function findAnswer(ctx: BotContext, { answerer, conversations }: Desk, digest: string): Answer | null {
  const asked = askedIn(ctx);
  const known = conversations
    .previous(conversationOf(ctx, asked === null ? ctx.from?.id : asked.askerId))
    .findLast((answer) => answerDigest(answer) === digest && (asked === null || answer.question === asked.question));
  if (known !== undefined || asked === null) return known ?? null;
  const again = answerer.ask(asked.question);
  return answerDigest(again) === digest ? again : null;
}

/** The question in the first line of the message of a pressed button; null when its first line is none. */
export function questionOnTop(ctx: BotContext): string | null {
  return shownQuestion(ctx.callbackQuery?.message?.text ?? "");
}

/** The question that the message of a pressed button answers; null when it answers none. */
export function questionOfMessage(ctx: BotContext): string | null {
  return askedIn(ctx)?.question ?? null;
}

function askedIn(ctx: BotContext): { readonly question: string; readonly askerId: number | undefined } | null {
  const onTop = questionOnTop(ctx);
  if (onTop !== null) return { question: onTop, askerId: ctx.from?.id };
  const replied: Message | undefined = ctx.callbackQuery?.message?.reply_to_message;
  if (replied === undefined) return null;
  const question = questionIn(replied, ctx.me);
  // A bare /ask: the question was in the message that it replied to, which Telegram does not send along.
  return question === "" ? null : { question, askerId: replied.from?.id };
}

/** The key of what whoever wrote or pressed and the bot said in this chat. */
export function conversationOf(ctx: BotContext, userId: number | undefined): string {
  return `${ctx.chatKey}:${userId}`;
}
