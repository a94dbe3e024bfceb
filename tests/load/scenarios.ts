import { readFileSync } from "node:fs";
import { type Latencies, latenciesOf, sendAtRate, type Writer } from "./send-at-rate.ts";
import type { BotProcess } from "./start-bot.ts";

/** What the command line sets. */
export interface LoadOptions {
  readonly seconds: number;
  readonly perSecond: number;
  readonly updates: number;
}

type Figures = Readonly<Record<string, number>>;

const TEXTS = readFileSync("tests/acceptance/seeds/questions.jsonl", "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => String(JSON.parse(line).question));
const CEILING_P99_MS = 250;

/** Each scenario of the plan: what it does to the bot, and the figures that it gives. */
export const SCENARIOS: Readonly<Record<string, (bot: BotProcess, options: LoadOptions) => Promise<Figures>>> = {
  L01: sustained,
  L02: ceiling,
  L04: flood,
  L05: groups,
  L06: soak,
  L07: worstQuestions,
};

async function sustained(bot: BotProcess, options: LoadOptions): Promise<Figures> {
  const latencies = await askFor(bot, readers(bot, 1000), options);
  return { ...latencies, rssMb: await rssMb(bot) };
}

/** Raises the rate by half until one answer in a hundred takes too long; the last rate that did not is the ceiling. */
async function ceiling(bot: BotProcess, { seconds, perSecond }: LoadOptions): Promise<Figures> {
  const writers = readers(bot, 1000);
  let best: Figures = { perSecond: 0 };
  for (let rate = perSecond; rate < 10_000; rate = Math.round(rate * 1.5)) {
    const { p50, p99, lost } = await askFor(bot, writers, { seconds, perSecond: rate });
    console.error(JSON.stringify({ rate, p50, p99, lost }));
    if (p99 > CEILING_P99_MS || lost > 0) break;
    best = { perSecond: rate, p50, p99 };
  }
  return best;
}

async function flood(bot: BotProcess, { seconds }: LoadOptions): Promise<Figures> {
  const [others, flooder] = [readers(bot, 50), readers(bot, 1)];
  const alone = await askFor(bot, others, { seconds, perSecond: 50 });
  const [beside, flooded] = await Promise.all([
    askFor(bot, others, { seconds, perSecond: 50 }),
    askFor(bot, flooder, { seconds, perSecond: 100 }),
  ]);
  return {
    p99Alone: alone.p99,
    p99Beside: beside.p99,
    lost: beside.lost,
    floodP50: flooded.p50,
    floodMax: flooded.max,
  };
}

/** Groups that talk among themselves. */
async function groups(bot: BotProcess, { seconds }: LoadOptions): Promise<Figures> {
  const { emulator } = bot;
  const members = [emulator.user({ firstName: "A" })];
  const rooms = Array.from({ length: 100 }, (_, i) => emulator.group({ title: `G${i}`, members }));
  const [callsBefore, cpuBefore] = [emulator.callsTo("sendMessage").length, await cpuSeconds(bot)];
  const perSecond = 2000;
  const startMs = performance.now();
  await sendAtRate(rooms, TEXTS, { perSecond, seconds });
  await emulator.confirmed();
  const tookSeconds = (performance.now() - startMs) / 1000;
  const cpuPercent = Math.round((100 * ((await cpuSeconds(bot)) - cpuBefore)) / tookSeconds);
  const perSecondMade = Math.round((perSecond * seconds) / tookSeconds);
  return { perSecond: perSecondMade, calls: emulator.callsTo("sendMessage").length - callsBefore, cpuPercent };
}

/** Many updates; how the memory in use grows over the second half of them. */
async function soak(bot: BotProcess, { updates, perSecond }: LoadOptions): Promise<Figures> {
  const writers = readers(bot, 1000);
  const parts = 10;
  const heaps: number[] = [];
  const rss: number[] = [];
  let lost = 0;
  for (let part = 0; part < parts; part++) {
    const latencies = await askFor(bot, writers, { perSecond, seconds: updates / parts / perSecond });
    lost += latencies.lost;
    heaps.push(await lowestHeap(bot));
    rss.push(await rssMb(bot));
    console.error(JSON.stringify({ part, heapMb: Math.round((heaps.at(-1) ?? 0) / 1e6), rssMb: rss.at(-1), lost }));
  }
  const half = parts / 2;
  const grown = (heaps[parts - 1] ?? 0) - (heaps[half - 1] ?? 0);
  return {
    updates,
    lost,
    bytesAnUpdate: Math.round(grown / (updates / 2)),
    rssFirst: rss[0] ?? 0,
    rssLast: rss[9] ?? 0,
  };
}

/** A hundred questions as long as they can be at once, while others ask as usual. */
async function worstQuestions(bot: BotProcess, { seconds }: LoadOptions): Promise<Figures> {
  const all = TEXTS.join("");
  const long = Array.from({ length: 100 }, (_, i) => (all.slice(i * 7) + all + all).slice(0, 4096));
  const calm = await askFor(bot, readers(bot, 50), { seconds, perSecond: 20 });
  const worst = askFor(bot, readers(bot, 100), { seconds: 0.1, perSecond: 1000 }, long);
  const beside = await askFor(bot, readers(bot, 50), { seconds, perSecond: 20 });
  const { max, lost } = await worst;
  return { p99Calm: calm.p99, p99Beside: beside.p99, maxBeside: beside.max, allAnsweredMs: max, lost };
}

function readers({ emulator }: BotProcess, count: number): readonly Writer[] {
  return Array.from({ length: count }, () =>
    emulator.privateChat(emulator.user({ firstName: "A", languageCode: "zh-hans" })),
  );
}

async function askFor(
  { emulator }: BotProcess,
  writers: readonly Writer[],
  rate: { readonly perSecond: number; readonly seconds: number },
  texts: readonly string[] = TEXTS,
): Promise<Latencies> {
  return latenciesOf(await sendAtRate(writers, texts, rate), emulator);
}

function cpuSeconds(bot: BotProcess): Promise<number> {
  return bot.metric("process_cpu_seconds_total");
}

async function rssMb(bot: BotProcess): Promise<number> {
  return Math.round((await bot.metric("process_resident_memory_bytes")) / 1e6);
}

/** The least of some looks: what is left after rubbish was collected, as far as one can see from outside. */
async function lowestHeap(bot: BotProcess): Promise<number> {
  const looks: number[] = [];
  for (let i = 0; i < 5; i++) looks.push(await bot.metric("nodejs_heap_size_used_bytes"));
  return Math.min(...looks);
}
