import type { MiddlewareFn } from "grammy";
import type { BotContext } from "./bot-context.ts";
import { markedText } from "./read-command.ts";

/** UTF-16 units; real questions are shorter. What is longer takes up to ten times as long to answer. */
const LONGEST_SHORT = 100;
/** After so many short ones in a row a long one has its turn. */
const SHORTS_A_LONG = 5;

/**
 * Middleware that lets one update go on in each turn of the event loop: answering takes the processor for itself, and
 * else nothing would be sent or received until a whole batch is answered. Chats have their turns in the order in which
 * they came, short messages before long ones. To stand behind what keeps a chat to one update at a time: then a chat
 * with much to ask stands in line anew for each.
 */
export function takeTurns(): MiddlewareFn<BotContext> {
  const short: (() => void)[] = [];
  const long: (() => void)[] = [];
  let shortsInARow = 0;
  let isRunning = false;

  const isLongDue = () => long.length > 0 && (short.length === 0 || shortsInARow >= SHORTS_A_LONG);

  const takeOne = () => {
    const isLong = isLongDue();
    shortsInARow = isLong ? 0 : shortsInARow + 1;
    const begin = (isLong ? long : short).shift();
    isRunning = begin !== undefined;
    if (begin === undefined) return;
    // Before what it begins: that may throw.
    setImmediate(takeOne);
    begin();
  };

  return async (ctx, next) => {
    await new Promise<void>((resolve) => {
      (isShort(ctx) ? short : long).push(resolve);
      if (isRunning) return;
      isRunning = true;
      setImmediate(takeOne);
    });
    return next();
  };
}

function isShort({ message }: BotContext): boolean {
  return message === undefined || markedText(message).text.length <= LONGEST_SHORT;
}
