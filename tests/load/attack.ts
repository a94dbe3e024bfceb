import { fork } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import type { AttackReport } from "./attackers.ts";
import { LOAD_TEXTS } from "./load-texts.ts";
import type { Figures } from "./readers.ts";
import { spread, wait } from "./send-at-rate.ts";
import type { BotProcess } from "./start-bot.ts";

/** A reader asks this often while the attack lasts. */
const ASK_MS = 100;
const HEADER = "x-telegram-bot-api-secret-token";

/** Ten thousand requests at once that are no updates, beside 200 that come a byte a second, while readers ask. */
export async function attack(bot: BotProcess): Promise<Figures> {
  const { port, secret } = bot.webhook;
  const ask = createAsking(bot);
  for (let i = 0; i < LOAD_TEXTS.length; i++) await ask();
  const before = await bot.probe();
  const attackers = fork(resolve("tests/load/attackers.ts"), [String(port), secret], {
    execArgv: ["--import", import.meta.resolve("tsx")],
  });
  let isOver = false;
  const answered = once(attackers, "message").finally(() => (isOver = true));
  const asked: Promise<number>[] = [];
  let peakBytes = 0;
  while (!isOver) {
    asked.push(ask());
    await wait(ASK_MS);
    peakBytes = Math.max(peakBytes, await bot.metric("process_resident_memory_bytes"));
  }
  await answered;
  const [report] = (await once(attackers, "message")) as [AttackReport];
  const answers = await Promise.all(asked);
  const after = await bot.probe();
  return {
    ...report,
    asked: answers.length,
    answerP50: spread(answers).p50,
    answerMax: spread(answers).max,
    rssGrownMb: toMb(peakBytes - before.rssBytes),
    rssLeftMb: toMb(after.rssBytes - before.rssBytes),
    delayMax: after.delayMax,
  };
}

/**
 * Questions that Telegram brings to the webhook, each another reader's, so that nobody asks too fast. Asking gives the
 * milliseconds until it is answered.
 */
function createAsking({ emulator, webhook }: BotProcess): () => Promise<number> {
  const url = `http://127.0.0.1:${webhook.port}/telegram`;
  const headers = { "content-type": "application/json", [HEADER]: webhook.secret };
  let updateId = 0;
  return async () => {
    const chat = emulator.privateChat(emulator.user({ firstName: "A", languageCode: "zh-hans" }));
    const message = (await chat.send(LOAD_TEXTS[updateId % LOAD_TEXTS.length] ?? "")).raw;
    const startMs = performance.now();
    const body = JSON.stringify({ update_id: ++updateId, message });
    await Promise.all([fetch(url, { method: "POST", headers, body }), chat.nextMessage()]);
    return performance.now() - startMs;
  };
}

function toMb(bytes: number): number {
  return Math.round(bytes / 1e6);
}
