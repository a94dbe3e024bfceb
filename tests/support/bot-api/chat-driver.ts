import type { User } from "grammy/types";
import type { BotApiState, ChatEvent, ChatRecord, StoredMessage } from "./bot-api-state.ts";
import { describeChat } from "./describe-chat.ts";
import { type ButtonChoice, findButton } from "./find-button.ts";
import { sendInlineResult } from "./inline-driver.ts";
import { isObject, type Params } from "./params.ts";
import { type PostOptions, postEdit, postMessage } from "./post-message.ts";
import { type CallbackAnswer, type PressOptions, pressButton } from "./press-button.ts";
import { type SeenMessage, seeMessage } from "./seen-message.ts";
import { handled } from "./waiters.ts";

/** A chat as its users have it in hand; in a forum, one topic of it. */
export class ChatDriver {
  protected readonly state: BotApiState;
  /** What the server keeps of the chat; for the emulator itself. */
  readonly record: ChatRecord;
  readonly threadId: number | undefined;
  readonly #taken = new Set<ChatEvent>();

  constructor(state: BotApiState, record: ChatRecord, threadId?: number) {
    this.state = state;
    this.record = record;
    this.threadId = threadId;
  }

  get id(): number {
    return this.record.chat.id;
  }

  /** All messages with a text that stand in the chat now, oldest first. */
  get messages(): readonly SeenMessage[] {
    return [...this.record.messages.values()].filter((message) => this.#isHere(message)).map((m) => this.#see(m));
  }

  /** Of those, the bot's. */
  get botMessages(): readonly SeenMessage[] {
    return this.messages.filter((message) => message.from?.id === this.state.bot.id);
  }

  /** The chat actions that the bot has shown, e.g. "typing". */
  get actions(): readonly string[] {
    return this.record.actions;
  }

  /** The emoji with which the bot reacted to a message. */
  reactions(message: SeenMessage | number): readonly unknown[] {
    return (this.record.reactions.get(idOf(message)) ?? []).map((reaction) => isObject(reaction) && reaction.emoji);
  }

  /** A message as it is now; throws when it is gone. */
  message(message: SeenMessage | number): SeenMessage {
    const id = idOf(message);
    const raw = this.record.messages.get(id);
    if (raw === undefined) throw new Error(`Message ${id} is not in the chat (any more)`);
    return this.#see(raw);
  }

  /** Sends a text; gives the sent message. Commands and mentions in it become entities as Telegram would find them. */
  async send(text: string, options: PostOptions = {}): Promise<SeenMessage> {
    return this.#see(postMessage(this.state, this.record, text, { ...this.#thread(), ...options }));
  }

  /** Sends something without a text: `more` holds it, e.g. `{ sticker: {…} }`. */
  async sendOther(more: Readonly<Record<string, unknown>>, options: PostOptions = {}): Promise<SeenMessage> {
    return this.#see(postMessage(this.state, this.record, undefined, { ...this.#thread(), ...options, more }));
  }

  /** Sends a text in reply to a message. */
  reply(message: SeenMessage | number, text: string, options: PostOptions = {}): Promise<SeenMessage> {
    return this.send(text, { ...options, replyTo: idOf(message) });
  }

  /** Changes a user's own message. */
  async edit(message: SeenMessage | number, text: string): Promise<SeenMessage> {
    return this.#see(postEdit(this.state, this.record, idOf(message), text));
  }

  /** Chooses a result of an inline query: it stands in this chat then, as a message of its sender. */
  async sendInline(result: Params, options: { readonly from?: User } = {}): Promise<SeenMessage> {
    const from = options.from ?? [...this.record.members.values()][0];
    if (from === undefined) throw new Error("Nobody is in the chat to send the result");
    return this.#see(sendInlineResult(this.state, this.record, result, from));
  }

  /** Takes a message away as its sender would; the bot is not told. */
  remove(message: SeenMessage | number): void {
    this.record.messages.delete(idOf(message));
  }

  /** Presses a button of a message as it is now; waits until the bot has answered the query. */
  press(message: SeenMessage | number, button: ButtonChoice, options: PressOptions = {}): Promise<CallbackAnswer> {
    return handled(this.#press(message, button, options));
  }

  /** Sends a callback query with any data, as a forged client could. */
  pressData(message: SeenMessage | number, data: string, options: PressOptions = {}): Promise<CallbackAnswer> {
    return pressButton(this.state, this.record, this.message(message).raw, data, options);
  }

  /** The next message of the bot that was not given yet, as it was when it came; waits for it. */
  nextMessage(): Promise<SeenMessage> {
    return this.#next("sent", () => true, "a message of the bot");
  }

  /** The next `count` messages of the bot, in order. */
  async waitForMessages(count: number): Promise<readonly SeenMessage[]> {
    const messages: SeenMessage[] = [];
    while (messages.length < count) messages.push(await this.nextMessage());
    return messages;
  }

  /** The next edit by the bot that was not given yet, of one message or of any, as it was then. */
  nextEdit(message?: SeenMessage | number): Promise<SeenMessage> {
    const id = message === undefined ? undefined : idOf(message);
    return this.#next("edited", (raw) => id === undefined || raw.message_id === id, "an edit by the bot");
  }

  /** The next message that the bot deletes, as it was before. */
  nextDeletion(): Promise<SeenMessage> {
    return this.#next("deleted", () => true, "a deletion by the bot");
  }

  async #press(message: SeenMessage | number, button: ButtonChoice, options: PressOptions): Promise<CallbackAnswer> {
    const seen = this.message(message);
    const { callback_data: data } = findButton(seen, button) as { callback_data?: string };
    if (data === undefined) throw new Error(`The button ${String(button)} sends no callback query`);
    return pressButton(this.state, this.record, seen.raw, data, options);
  }

  #next(kind: ChatEvent["kind"], fits: (raw: StoredMessage) => boolean, what: string): Promise<SeenMessage> {
    const look = () => {
      const event = this.record.events.find((e) => {
        return e.kind === kind && !this.#taken.has(e) && this.#isHere(e.message) && fits(e.message);
      });
      if (event === undefined) return undefined;
      this.#taken.add(event);
      return this.#see(event.message);
    };
    return this.state.waiters.until(look, () => `${what}. ${describeChat(this.state, this.messages)}`);
  }

  #isHere({ text, caption, is_topic_message, message_thread_id }: StoredMessage): boolean {
    if (text === undefined && caption === undefined) return false;
    return this.threadId === undefined || (is_topic_message === true && message_thread_id === this.threadId);
  }

  #see(raw: StoredMessage): SeenMessage {
    return seeMessage(raw, this.record.silent.has(raw.message_id));
  }

  #thread(): PostOptions {
    return this.threadId === undefined ? {} : { threadId: this.threadId };
  }
}

/** A private chat of one user with the bot. */
export class PrivateChat extends ChatDriver {
  get user(): User {
    return [...this.record.members.values()][0] as User;
  }
}

function idOf(message: SeenMessage | number): number {
  return typeof message === "number" ? message : message.id;
}
