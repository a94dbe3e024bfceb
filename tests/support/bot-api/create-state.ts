import type { BotApiState } from "./bot-api-state.ts";
import { Faults } from "./faults.ts";
import { type FloodLimits, FloodModel } from "./flood-model.ts";
import { UpdateQueue } from "./update-queue.ts";
import { Waiters } from "./waiters.ts";
import { WebhookSender } from "./webhook-sender.ts";

/** What an emulator is like; every field has a default. */
export interface StateOptions {
  /** Default `123456789:test-token`. */
  readonly token?: string;
  /** Without @, default `wenbao_bot`. */
  readonly username?: string;
  readonly firstName?: string;
  /** Default true, as for a new bot: in groups only commands, replies to the bot and service messages arrive. */
  readonly privacyMode?: boolean;
  /** Default false: with privacy mode on, a plain @mention does not arrive. */
  readonly deliverMentions?: boolean;
  /** The clock in milliseconds for dates and for the flood model; the real one by default. */
  readonly now?: () => number;
  /** Turns Telegram's sending limits on, `{}` for the usual ones; off by default. */
  readonly flood?: Omit<FloodLimits, "now">;
  /** How long the driver waits for the bot before it gives up, default 10,000. */
  readonly waitMs?: number;
}

const DEFAULT_TOKEN = "123456789:test-token";
const BOT_ID = 123_456_789;

/** An empty server. */
export function createState(options: StateOptions): BotApiState {
  const now = options.now ?? Date.now;
  const queue = new UpdateQueue();
  const waiters = new Waiters(options.waitMs ?? 10_000);
  let id = 0;
  return {
    token: options.token ?? DEFAULT_TOKEN,
    bot: createBot(options),
    now,
    deliverMentions: options.deliverMentions ?? false,
    queue,
    sender: new WebhookSender(queue, () => waiters.wake()),
    waiters,
    faults: new Faults(),
    flood: options.flood && new FloodModel({ ...options.flood, now }),
    chats: new Map(),
    users: new Map(),
    callbackQueries: new Map(),
    inlineQueries: new Map(),
    inlineMessages: new Map(),
    commands: new Map(),
    profile: new Map(),
    calls: [],
    violations: [],
    nextId: () => ++id,
    webhook: undefined,
  };
}

function createBot(options: StateOptions): BotApiState["bot"] {
  return {
    id: BOT_ID,
    is_bot: true,
    first_name: options.firstName ?? "问报",
    username: options.username ?? "wenbao_bot",
    can_join_groups: true,
    can_read_all_group_messages: options.privacyMode === false,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}
