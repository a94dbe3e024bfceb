import { join } from "node:path";
import { type Bot, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { BotContext } from "./bot-context.ts";
import { connect, type WorkOptions } from "./connect.ts";
import { drain } from "./drain.ts";
import { createBacklog } from "./leave-backlog.ts";
import { createTalkFilter } from "./leave-talk.ts";
import { listenHttp } from "./listen-http.ts";
import { RejectedWebhookError } from "./poll-backoff.ts";
import { receiveUpdates } from "./receive-updates.ts";
import { openSeenUpdates, type SeenUpdates } from "./seen-updates.ts";
import { ALLOWED_UPDATES, createTaker } from "./take-update.ts";

/** Where Telegram brings updates to. */
export interface WebhookOptions {
  readonly url: string;
  readonly secret: string;
  readonly port: number;
  readonly requestTimeoutMs?: number;
}

const MAX_CONNECTIONS = 100;
/** As many as are polled at most: Telegram is told after five seconds that an update is taken, and brings more. */
const MAX_UNDER_WAY = 500;
/** How long what waited at Telegram may go on coming after the start. */
const BACKLOG_MS = 60_000;

/**
 * Answers what Telegram brings to the webhook, until it is stopped: then Telegram is asked to come again later, and
 * what was taken is answered (10 s at most). The webhook stays, for the next start.
 * @throws RejectedTokenError, RejectedWebhookError, PortTakenError
 */
export async function runWebhook(bot: Bot<BotContext>, webhook: WebhookOptions, options: WorkOptions): Promise<void> {
  const { log, stop, health } = options;
  const underWay = new Set<Promise<void>>();
  let seen: SeenUpdates | null = null;
  let handle: ((update: Update) => Promise<void>) | null = null;
  const take = (update: Update) => {
    const handling = handle?.(update) ?? Promise.resolve();
    underWay.add(handling);
    return handling.finally(() => underWay.delete(handling));
  };
  const isOpen = () => handle !== null && !stop.aborted && underWay.size < MAX_UNDER_WAY;
  const receive = receiveUpdates({ secret: webhook.secret, isOpen, take });
  const listener = await listenHttp({ setting: "PORT", ...webhook }, receive);
  try {
    await connect(
      bot,
      async () => {
        // Before Telegram is told where to: it comes at once.
        seen ??= await openSeenUpdates(join(options.dataDir, `updates-${bot.botInfo.id}.json`), log);
        handle ??= createHandler(bot, seen, options);
        await setWebhook(bot, webhook);
      },
      options,
    );
    health.reached();
    log.info("The bot is running", { username: bot.botInfo.username, port: listener.port });
    await untilAborted(stop);
    await drain(() => underWay.size, options);
    log.info("The bot has stopped", { unanswered: underWay.size });
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    await listener.close();
    await saved(seen);
  }
}

/** Handles one update, unless it is not for the bot, was handled before or is too old. */
function createHandler(bot: Bot<BotContext>, seen: SeenUpdates, options: WorkOptions) {
  const startMs = options.uptime();
  const backlog = createBacklog(seen, options);
  const leaveTalk = createTalkFilter(bot.botInfo, options.metrics);
  const take = createTaker(bot, seen, options);
  return async (update: Update): Promise<void> => {
    const isLast = options.uptime() - startMs > BACKLOG_MS;
    await Promise.all(backlog.pick(leaveTalk([update]), isLast).map(take));
  };
}

async function saved(seen: SeenUpdates | null): Promise<void> {
  await seen?.saved();
}

async function setWebhook(bot: Bot<BotContext>, { url, secret }: WebhookOptions): Promise<void> {
  try {
    await bot.api.setWebhook(url, {
      secret_token: secret,
      allowed_updates: ALLOWED_UPDATES,
      max_connections: MAX_CONNECTIONS,
    });
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    throw new RejectedWebhookError(`WEBHOOK_URL: Telegram does not take it (${error.description})`);
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
