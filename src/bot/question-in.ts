import type { Message, MessageEntity, UserFromGetMe } from "grammy/types";

type TextMessage = Pick<Message, "text" | "entities">;

/** What a message asks: its text without a command at its beginning and without mentions of the bot. */
export function questionIn(message: TextMessage, me: UserFromGetMe): string {
  const text = message.text ?? "";
  const leftOut = (message.entities ?? []).filter(
    (entity) => isLeadingCommand(entity) || isMentionOf(text, entity, me),
  );
  // From the end, so that the offsets of those before stay right.
  return leftOut
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((rest, { offset, length }) => `${rest.slice(0, offset)} ${rest.slice(offset + length)}`, text)
    .trim();
}

/** Whether a message begins with a command, of this bot or of another. */
export function isCommand({ entities = [] }: TextMessage): boolean {
  return entities.some(isLeadingCommand);
}

/** Whether a message speaks to the bot: it mentions the bot or replies to one of its messages. */
export function isAddressed(message: Message, me: UserFromGetMe): boolean {
  const replied = message.reply_to_message;
  // In a topic that the bot opened every message "replies" to the notice of its opening.
  if (replied?.from?.id === me.id && replied.forum_topic_created === undefined) return true;
  return (message.entities ?? []).some((entity) => isMentionOf(message.text ?? "", entity, me));
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
