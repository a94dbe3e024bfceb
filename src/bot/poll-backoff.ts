import { GrammyError } from "grammy";
import type { Logger } from "./create-logger.ts";
import { describeError } from "./describe-error.ts";
import { retrySeconds } from "./flood-gate.ts";

/** Telegram does not know the token, or no longer. Trying again is of no use. */
export class RejectedTokenError extends Error {
  override readonly name = "RejectedTokenError";
  readonly exitCode = 78;
}

/** Telegram does not take the address of the webhook. */
export class RejectedWebhookError extends Error {
  override readonly name = "RejectedWebhookError";
  readonly exitCode = 78;
}

/** How long to wait after calls that failed one after another. */
export interface PollBackoff {
  /** Logs the failure, once a minute at most, and gives the wait in milliseconds. Throws what can not be waited out. */
  afterFailure(error: unknown): number;
  afterSuccess(): void;
}

interface Waits {
  readonly firstMs: number;
  readonly maxMs: number;
  readonly message: string;
}

/** Another copy polls with the same token. */
const CONFLICT: Waits = {
  firstMs: 5000,
  maxMs: 60_000,
  message: "Another copy of this bot is polling Telegram with the same token; stop one of them",
};
const UNREACHABLE: Waits = { firstMs: 1000, maxMs: 30_000, message: "Telegram can not be reached; trying on" };
const LOG_INTERVAL_MS = 60_000;

/** By how much a wait grows at most, so that the copies of a bot do not all come back at once. */
const JITTER = 0.25;

interface BackoffOptions {
  readonly log: Logger;
  /** Milliseconds on a clock that nobody sets. */
  readonly uptime: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** Waits that double, with jitter. */
export function createPollBackoff({ log, uptime, random }: BackoffOptions): PollBackoff {
  let failures = 0;
  const lastLoggedMs = new Map<string, number>();

  const warn = (message: string, error: unknown) => {
    if (uptime() - (lastLoggedMs.get(message) ?? Number.NEGATIVE_INFINITY) < LOG_INTERVAL_MS) return;
    lastLoggedMs.set(message, uptime());
    log.warn(message, describeError(error));
  };

  return {
    afterFailure(error) {
      throwIfRejected(error);
      const waits = errorCode(error) === 409 ? CONFLICT : UNREACHABLE;
      warn(waits.message, error);
      const waitMs = Math.min(waits.firstMs * 2 ** failures, waits.maxMs) * (1 + JITTER * random());
      failures = Math.min(failures + 1, 16);
      return Math.max(waitMs, retryAfterMs(error));
    },
    afterSuccess() {
      if (failures > 0) log.info("Telegram answers again");
      failures = 0;
    },
  };
}

function throwIfRejected(error: unknown): void {
  if (error instanceof RejectedWebhookError) throw error;
  const code = errorCode(error);
  if (code !== 401 && code !== 404) return;
  // Made anew, without a cause: the call that failed holds the address, and with it the token.
  throw new RejectedTokenError(`Telegram does not accept BOT_TOKEN (${code}): ask @BotFather for the current token`);
}

function errorCode(error: unknown): number | undefined {
  return error instanceof GrammyError ? error.error_code : undefined;
}

function retryAfterMs(error: unknown): number {
  const seconds: unknown = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return seconds === undefined ? 0 : retrySeconds(seconds) * 1000;
}
