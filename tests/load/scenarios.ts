import { attack } from "./attack.ts";
import { LOAD_TEXTS } from "./load-texts.ts";
import { askFor, type Figures, type LoadOptions, readers } from "./readers.ts";
import { latenciesOf, sendAtRate, wait } from "./send-at-rate.ts";
import { soak } from "./soak.ts";
import type { BotProcess, StartOptions } from "./start-bot.ts";

/** What a scenario does to the bot, and the figures that it gives. */
interface Scenario {
  readonly start?: Partial<StartOptions>;
  readonly run: (bot: BotProcess, options: LoadOptions) => Promise<Figures>;
}

const CEILING_P99_MS = 250;
const WAIT_SECONDS = 3;
const LOOK_MS = 50;
const BACKLOG = { chats: 1000, updates: 5000 };

/** Each scenario of the plan. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  L01: { run: sustained },
  L02: { run: ceiling },
  L03: { run: manyChats },
  L04: { run: flood },
  L05: { run: groups },
  L06: { run: soak },
  L07: { run: worstQuestions },
  L08: { start: { prepare: leaveBacklog }, run: backlog },
  F10: { run: floodWait },
  F37: { start: { isWebhook: true }, run: attack },
};

async function sustained(bot: BotProcess, options: LoadOptions): Promise<Figures> {
  const writers = readers(bot, 1000);
  // What the start took is not of the load.
  const before = await bot.probe();
  const latencies = await askFor(bot, writers, options);
  const { cpuMs, delayP999, delayMax, rssBytes } = await bot.probe();
  const msAnUpdate = Math.round((10 * (cpuMs - before.cpuMs)) / latencies.sent) / 10;
  return { ...latencies, delayP999, delayMax, msAnUpdate, rssMb: toMb(rssBytes) };
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

/** Ten thousand readers with a question each. */
async function manyChats(bot: BotProcess, { seconds }: LoadOptions): Promise<Figures> {
  const before = await bot.probe();
  const count = 10_000;
  const latencies = await askFor(bot, readers(bot, count), { seconds, perSecond: count / seconds });
  const { rssBytes } = await bot.probe();
  return { ...latencies, rssMb: toMb(rssBytes), rssGrownMb: toMb(rssBytes - before.rssBytes) };
}

async function flood(bot: BotProcess, { seconds }: LoadOptions): Promise<Figures> {
  // A hundred, so that none of them asks too fast.
  const [others, flooder] = [readers(bot, 100), readers(bot, 1)];
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

/** Other readers while Telegram makes one chat wait, and by how much that chat is answered later than it must be. */
async function floodWait(bot: BotProcess, { seconds }: LoadOptions): Promise<Figures> {
  const { emulator } = bot;
  const [others, [slow]] = [readers(bot, 100), readers(bot, 1)];
  const alone = await askFor(bot, others, { seconds, perSecond: 50 });
  emulator.fail("sendMessage", { kind: "status", status: 429, retryAfter: WAIT_SECONDS });
  await slow?.send(LOAD_TEXTS[0] ?? "");
  const callsToSlow = async (count: number) => {
    for (;;) {
      const calls = emulator.callsTo("sendMessage").filter(({ params }) => params.chat_id === slow?.id);
      if (calls.length >= count) return calls;
      await wait(LOOK_MS);
    }
  };
  await callsToSlow(1);
  const beside = await askFor(bot, others, { seconds, perSecond: 50 });
  const [refused, answered] = await callsToSlow(2);
  const lateMs = (answered?.atMs ?? 0) - (refused?.atMs ?? 0) - WAIT_SECONDS * 1000;
  return {
    p99Alone: alone.p99,
    p99Beside: beside.p99,
    maxBeside: beside.max,
    lost: beside.lost,
    lateMs: Math.round(lateMs),
  };
}

/** Groups that talk among themselves. */
async function groups(bot: BotProcess, { seconds }: LoadOptions): Promise<Figures> {
  const { emulator } = bot;
  const members = [emulator.user({ firstName: "A" })];
  const rooms = Array.from({ length: 100 }, (_, i) => emulator.group({ title: `G${i}`, members }));
  // The menus are set while it polls already.
  const isCall = ({ method }: { readonly method: string }) => !["getUpdates", "setMyCommands"].includes(method);
  const [callsBefore, bytesBefore] = [emulator.calls.filter(isCall).length, await bot.storedBytes()];
  const cpuBefore = await bot.metric("process_cpu_seconds_total");
  const perSecond = 2000;
  const startMs = performance.now();
  await sendAtRate(rooms, LOAD_TEXTS, { perSecond, seconds });
  await emulator.confirmed();
  const tookSeconds = (performance.now() - startMs) / 1000;
  const cpuSeconds = (await bot.metric("process_cpu_seconds_total")) - cpuBefore;
  return {
    perSecond: Math.round((perSecond * seconds) / tookSeconds),
    calls: emulator.calls.filter(isCall).length - callsBefore,
    polls: emulator.callsTo("getUpdates").length,
    bytesStored: (await bot.storedBytes()) - bytesBefore,
    cpuPercent: Math.round((100 * cpuSeconds) / tookSeconds),
  };
}

/** A hundred questions as long as they can be at once, while others ask as usual. */
async function worstQuestions(bot: BotProcess, { seconds }: LoadOptions): Promise<Figures> {
  const all = LOAD_TEXTS.join("");
  const long = Array.from({ length: 100 }, (_, i) => (all.slice(i * 7) + all + all).slice(0, 4096));
  const calm = await askFor(bot, readers(bot, 50), { seconds, perSecond: 20 });
  await bot.probe();
  const worst = askFor(bot, readers(bot, 100), { seconds: 0.1, perSecond: 1000 }, long);
  const beside = await askFor(bot, readers(bot, 50), { seconds, perSecond: 20 });
  const { max, lost } = await worst;
  const { delayP999, delayMax } = await bot.probe();
  return {
    p99Calm: calm.p99,
    p50Beside: beside.p50,
    p99Beside: beside.p99,
    maxBeside: beside.max,
    allAnsweredMs: max,
    lost,
    delayP999,
    delayMax,
  };
}

const backlogSent = new Map<string, number>();

/** Messages that wait before the bot is started. */
async function leaveBacklog(emulator: BotProcess["emulator"]): Promise<void> {
  const writers = readers({ emulator }, BACKLOG.chats);
  for (const [key] of await sendAtRate(writers, LOAD_TEXTS, { perSecond: 1e6, seconds: BACKLOG.updates / 1e6 }))
    backlogSent.set(key, 0);
}

/** Until all that waited is answered, from the first poll. */
async function backlog({ emulator }: BotProcess): Promise<Figures> {
  const { lost, twice } = await latenciesOf(backlogSent, emulator);
  const firstPollMs = emulator.callsTo("getUpdates")[0]?.atMs ?? 0;
  const answers = emulator.callsTo("sendMessage");
  const lastOf = new Map<unknown, number>();
  let outOfOrder = 0;
  for (const { params } of answers) {
    const { message_id = 0 } = (params.reply_parameters ?? {}) as { message_id?: number };
    if (message_id < (lastOf.get(params.chat_id) ?? 0)) outOfOrder++;
    lastOf.set(params.chat_id, message_id);
  }
  const tookMs = Math.round((answers.at(-1)?.atMs ?? 0) - firstPollMs);
  return { updates: BACKLOG.updates, drainedMs: tookMs, lost, twice, outOfOrder };
}

function toMb(bytes: number): number {
  return Math.round(bytes / 1e6);
}
