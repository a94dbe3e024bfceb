// Not the global one: a test that fakes timers must still see its wait come to an end.
import { clearTimeout, setTimeout } from "node:timers";

/** The same promise; when a test never awaits it, its rejection does not bring the process down. */
export function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

interface Waiter {
  readonly tryNow: () => boolean;
  readonly fail: (reason: string) => void;
}

/** Promises that are looked at again at each change of the server's state; nothing polls. */
export class Waiters {
  readonly #waitMs: number;
  readonly #waiters = new Set<Waiter>();

  constructor(waitMs: number) {
    this.#waitMs = waitMs;
  }

  /** The first value other than undefined that `look` gives, now or after a change; rejects with `describe()` after the wait. */
  until<T>(look: () => T | undefined, describe: () => string): Promise<T> {
    const promise = new Promise<T>((resolve, reject) =>
      this.#add(look, resolve, (reason) => reject(new Error(reason + describe()))),
    );
    return handled(promise);
  }

  /** Looks again for everyone who waits; called after each change. */
  wake(): void {
    for (const waiter of [...this.#waiters]) if (waiter.tryNow()) this.#waiters.delete(waiter);
  }

  /** Rejects everyone who still waits. */
  stop(): void {
    for (const waiter of this.#waiters) waiter.fail("The Bot API emulator was closed while waiting for ");
    this.#waiters.clear();
  }

  #add<T>(look: () => T | undefined, resolve: (value: T) => void, reject: (reason: string) => void): void {
    const timer = setTimeout(() => {
      this.#waiters.delete(waiter);
      reject(`Waited ${this.#waitMs} ms for `);
    }, this.#waitMs);
    const waiter: Waiter = {
      tryNow: () => {
        const value = look();
        if (value === undefined) return false;
        clearTimeout(timer);
        resolve(value);
        return true;
      },
      fail: (reason) => {
        clearTimeout(timer);
        reject(reason);
      },
    };
    if (!waiter.tryNow()) this.#waiters.add(waiter);
  }
}
