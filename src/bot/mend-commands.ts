import type { NextFunction } from "grammy";
import type { BotContext } from "./bot-context.ts";
import { isCommand } from "./question-in.ts";
import { markedText, mendCommand } from "./read-command.ts";

/** Middleware that writes a command as the bot knows it: `/START`, `/latest5`, and in private chats `/topic教育`. */
export function mendCommands({ message, chat }: BotContext, next: NextFunction): Promise<void> {
  if (message?.text !== undefined && (chat?.type === "private" || isCommand(message))) {
    const { text, entities } = mendCommand(markedText(message));
    // The update is this bot's own copy, and what reads commands looks nowhere else.
    Object.assign(message, { text, entities: [...entities] });
  }
  return next();
}
