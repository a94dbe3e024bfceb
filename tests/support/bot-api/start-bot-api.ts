import type { BotCommand, BotCommandScope, User } from "grammy/types";
import { forbidden } from "./api-error.ts";
import { listen } from "./api-server.ts";
import type { ApiCall, BotApiState } from "./bot-api-state.ts";
import { PrivateChat } from "./chat-driver.ts";
import { addChat, addPrivateChat, type NewChat } from "./chat-records.ts";
import { commandKey } from "./command-methods.ts";
import { createState, type StateOptions } from "./create-state.ts";
import { type Fault, Hold, NAMED_FAULTS, type NamedFault } from "./faults.ts";
import { GroupChat, pushMembership } from "./group-driver.ts";
import { askInline, type InlineAnswer, type InlineOptions } from "./inline-driver.ts";

/** Who a user is. */
export interface NewUser {
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly languageCode?: string;
}

/**
 * Starts a Bot API server on loopback that the real grammY talks to.
 *
 *     const emulator = await startBotApi();
 *     const bot = createBot(emulator.token, …, { client: { apiRoot: emulator.apiRoot } });
 *     const anna = emulator.user({ firstName: "Anna", languageCode: "zh-hans" });
 *     const chat = emulator.privateChat(anna);
 *
 *     await chat.send("去年郑州有多少人献血?");          // commands and mentions become entities
 *     const answer = await chat.nextMessage();           // waits; fails with all that was seen
 *     expect(answer.screen()).toBe("**228154人次**\n[📖 全文] [👍]");
 *     const { text } = await chat.press(answer, "全文"); // waits for answerCallbackQuery
 *     const article = await chat.nextEdit(answer);
 *
 *     await stopTheBot();
 *     await emulator.close();                            // throws when the bot called what is not here
 *
 * What the user sees: `chat.messages`, `chat.botMessages`, `chat.message(m)` (as it is now), `chat.actions`; each message
 * has `text`, `entities`, `buttons`, `replyTo`, `threadId`, `isSilent`, `hasPreview`, `shown()`, `screen()`, `raw`.
 * What the bot did comes in order, each once: `nextMessage()`, `waitForMessages(n)`, `nextEdit(m?)`, `nextDeletion()`.
 * What the user does: `send`, `sendOther` (no text), `reply`, `edit`, `remove`, `press` (text, pattern, row and column),
 * `pressData` (forged).
 * Groups: `emulator.group({ title, members, forum: true })`, `.topic("name")`, `.join`, `.promoteBot()`, `.migrate()`;
 * `send(text, { from, as: "anonymous-admin" | { channel } })`. A new group is met by the bot in silence; `addBot(by)` tells it.
 * To show that the bot keeps silent, send something after it that is answered, and look at `chat.botMessages`.
 *
 * Faults: `fail("sendMessage", { kind: "status", status: 429, retryAfter: 3 }, times)`, `fail("getUpdates", "bad-gateway")`,
 * `hold("sendMessage")` (then `arrived`, `release()`); `*` stands for any method.
 *
 * Stricter than Telegram, so that tests notice: more than eight buttons in a row, nested quotes and a second answer to a
 * callback query are refused. Simpler: no entities are found in the bot's own texts, MarkdownV2 has no links or quotes,
 * updates go only to webhooks on this machine (over http, which Telegram itself refuses).
 */
export async function startBotApi(options: StateOptions = {}): Promise<BotApi> {
  const state = createState(options);
  const { apiRoot, close } = await listen(state);
  return new BotApi(state, apiRoot, close);
}

/** A running emulator; see `startBotApi` for how it is used. */
export class BotApi {
  readonly apiRoot: string;
  readonly token: string;
  readonly #state: BotApiState;
  readonly #close: () => Promise<void>;
  readonly #privateChats = new Map<number, PrivateChat>();
  #privateMessageId = 0;

  constructor(state: BotApiState, apiRoot: string, close: () => Promise<void>) {
    this.#state = state;
    this.#close = close;
    this.apiRoot = apiRoot;
    this.token = state.token;
  }

  /** All calls with the right token, oldest first. */
  get calls(): readonly ApiCall[] {
    return this.#state.calls;
  }

  /** The calls of one method. */
  callsTo(method: string): readonly ApiCall[] {
    return this.#state.calls.filter((call) => call.method === method);
  }

  /** How many updates the bot has not confirmed. */
  get pendingUpdates(): number {
    return this.#state.queue.size;
  }

  /** What the webhook replied so far: HTTP statuses, 0 where there was no reply. */
  get webhookStatuses(): readonly number[] {
    return this.#state.sender.statuses;
  }

  /** Makes a user. Ids lie above 2^32, as new ones do. */
  user({ firstName, lastName, username, languageCode }: NewUser): User {
    const user: User = {
      id: 7_000_000_000 + this.#state.nextId(),
      is_bot: false,
      first_name: firstName,
      ...(lastName === undefined ? {} : { last_name: lastName }),
      ...(username === undefined ? {} : { username }),
      ...(languageCode === undefined ? {} : { language_code: languageCode }),
    };
    this.#state.users.set(user.id, user);
    return user;
  }

