import { type BotError, GrammyError, HttpError } from "grammy";
import type { BotContext } from "./bot-context.ts";
import type { Logger } from "./create-logger.ts";
import type { Metrics } from "./create-metrics.ts";
import { describeError, errorClass } from "./describe-error.ts";
import { answerButton, sendView } from "./send-view.ts";
import { isFlood, type TellLost } from "./tell-lost.ts";
import { plainView } from "./view.ts";

/** Telegram's words where nothing can be written, though it does not say Forbidden. */
const NOT_WRITABLE = /not enough rights|chat not found|CHAT_WRITE_FORBIDDEN|have no rights to send|TOPIC_CLOSED/;

interface ErrorOptions {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly tellLost: TellLost;
}

/** Makes the bot's error boundary: logs what failed, and apologises to the reader once where that can reach them. */
export function createErrorHandler(options: ErrorOptions): (error: BotError<BotContext>) => Promise<void> {
  const { log, metrics, tellLost } = options;
  return async ({ error, ctx }) => {
    const fields = { update: ctx.update.update_id, ...describeError(error) };
    metrics.errorSeen(errorClass(error));
    if (isRefused(error)) return log.info("The chat does not take messages", fields);
    log.error("An update was not answered", fields);
    // After a lost reply the answer may stand there already.
    if (error instanceof HttpError) return;
    // Within a flood wait an apology would be one call more.
    if (isFlood(error) && ctx.message !== undefined) return tellLost(ctx);
    await apologise(ctx).catch((failure) => {
      log.warn("The apology was not delivered", describeError(failure));
      if (isFlood(failure) && ctx.message !== undefined) tellLost(ctx);
    });
  };
}

async function apologise(ctx: BotContext): Promise<void> {
  if (ctx.callbackQuery !== undefined) return answerButton(ctx, ctx.texts.apology);
  if (ctx.message !== undefined) await sendView(ctx, plainView(ctx.texts.apology));
}

/** Blocked by the reader, thrown out of the group, not allowed to write, gone: normal life. */
function isRefused(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false;
  return error.error_code === 403 || (error.error_code === 400 && NOT_WRITABLE.test(error.description));
}
