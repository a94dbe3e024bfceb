import type { Message, MessageEntity, UserFromGetMe } from "grammy/types";
import { fold } from "../text/fold.ts";
import { blankQuestionWords } from "../text/question-words.ts";
import type { BotContext } from "./bot-context.ts";
import { markedText, mendCommand, type Written } from "./read-command.ts";
import { withoutGreeting } from "./read-small-talk.ts";

/** What a message asks: its words without a command, mentions of the bot and a greeting; of several questions the first. */
export function questionIn(message: Written, me: UserFromGetMe): string {
  const words = wordsIn(message, me);
  return withoutGreeting(questionLines(words)[0] ?? words.replace(/\s*\n\s*/gu, " "));
}

/** Whether a message asks more than one question, a line each. */
export function asksSeveral(message: Written, me: UserFromGetMe): boolean {
  return questionLines(wordsIn(message, me)).length > 0;
}

/** The words of a message without a command at its beginning and without mentions of the bot. */
export function wordsIn(message: Written, me: UserFromGetMe): string {
  const { text, entities } = mendCommand(markedText(message));
  const leftOut = entities.filter((entity) => isLeadingCommand(entity) || isMentionOf(text, entity, me));
  // From the end, so that the offsets of those before stay right.
  return leftOut
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((rest, { offset, length }) => `${rest.slice(0, offset)} ${rest.slice(offset + length)}`, text)
    .trim();
}

/** Whether a message is for the bot to answer: /ask, words in a private chat, what speaks to it in a group. */
export function isAsking(ctx: BotContext): boolean {
  const message = ctx.message;
  if (message === undefined || ctx.from === undefined) return false;
  if (isCommand(message)) return ctx.hasCommand("ask");
  const { text } = markedText(message);
  if (text === "") return false;
  return ctx.chat?.type === "private" || isAddressed(message, ctx.me);
}

/** Whether the bot is to do anything at all: in a private chat with any message, in a group with what is said to it. */
export function isForBot(message: Message, me: UserFromGetMe): boolean {
  if (message.chat.type === "private") return true;
  return isCommand(message) ? isOwnCommand(message, me) : isAddressed(message, me);
}

/** `/latest` and `/latest@this_bot`, not `/latest@another_bot`. */
function isOwnCommand(message: Written, me: UserFromGetMe): boolean {
  const { text, entities } = markedText(message);
  const command = entities.find(isLeadingCommand);
  if (command === undefined) return false;
  const [, name] = text.slice(0, command.length).toLowerCase().split("@");
  return name === undefined || name === me.username.toLowerCase();
}

/** Whether a message begins with a command, of this bot or of another. */
export function isCommand(message: Written): boolean {
  return markedText(message).entities.some(isLeadingCommand);
}

/** Whether a message speaks to the bot: it mentions the bot or replies to one of its messages. */
function isAddressed(message: Message, me: UserFromGetMe): boolean {
  return repliesToBot(message, me) || mentionsBot(message, me);
}

/** Whether a message replies to one of the bot's. */
export function repliesToBot({ reply_to_message: replied }: Message, me: UserFromGetMe): boolean {
  // In a topic that the bot opened every message "replies" to the notice of its opening.
  return replied?.from?.id === me.id && replied.forum_topic_created === undefined;
}

function mentionsBot(message: Written, me: UserFromGetMe): boolean {
  const { text, entities } = markedText(message);
  return entities.some((entity) => isMentionOf(text, entity, me));
}

/** The lines of a text that ask, when there are two at least. */
function questionLines(text: string): readonly string[] {
  const asking = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /[?？]$/u.test(line) || blankQuestionWords(fold(line)) !== fold(line));
  return asking.length > 1 ? asking : [];
}

function isLeadingCommand({ type, offset }: MessageEntity): boolean {
  return type === "bot_command" && offset === 0;
}

function isMentionOf(text: string, entity: MessageEntity, me: UserFromGetMe): boolean {
  if (entity.type === "text_mention") return entity.user.id === me.id;
  if (entity.type !== "mention") return false;
  const name = text.slice(entity.offset + 1, entity.offset + entity.length);
  return name.toLowerCase() === me.username.toLowerCase();
}
