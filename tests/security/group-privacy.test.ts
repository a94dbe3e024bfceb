import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { User } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PostOptions } from "../support/bot-api/post-message.ts";
import { type BotApi, startBotApi } from "../support/bot-api/start-bot-api.ts";
import { freePort } from "../support/free-port.ts";
import { type Program, startProgram } from "../support/start-program.ts";

const TOKEN = "123456789:AAF-abcdefghijklmnopqrstuvwxyz012345";
/** One in each message that nobody addressed to the bot. */
const CANARY = "canary-of-the-group-";
/** What speaks to the bot is kept for half an hour: it shows that the search sees what is there. */
const KEPT = "canary-that-is-kept";
const MESSAGES = 1000;

let cwd: string;
let emulator: BotApi;
let program: Program;
let healthPort: string;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "wenbao-"));
  emulator = await startBotApi({ token: TOKEN, waitMs: 25_000 });
  healthPort = String(await freePort());
});
afterEach(async () => {
  program.child.kill("SIGKILL");
  await program.ended;
  await emulator.close();
  await rm(cwd, { recursive: true });
});

function start(): Program {
  return startProgram({
    cwd,
    env: {
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: emulator.apiRoot,
      LOG_LEVEL: "debug",
      DEBUG: "grammy*",
      HEALTH_PORT: healthPort,
    },
    // Whole strings, not their beginnings alone.
    nodeArgs: ["--heapsnapshot-signal=SIGUSR2", "--heap-snapshot-string-limit=100000000"],
  });
}

/** All strings that the program holds, after a collection of what it no longer does. */
async function stringsInHeap(): Promise<string> {
  program.child.kill("SIGUSR2");
  let heap = "";
  await expect
    .poll(
      async () => {
        const [file] = (await readdir(cwd)).filter((name) => name.endsWith(".heapsnapshot"));
        heap = file === undefined ? "" : await readFile(join(cwd, file), "latin1");
        return heap.trimEnd().endsWith("]}");
      },
      { timeout: 60_000, interval: 200 },
    )
    .toBe(true);
  return heap;
}

describe("what a group says among itself", () => {
  it("leaves no trace in the log, in files or in memory (S06)", async () => {
    const [anna, bobo] = ["安娜", "波波"].map((firstName) => emulator.user({ firstName, languageCode: "zh-hans" })) as [
      User,
      User,
    ];
    const members = [anna, bobo];
    const group = emulator.group({ title: "读报", members });
    group.promoteBot();
    const forms: readonly PostOptions[] = [{ from: bobo }, { as: "anonymous-admin" }, { as: { channel: "频道" } }];
    for (let i = 0; i < MESSAGES; i++) {
      const text = `${CANARY}${i} 郑州`;
      if (i % 10 === 0) await group.sendOther({ photo: [], caption: text });
      else await group.send(text, forms[i % forms.length]);
    }
    program = start();
    // What comes last stays in the buffers of connections and of the last search until more has come.
    for (let i = 0; i < 5; i++) {
      await group.send(`/ask ${KEPT} ${i}`);
      await group.nextMessage();
    }
    await emulator.polling();

    const metrics = await (await fetch(`http://127.0.0.1:${healthPort}/metrics`)).text();
    const heap = await stringsInHeap();
    program.child.kill("SIGTERM");
    const { stdout, stderr } = await program.ended;
    const kept = await Promise.all(
      (await readdir(join(cwd, "data"))).map((name) => readFile(join(cwd, "data", name), "utf8")),
    );

    expect(metrics).toContain(`wenbao_updates_skipped_total{reason="not-addressed"} ${MESSAGES}\n`);
    expect(heap).toContain(KEPT);
    expect([stdout, stderr, ...kept].join("\n")).not.toMatch(new RegExp(`${CANARY}|${KEPT}`));
    const at = heap.indexOf(CANARY);
    expect(at < 0 ? "" : heap.slice(at - 100, at + 100)).toBe("");
    expect(emulator.callsTo("sendMessage")).toHaveLength(5);
  }, 120_000);
});