  /** The chat of a user with the bot; the same one each time. */
  privateChat(user: User): PrivateChat {
    const known = this.#privateChats.get(user.id);
    if (known !== undefined) return known;
    const chat = new PrivateChat(
      this.#state,
      addPrivateChat(this.#state, user, () => ++this.#privateMessageId),
    );
    this.#privateChats.set(user.id, chat);
    return chat;
  }

  /** Makes a group with the bot in it: a supergroup unless `type` says "group". The first member sends by default. */
  group(chat: Omit<NewChat, "type"> & { readonly type?: NewChat["type"] }): GroupChat {
    return new GroupChat(this.#state, addChat(this.#state, { type: "supergroup", ...chat }));
  }

  /** Types an inline query and waits for the bot's answer; `chat.sendInline(result)` then chooses one. */
  inline(user: User, query: string, options: InlineOptions = {}): Promise<InlineAnswer> {
    return askInline(this.#state, user, query, options);
  }

  /** The user stops the bot: it is told, and writes are refused with 403. */
  block(user: User): void {
    const { record } = this.privateChat(user);
    record.refusal = forbidden("bot was blocked by the user");
    pushMembership(this.#state, record, user, ["member", "kicked"]);
  }

  /** The user starts the bot again. */
  unblock(user: User): void {
    const { record } = this.privateChat(user);
    record.refusal = undefined;
    pushMembership(this.#state, record, user, ["kicked", "member"]);
  }

  /** The bot is thrown out of a group: it is told, and writes are refused with 403. */
  kick(group: GroupChat): void {
    const { record } = group;
    const by = [...record.members.values()][0];
    record.refusal = forbidden(`bot was kicked from the ${record.chat.type} chat`);
    if (by !== undefined) pushMembership(this.#state, record, by, ["member", "kicked"]);
    record.isBotMember = false;
  }

  /** Lets every query that is not answered yet be too old. */
  expireQueries(): void {
    const queries = [...this.#state.callbackQueries.values(), ...this.#state.inlineQueries.values()];
    for (const query of queries) query.isExpired = true;
    this.#state.waiters.wake();
  }

  /** Queues any JSON as an update; an object without `update_id` gets the next one. Gives the id, if there is one. */
  pushUpdate(update: unknown): number | undefined {
    return this.#state.queue.pushRaw(update);
  }

  /** Delivers an update once more under its id, as after a restart; the newest one by default. */
  redeliver(updateId?: number): void {
    this.#state.queue.redeliver(updateId);
  }

  /** The next update gets this id, whatever came before. */
  continueUpdatesAt(updateId: number): void {
    this.#state.queue.continueAt(updateId);
  }

  /** Fulfilled when the bot has confirmed every update by its offset (with the runner, its handlers may still be at work). */
  confirmed(): Promise<true> {
    return this.#until(() => this.#state.queue.size === 0, "the bot to confirm its updates");
  }

  /** Fulfilled when a getUpdates call is waiting. */
  polling(): Promise<true> {
    return this.#until(() => this.#state.queue.isPolled, "the bot to poll");
  }

  /** Fulfilled when no getUpdates call is waiting: the bot was stopped, or is busy. */
  notPolling(): Promise<true> {
    return this.#until(() => !this.#state.queue.isPolled, "the bot to stop polling");
  }

  /** Fulfilled when a method was called so many times in all. */
  called(method: string, times = 1): Promise<true> {
    return this.#until(() => this.callsTo(method).length >= times, `${times} calls of ${method}`);
  }

  /** The command menu of a scope and language as it was set; undefined when it was not. */
  commands(
    scope: BotCommandScope["type"] | BotCommandScope = "default",
    language = "",
  ): readonly BotCommand[] | undefined {
    return this.#state.commands.get(commandKey(typeof scope === "string" ? { type: scope } : { ...scope }, language));
  }

  /** The bot's name or descriptions in a language as they were set. */
  profile(field: "name" | "description" | "short_description", language = ""): string | undefined {
    return this.#state.profile.get(`${field}:${language}`);
  }

  /** Lets the next calls of a method go wrong; `*` is any method, `Infinity` until `clearFaults`. */
  fail(method: string, fault: NamedFault | Fault, times = 1): void {
    this.#state.faults.plan(method, typeof fault === "string" ? NAMED_FAULTS[fault] : fault, times);
  }

  /** Makes the next calls wait until `release()`; with `afterTaking` they have had their effect by then. */
  hold(method: string, { times = 1, afterTaking = false } = {}): Hold {
    const hold = new Hold();
    this.fail(method, { kind: "hold", hold, afterTaking }, times);
    return hold;
  }

  /** Forgets the calls, updates and messages so far; chats and users stay. For runs that would fill the memory. */
  forget(): void {
    this.#state.calls.length = 0;
    this.#state.queue.forget();
    for (const { messages, events, silent } of this.#state.chats.values()) {
      messages.clear();
      events.length = 0;
      silent.clear();
    }
  }

  /** Forgets all planned faults and releases what is held. */
  clearFaults(): void {
    this.#state.faults.clear();
  }

  /** Throws when the bot called a method that the emulator does not have, or the emulator itself failed. */
  assertClean(): void {
    const { violations } = this.#state;
    if (violations.length > 0) throw new Error(`Bot API emulator: ${[...new Set(violations)].join("; ")}`);
  }

  /** Ends polls and connections, then does as `assertClean`. May be called again. */
  async close(): Promise<void> {
    this.#state.faults.clear();
    this.#state.queue.close();
    this.#state.sender.to(undefined);
    this.#state.waiters.stop();
    await this.#close();
    try {
      this.assertClean();
    } finally {
      this.#state.violations.length = 0;
    }
  }

  #until(isSo: () => boolean, what: string): Promise<true> {
    return this.#state.waiters.until(
      () => isSo() || undefined,
      () => what,
    );
  }
}
