import { GrammyError } from "grammy";
import type { BotContext } from "./bot-context.ts";
import type { Logger } from "./create-logger.ts";
import { describeError } from "./describe-error.ts";
import type { FloodGate } from "./flood-gate.ts";
import { sendReply } from "./send-view.ts";
import { plainView } from "./view.ts";

interface TellOptions {
  readonly gate: FloodGate;
  readonly sleep: (ms: number) => Promise<void>;
  readonly log: Logger;
}

/** Tells a chat that a question was left unanswered, and later ones with it. */
export type TellLost = (ctx: BotContext) => void;

const MAX_ATTEMPTS = 3;
/** Of chats that wait to be told. Beyond that the log must do. */
const MAX_CHATS = 1000;

/**
 * Makes what tells readers that questions were lost while Telegram took no messages for their chat: once, as a reply to the
 * first of them, when the wait is over. What is waited for is in memory only.
 */
export function createTellLost({ gate, sleep, log }: TellOptions): TellLost {
  const waiting = new Set<string>();
  const tell = async (ctx: BotContext, chat: string): Promise<void> => {
    for (let attempt = 1; ; attempt++) {
      await sleep(Math.max(gate.leftMs(chat), 0));
      try {
        // From here on another question that is lost is told of again.
        waiting.delete(chat);
        return await sendReply(ctx, plainView(ctx.texts.lostInFlood));
      } catch (error) {
        if (!isFlood(error) || attempt === MAX_ATTEMPTS) throw error;
        waiting.add(chat);
      }
    }
  };
  return (ctx) => {
    const chat = ctx.chatKey;
    if (waiting.has(chat)) return;
    log.info("Questions are left unanswered within a flood wait", { update: ctx.update.update_id });
    if (waiting.size >= MAX_CHATS) return;
    waiting.add(chat);
    tell(ctx, chat)
      .catch((error) => log.warn("That questions were lost could not be told", describeError(error)))
      .finally(() => waiting.delete(chat));
  };
}

/** Whether Telegram refused a call because there were too many. */
export function isFlood(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 429;
}
