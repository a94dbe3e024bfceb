import { clearTimeout, setTimeout } from "node:timers";
import { ApiError } from "./api-error.ts";
import { isObject } from "./params.ts";

// Left out unless a bot asks for them by name.
const NOT_BY_DEFAULT: readonly string[] = ["chat_member", "message_reaction", "message_reaction_count"];
const MAX_TIMEOUT_SECONDS = 50;
const MAX_BATCH = 100;

/** One update as it goes over the wire: any JSON, since tests send hostile ones. */
export type RawUpdate = unknown;

/** An update that waits. */
export interface Entry {
  readonly id: number | undefined;
  readonly update: RawUpdate;
  /** Kept until delivered once, whatever the offset says: redelivered updates and ids out of order. */
  isDue: boolean;
}

interface Poll {
  readonly limit: number;
  readonly finish: (updates: readonly RawUpdate[]) => void;
  readonly fail: (error: ApiError) => void;
}

/** What a getUpdates call asks for; `allowed` undefined keeps the last setting, as Telegram does. */
export interface PollRequest {
  readonly offset: number;
  readonly limit: number | undefined;
  readonly timeoutSeconds: number;
  readonly allowed: readonly string[] | undefined;
}

/** The updates that the bot has not confirmed yet, and the one getUpdates call that may wait for more. */
export class UpdateQueue {
  #entries: Entry[] = [];
  #nextId = 100_001;
  #allowed: readonly string[] = [];
  #poll: Poll | undefined;
  readonly #history = new Map<number, RawUpdate>();
  readonly #onTheWay = new Set<Entry>();
  /** Called for each update that comes in; the webhook sender listens. */
  onAdded: () => void = () => {};

  /** How many updates are not confirmed. */
  get size(): number {
    return this.#entries.length;
  }

  /** Whether a getUpdates call is waiting right now. */
  get isPolled(): boolean {
    return this.#poll !== undefined;
  }

  /** Queues one update with the next id; undefined when the bot did not ask for its type. */
  push(content: Readonly<Record<string, unknown>>): number | undefined {
    if (!this.#isWanted(Object.keys(content)[0] ?? "")) return undefined;
    const id = this.#nextId++;
    this.#add({ id, update: { update_id: id, ...content }, isDue: false });
    return id;
  }

  /** Queues any JSON as it is; an object without `update_id` gets the next one. It is delivered at least once. */
  pushRaw(update: RawUpdate): number | undefined {
    const full = isObject(update) && !("update_id" in update) ? { update_id: this.#nextId++, ...update } : update;
    const id = isObject(full) && typeof full.update_id === "number" ? full.update_id : undefined;
    this.#add({ id, update: full, isDue: true });
    return id;
  }

  /** Queues an update of the past (the newest by default) once more under its old id; throws when there was none. */
  redeliver(id: number = [...this.#history.keys()].at(-1) ?? 0): void {
    const update = this.#history.get(id);
    if (update === undefined) throw new Error(`No update ${id} was ever queued`);
    this.#add({ id, update, isDue: true });
  }

  /** Lets the next update have this id: Telegram chooses a new start after an idle week. */
  continueAt(id: number): void {
    this.#nextId = id;
  }

  /** Forgets what was delivered and confirmed. */
  forget(): void {
    this.#history.clear();
  }

  /** Forgets everything that waits, as `drop_pending_updates` does. */
  drop(): void {
    this.#entries = [];
  }

  /** Sets the types that are queued from now on; [] is the default set. */
  allow(types: readonly string[] | undefined): void {
    if (types !== undefined) this.#allowed = types;
  }

  /** Confirms by offset and gives what waits, or waits for it. A second poll ends the first one with 409. */
  poll(request: PollRequest, onGone: (withdraw: () => void) => void): Promise<readonly RawUpdate[]> {
    this.#endPoll(conflict());
    this.allow(request.allowed);
    this.#confirm(request.offset);
    const limit = Math.min(Math.max(request.limit ?? MAX_BATCH, 1), MAX_BATCH);
    if (this.#entries.length > 0 || request.timeoutSeconds <= 0) return Promise.resolve(this.#take(limit));
    return this.#wait(limit, Math.min(request.timeoutSeconds, MAX_TIMEOUT_SECONDS) * 1000, onGone);
  }

  /** The next update that is not on its way to the webhook. */
  takeForWebhook(): Entry | undefined {
    const entry = this.#entries.find((waiting) => !this.#onTheWay.has(waiting));
    if (entry !== undefined) this.#onTheWay.add(entry);
    return entry;
  }

  /** The webhook took an update, or is to get it once more. */
  settle(entry: Entry, isTaken: boolean): void {
    this.#onTheWay.delete(entry);
    if (isTaken) this.#entries = this.#entries.filter((waiting) => waiting !== entry);
  }

  /** Ends a waiting poll with what there is. */
  close(): void {
    this.#poll?.finish([]);
  }

  #isWanted(type: string): boolean {
    return this.#allowed.length === 0 ? !NOT_BY_DEFAULT.includes(type) : this.#allowed.includes(type);
  }

  #add(entry: Entry): void {
    this.#entries.push(entry);
    if (entry.id !== undefined) this.#history.set(entry.id, entry.update);
    this.#poll?.finish(this.#take(this.#poll.limit));
    this.onAdded();
  }

  #confirm(offset: number): void {
    if (offset < 0) this.#entries = this.#entries.slice(offset);
    if (offset > 0) this.#entries = this.#entries.filter((e) => e.isDue || (e.id !== undefined && e.id >= offset));
  }

  #take(limit: number): readonly RawUpdate[] {
    const batch = this.#entries.slice(0, limit);
    for (const entry of batch) entry.isDue = false;
    // What has no id can never be confirmed: once is enough.
    this.#entries = this.#entries.filter((entry) => entry.id !== undefined || !batch.includes(entry));
    return batch.map((entry) => entry.update);
  }

  #wait(limit: number, waitMs: number, onGone: (withdraw: () => void) => void): Promise<readonly RawUpdate[]> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => poll.finish([]), waitMs);
      const end = () => {
        clearTimeout(timer);
        if (this.#poll === poll) this.#poll = undefined;
      };
      const poll: Poll = {
        limit,
        finish: (updates) => {
          end();
          resolve(updates);
        },
        fail: (error) => {
          end();
          reject(error);
        },
      };
      this.#poll = poll;
      onGone(end);
    });
  }

  #endPoll(error: ApiError): void {
    this.#poll?.fail(error);
  }
}

function conflict(): ApiError {
  const why = "terminated by other getUpdates request; make sure that only one bot instance is running";
  return new ApiError(409, `Conflict: ${why}`);
}
