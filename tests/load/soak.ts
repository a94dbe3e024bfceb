import type { BotApi } from "../support/bot-api/start-bot-api.ts";
import { LOAD_TEXTS } from "./load-texts.ts";
import { type Figures, type LoadOptions, readers } from "./readers.ts";
import { wait } from "./send-at-rate.ts";
import type { BotProcess } from "./start-bot.ts";

const PARTS = 10;
/** So many questions are under way at a time: as fast as the bot stands. */
const WINDOW = 40;
const LOOK_MS = 5;
/** A question that is not answered by then is lost. */
const PATIENCE_MS = 30_000;
/** Between the questions; each is answered with one message. */
const COMMANDS = ["/latest 20", "/topics", "/people", "/about", "/random", "/date", "/related 献血", "谢谢", "2"];
const EVERY_COMMAND = 4;

/**
 * Many updates, half of them questions and commands of a thousand readers, half of them the talk of groups; how the
 * memory that is left after rubbish was collected grows over the second half of them.
 */
export async function soak(bot: BotProcess, { updates }: LoadOptions): Promise<Figures> {
  const { emulator } = bot;
  const members = [emulator.user({ firstName: "A" })];
  const rooms = Array.from({ length: 100 }, (_, i) => emulator.group({ title: `G${i}`, members }));
  const asked = updates / 2;
  const writers = readers(bot, 1000);
  const reports: Awaited<ReturnType<BotProcess["probe"]>>[] = [];
  let lost = 0;
  const startMs = performance.now();
  for (let part = 0; part < PARTS; part++) {
    const from = (part * asked) / PARTS;
    lost += await askInWindow(emulator, asked / PARTS, async (i) => {
      await rooms[(from + i) % rooms.length]?.send(LOAD_TEXTS[i % LOAD_TEXTS.length] ?? "");
      await writers[(from + i) % writers.length]?.send(textAt(from + i));
    });
    emulator.forget();
    const report = await bot.probe();
    reports.push(report);
    console.error(JSON.stringify({ part, lost, ...report }));
  }
  const late = reports.slice(PARTS / 2 - 1);
  const [half, last] = [late[0], late.at(-1)];
  return {
    updates,
    lost,
    perSecond: Math.round(updates / ((performance.now() - startMs) / 1000)),
    bytesAnUpdate: Math.round((10 * slope(late.map(({ heapBytes }) => heapBytes))) / (updates / PARTS)) / 10,
    rssGrowth: Math.round((100 * (last?.rssBytes ?? 0)) / (half?.rssBytes ?? 1)) / 100,
    files: (last?.files ?? 0) - (half?.files ?? 0),
    timers: (last?.timers ?? 0) - (half?.timers ?? 0),
  };
}

function textAt(i: number): string {
  const texts = i % EVERY_COMMAND === 0 ? COMMANDS : LOAD_TEXTS;
  return texts[Math.floor(i / EVERY_COMMAND) % texts.length] ?? "";
}

/** Sends so many, never more under way than the window; gives how many were not answered. */
async function askInWindow(emulator: BotApi, count: number, send: (i: number) => Promise<void>): Promise<number> {
  let looked = emulator.calls.length;
  let answered = 0;
  let lastMs = performance.now();
  const look = () => {
    const before = answered;
    for (; looked < emulator.calls.length; looked++) if (emulator.calls[looked]?.method === "sendMessage") answered++;
    if (answered > before) lastMs = performance.now();
  };
  for (let sent = 0; answered < count && performance.now() - lastMs < PATIENCE_MS; look()) {
    for (; sent < count && sent - answered < WINDOW; sent++) await send(sent);
    await wait(LOOK_MS);
  }
  return count - answered;
}

/** By which the values grow from one to the next: the line that fits them best. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const rise = values.reduce((sum, value, i) => sum + (i - middle) * (value - mean), 0);
  return rise / values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
}
