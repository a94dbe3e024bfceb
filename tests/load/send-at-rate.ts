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
export type Sent = Map<string, number>;

const TICK_MS = 10;
const SETTLE_MS = 30_000;

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
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
  return sent;
}

/** Waits until all is answered, half a minute at most, and tells how long it took. */
export async function latenciesOf(sent: Sent, emulator: BotApi): Promise<Latencies> {
  const untilMs = performance.now() + SETTLE_MS;
  let times = answerTimes(sent, emulator);
  while (times.size < sent.size && performance.now() < untilMs) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    times = answerTimes(sent, emulator);
  }
  const taken = [...times.values()].map(([first = 0]) => first).sort((a, b) => a - b);
  const at = (share: number) => Math.round(taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0);
  const twice = [...times.values()].filter(({ length }) => length > 1).length;
  return { sent: sent.size, p50: at(0.5), p99: at(0.99), max: at(1), lost: sent.size - times.size, twice };
}

/** How long each answer to a question took; a question answered twice has two. */
function answerTimes(sent: Sent, emulator: BotApi): Map<string, number[]> {
  const times = new Map<string, number[]>();
  for (const { params, atMs } of emulator.callsTo("sendMessage")) {
    const { message_id } = (params.reply_parameters ?? {}) as { message_id?: number };
    const key = `${String(params.chat_id)}:${message_id}`;
    const sentMs = sent.get(key);
    if (sentMs !== undefined) times.set(key, [...(times.get(key) ?? []), atMs - sentMs]);
  }
  return times;
}
