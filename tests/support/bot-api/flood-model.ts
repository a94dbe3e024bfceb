import type { Chat } from "grammy/types";
import { tooManyRequests } from "./api-error.ts";

/** Telegram's sending limits, and the clock in milliseconds that counts them. Defaults: burst 3, then 1/s a chat; 20/min a group; 30/s in all. */
export interface FloodLimits {
  readonly now: () => number;
  readonly chatBurst?: number;
  readonly chatPerSecond?: number;
  readonly groupPerMinute?: number;
  readonly allPerSecond?: number;
}

interface Window {
  readonly times: readonly number[];
  readonly limit: number;
  readonly spanMs: number;
}

/** Counts what was sent and edited; a refused call does not count. */
export class FloodModel {
  readonly #limits: FloodLimits;
  readonly #chats = new Map<number, number[]>();
  #all: number[] = [];

  constructor(limits: FloodLimits) {
    this.#limits = limits;
  }

  /** Counts one message to a chat, or throws the 429 that Telegram would give. */
  count(chat: Chat): void {
    const now = this.#limits.now();
    const times = (this.#chats.get(chat.id) ?? []).filter((time) => time > now - 60_000);
    this.#all = this.#all.filter((time) => time > now - 1000);
    const waitMs = Math.max(...this.#windows(chat, times).map((window) => waitFor(window, now)));
    if (waitMs > 0) throw tooManyRequests(Math.ceil(waitMs / 1000));
    this.#chats.set(chat.id, [...times, now]);
    this.#all.push(now);
  }

  #windows(chat: Chat, times: readonly number[]): readonly Window[] {
    const { chatBurst = 3, chatPerSecond = 1, groupPerMinute = 20, allPerSecond = 30 } = this.#limits;
    const perChat: Window = { times, limit: chatBurst, spanMs: (chatBurst * 1000) / chatPerSecond };
    const inAll: Window = { times: this.#all, limit: allPerSecond, spanMs: 1000 };
    if (chat.type === "private") return [perChat, inAll];
    return [perChat, inAll, { times, limit: groupPerMinute, spanMs: 60_000 }];
  }
}

function waitFor({ times, limit, spanMs }: Window, now: number): number {
  const inSpan = times.filter((time) => time > now - spanMs);
  const oldestThatMustGo = inSpan[inSpan.length - limit];
  return oldestThatMustGo === undefined ? 0 : oldestThatMustGo + spanMs - now;
}
