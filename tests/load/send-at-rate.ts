import type { BotApi } from "../support/bot-api/start-bot-api.ts";

/** Somebody who writes, wherever that is. */
export interface Writer {
  readonly id: number;
  send(text: string): Promise<{ readonly id: number }>;
}

/** How long answers took, in milliseconds, and how many did not come once. */
export interface Latencies {
  readonly sent: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly lost: number;
  readonly twice: number;
}

/** What is sent, and when: `chat:message` to milliseconds. */
type Sent = Map<string, number>;

const TICK_MS = 10;
const LOOK_MS = 200;
const SETTLE_MS = 60_000;

/** Lets the writers ask in turn, so many a second for so long; gives when each question was sent. */
export async function sendAtRate(
  writers: readonly Writer[],
  texts: readonly string[],
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<Sent> {
  const sent: Sent = new Map();
  const startMs = performance.now();
  const total = Math.round(perSecond * seconds);
  for (let i = 0; i < total; ) {
    const due = Math.min(total, Math.floor(((performance.now() - startMs) / 1000) * perSecond));
    for (; i < due; i++) {
      const writer = writers[i % writers.length] as Writer;
      const atMs = performance.now();
      const { id } = await writer.send(texts[i % texts.length] ?? "");
      sent.set(`${writer.id}:${id}`, atMs);
    }
    await wait(TICK_MS);
  }
  return sent;
}

/** Waits until all is answered, a minute at most, and tells how long it took. */
export async function latenciesOf(sent: Sent, emulator: BotApi): Promise<Latencies> {
  const times = new Map<string, number[]>();
  let looked = 0;
  // Each call is looked at once: this process shares the machine with the bot.
  const look = () => {
    for (const { method, params, atMs } of emulator.calls.slice(looked)) {
      looked++;
      if (method !== "sendMessage") continue;
      const { message_id } = (params.reply_parameters ?? {}) as { message_id?: number };
      const key = `${String(params.chat_id)}:${message_id}`;
      const sentMs = sent.get(key);
      if (sentMs !== undefined) times.set(key, [...(times.get(key) ?? []), atMs - sentMs]);
    }
  };
  const untilMs = performance.now() + SETTLE_MS;
  for (look(); times.size < sent.size && performance.now() < untilMs; look()) await wait(LOOK_MS);
  const twice = [...times.values()].filter(({ length }) => length > 1).length;
  const first = [...times.values()].map(([ms = 0]) => ms);
  return { sent: sent.size, ...spread(first), lost: sent.size - times.size, twice };
}

/** The middle, all but the slowest hundredth, and the slowest. */
export function spread(times: readonly number[]): Pick<Latencies, "p50" | "p99" | "max"> {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}

/** In milliseconds. */
export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
