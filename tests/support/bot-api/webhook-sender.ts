import { setTimeout } from "node:timers/promises";
import type { UpdateQueue } from "./update-queue.ts";

/** Where updates are sent to, and with which secret. */
export interface WebhookTarget {
  readonly url: string;
  readonly secret: string;
  readonly maxConnections: number;
}

// Telegram waits longer; a test does not.
const RETRY_MS = 20;

/** Sends what the queue holds to a webhook, as Telegram does: several at a time, again and again until one is taken. */
export class WebhookSender {
  readonly #queue: UpdateQueue;
  readonly #wake: () => void;
  #target: WebhookTarget | undefined;
  #underWay = 0;
  /** The HTTP status of every reply, 0 where there was none. */
  readonly statuses: number[] = [];

  constructor(queue: UpdateQueue, wake: () => void) {
    this.#queue = queue;
    this.#wake = wake;
    queue.onAdded = () => this.#pump();
  }

  /** Sends there from now on; undefined stops. */
  to(target: WebhookTarget | undefined): void {
    this.#target = target;
    this.#pump();
  }

  #pump(): void {
    const target = this.#target;
    while (target !== undefined && this.#underWay < target.maxConnections) {
      const entry = this.#queue.takeForWebhook();
      if (entry === undefined) return;
      this.#underWay += 1;
      void this.#send(target, entry.update).then((isTaken) => {
        this.#underWay -= 1;
        this.#queue.settle(entry, isTaken);
        this.#wake();
        this.#pump();
      });
    }
  }

  async #send({ url, secret }: WebhookTarget, update: unknown): Promise<boolean> {
    const headers = { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret };
    const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(update) }).catch(() => undefined);
    await response?.arrayBuffer().catch(() => undefined);
    this.statuses.push(response?.status ?? 0);
    if (response?.ok === true) return true;
    await setTimeout(RETRY_MS, undefined, { ref: false });
    return false;
  }
}
