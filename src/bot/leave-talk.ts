import type { Message, Update, UserFromGetMe } from "grammy/types";
import type { Metrics } from "./create-metrics.ts";
import { isForBot } from "./question-in.ts";

/**
 * Makes what leaves out the talk of groups that is not for the bot, before anything is made of it: of two thousand such
 * messages a second none gets a context, a place in a queue, or a line in a file.
 */
export function createTalkFilter(me: UserFromGetMe, metrics: Metrics): (updates: readonly Update[]) => Update[] {
  return (updates) => {
    const left = updates.filter((update) => concernsBot(update, me));
    if (left.length < updates.length) metrics.updateSkipped("not-addressed", updates.length - left.length);
    return left;
  };
}

/** A group that became a supergroup: what is kept of it goes on there. */
function tellsOfMove(message: Message): boolean {
  return message.migrate_to_chat_id !== undefined || message.migrate_from_chat_id !== undefined;
}

function concernsBot({ message }: Update, me: UserFromGetMe): boolean {
  try {
    return message === undefined || isForBot(message, me) || tellsOfMove(message);
  } catch {
    // Not as it should be: that is for the error boundary, which says so.
    return true;
  }
}
