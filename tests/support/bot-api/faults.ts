import { setTimeout } from "node:timers/promises";

/** What goes wrong with a call. `afterTaking` false: the call has no effect; true: it had, but its reply is lost or spoiled. */
export type Fault =
  /** An error reply of the API; `retryAfter` goes into the parameters as it is, also when it is no sane number. */
  | {
      readonly kind: "status";
      readonly status: number;
      readonly description?: string;
      readonly retryAfter?: unknown;
      readonly parameters?: Readonly<Record<string, unknown>>;
    }
  /** Any reply at all: HTML, half a JSON, nothing. */
  | {
      readonly kind: "body";
      readonly status?: number;
      readonly contentType?: string;
      readonly body: string;
      readonly afterTaking?: boolean;
    }
  /** The reply comes late, and then is as usual. */
  | { readonly kind: "delay"; readonly ms: number }
  /** The call waits until the test lets it go. */
  | { readonly kind: "hold"; readonly hold: Hold; readonly afterTaking?: boolean }
  /** The reply breaks off after this share of it, from 0 to 1, and the connection is reset. */
  | { readonly kind: "cut"; readonly share: number }
  /** The reply comes a byte at a time. */
  | { readonly kind: "drip"; readonly msPerByte: number }
  /** The connection is reset. */
  | { readonly kind: "reset"; readonly afterTaking?: boolean };

/** Faults by a short name, for what needs no figures. */
export const NAMED_FAULTS = {
  "bad-gateway": { kind: "body", status: 502, contentType: "text/html", body: "<html><h1>502 Bad Gateway</h1></html>" },
  "malformed-json": { kind: "body", body: '{"ok":true,"result":' },
  "no-result": { kind: "body", body: '{"ok":true}' },
  "null-result": { kind: "body", body: '{"ok":true,"result":null}' },
  "reset-before": { kind: "reset" },
  "reset-after": { kind: "reset", afterTaking: true },
} as const satisfies Readonly<Record<string, Fault>>;

/** The name of a fault without figures. */
export type NamedFault = keyof typeof NAMED_FAULTS;

/** A gate that calls wait at: `arrived` is fulfilled by the first that comes, `release` lets all through. */
export class Hold {
  #release: () => void = () => {};
  #arrive: () => void = () => {};
  readonly arrived: Promise<void>;
  readonly released: Promise<void>;

  constructor() {
    this.arrived = new Promise((resolve) => {
      this.#arrive = resolve;
    });
    this.released = new Promise((resolve) => {
      this.#release = resolve;
    });
  }

  /** Lets the waiting calls and all later ones through. */
  release(): void {
    this.#release();
  }

  /** Called by the server: stands here until released. */
  wait(): Promise<void> {
    this.#arrive();
    return this.released;
  }
}

interface Planned {
  readonly method: string;
  readonly fault: Fault;
  left: number;
}

/** The faults that are still to come, first planned first used. */
export class Faults {
  #planned: Planned[] = [];

  /** Plans a fault for the next `times` calls of a method, `*` for any. */
  plan(method: string, fault: Fault, times: number): void {
    this.#planned.push({ method, fault, left: times });
  }

  /** The fault of this call, if any, used up once. */
  take(method: string): Fault | undefined {
    const planned = this.#planned.find((p) => p.left > 0 && (p.method === method || p.method === "*"));
    if (planned === undefined) return undefined;
    planned.left -= 1;
    return planned.fault;
  }

  /** Forgets what is planned, and lets everything go that is held. */
  clear(): void {
    for (const { fault } of this.#planned) if (fault.kind === "hold") fault.hold.release();
    this.#planned = [];
  }
}

/** Waits as the fault says before the call has an effect. */
export async function standBefore(fault: Fault | undefined): Promise<void> {
  if (fault?.kind === "delay") await setTimeout(fault.ms, undefined, { ref: false });
  if (fault?.kind === "hold" && fault.afterTaking !== true) await fault.hold.wait();
}

/** Waits as the fault says after the call had its effect. */
export async function standAfter(fault: Fault | undefined): Promise<void> {
  if (fault?.kind === "hold" && fault.afterTaking === true) await fault.hold.wait();
}
