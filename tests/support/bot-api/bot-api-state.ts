import type { BotCommand, Chat, InlineKeyboardMarkup, MessageEntity, User, UserFromGetMe } from "grammy/types";
import type { ApiError } from "./api-error.ts";
import type { Faults } from "./faults.ts";
import type { FloodModel } from "./flood-model.ts";
import type { Params } from "./params.ts";
import type { UpdateQueue } from "./update-queue.ts";
import type { Waiters } from "./waiters.ts";
import type { WebhookSender } from "./webhook-sender.ts";

/** One message as the API shows it; service messages carry fields of their own. */
export interface StoredMessage {
  readonly message_id: number;
  readonly date: number;
  readonly chat: Chat;
  readonly from?: User | undefined;
  readonly sender_chat?: Chat | undefined;
  readonly text?: string | undefined;
  readonly entities?: readonly MessageEntity[] | undefined;
  readonly reply_markup?: InlineKeyboardMarkup | undefined;
  readonly reply_to_message?: StoredMessage | undefined;
  readonly message_thread_id?: number | undefined;
  readonly is_topic_message?: true | undefined;
  readonly edit_date?: number | undefined;
  readonly via_bot?: User | undefined;
  readonly [more: string]: unknown;
}

/** What the bot did in a chat, in order; `message` is as it was at that moment. */
export interface ChatEvent {
  readonly kind: "sent" | "edited" | "deleted";
  readonly message: StoredMessage;
}

/** One chat with all that stands in it. */
export interface ChatRecord {
  chat: Chat;
  readonly members: Map<number, User>;
  readonly administrators: Set<number>;
  readonly topics: Map<number, string>;
  readonly messages: Map<number, StoredMessage>;
  readonly events: ChatEvent[];
  readonly silent: Set<number>;
  readonly actions: string[];
  readonly reactions: Map<number, readonly unknown[]>;
  readonly nextMessageId: () => number;
  /** Why the bot may not write here. */
  refusal: ApiError | undefined;
  isBotMember: boolean;
}

/** A query that waits for the bot's answer; `answer` is undefined until it came. */
export interface OpenQuery {
  readonly id: string;
  readonly from: User;
  isExpired: boolean;
  answer: Params | undefined;
}

/** One call of the bot; `reply` is undefined while it is under way or when the connection was reset. */
export interface ApiCall {
  readonly method: string;
  readonly params: Params;
  /** When it came, on Node's clock that nobody sets, in milliseconds. */
  readonly atMs: number;
  reply: { readonly ok: boolean; readonly error_code?: number; readonly description?: string } | undefined;
}

/** Everything the server knows; the methods and the test's driver both work on it. */
export interface BotApiState {
  readonly token: string;
  readonly bot: UserFromGetMe;
  readonly now: () => number;
  readonly deliverMentions: boolean;
  readonly queue: UpdateQueue;
  readonly sender: WebhookSender;
  readonly waiters: Waiters;
  readonly faults: Faults;
  readonly flood: FloodModel | undefined;
  readonly chats: Map<number, ChatRecord>;
  readonly users: Map<number, User>;
  readonly callbackQueries: Map<string, OpenQuery>;
  readonly inlineQueries: Map<string, OpenQuery>;
  readonly inlineMessages: Map<string, { readonly record: ChatRecord; readonly messageId: number }>;
  /** Key: scope and language, see `commandKey`. */
  readonly commands: Map<string, readonly BotCommand[]>;
  /** Key: `name`, `description` or `short_description`, a colon, the language. */
  readonly profile: Map<string, string>;
  readonly calls: ApiCall[];
  /** What must fail the test: methods that do not exist here, faults of the emulator itself. */
  readonly violations: string[];
  readonly nextId: () => number;
  webhook: Params | undefined;
}
