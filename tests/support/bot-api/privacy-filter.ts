import type { BotApiState, ChatRecord, StoredMessage } from "./bot-api-state.ts";

/** Whether Telegram hands a message to the bot: all of a private chat; of a group what privacy mode lets through. */
export function reachesBot(state: BotApiState, record: ChatRecord, message: StoredMessage): boolean {
  if (!record.isBotMember) return false;
  if (record.chat.type === "private" || state.bot.can_read_all_group_messages) return true;
  if (record.administrators.has(state.bot.id) || isService(message)) return true;
  return isReplyToBot(state, message) || isCommand(state, message) || isMention(state, message);
}

function isService({ text, caption, photo, document }: StoredMessage): boolean {
  return text === undefined && caption === undefined && photo === undefined && document === undefined;
}

function isReplyToBot({ bot }: BotApiState, message: StoredMessage): boolean {
  return message.reply_to_message?.from?.id === bot.id || message.via_bot?.id === bot.id;
}

function isCommand({ bot }: BotApiState, message: StoredMessage): boolean {
  const command = message.entities?.find((entity) => entity.type === "bot_command" && entity.offset === 0);
  if (command === undefined) return false;
  const addressee = message.text?.slice(0, command.length).split("@")[1];
  return addressee === undefined || addressee.toLowerCase() === bot.username.toLowerCase();
}

function isMention({ bot, deliverMentions }: BotApiState, message: StoredMessage): boolean {
  if (!deliverMentions) return false;
  const mentions = (message.entities ?? []).filter((entity) => entity.type === "mention");
  return mentions.some(({ offset, length }) => {
    return message.text?.slice(offset + 1, offset + length).toLowerCase() === bot.username.toLowerCase();
  });
}
