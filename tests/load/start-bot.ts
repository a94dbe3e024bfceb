import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type BotApi, startBotApi } from "../support/bot-api/start-bot-api.ts";
import { freePort } from "../support/free-port.ts";

/** The bot in a process of its own, on the seed pages, and the server that it talks to in this one. */
export interface BotProcess {
  readonly emulator: BotApi;
  /** One figure of /metrics; 0 when it is not there. */
  metric(name: string): Promise<number>;
  stop(): Promise<void>;
}

const TOKEN = "123456789:AAF-abcdefghijklmnopqrstuvwxyz012345";

/** Starts both; fulfilled when the bot polls. */
export async function startBot(): Promise<BotProcess> {
  // No privacy mode, so that what groups say among themselves arrives.
  const emulator = await startBotApi({ token: TOKEN, waitMs: 120_000, privacyMode: false });
  const [dataDir, port] = [await mkdtemp(join(tmpdir(), "wenbao-load-")), await freePort()];
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), resolve("src/main.ts")], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      PATH: process.env.PATH ?? "",
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: emulator.apiRoot,
      DATA_DIR: dataDir,
      HEALTH_PORT: String(port),
      LOG_LEVEL: "error",
    },
  });
  await emulator.polling();
  return {
    emulator,
    async metric(name) {
      const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      const line = text.split("\n").find((row) => row.startsWith(`${name} `));
      return Number(line?.split(" ")[1] ?? 0);
    },
    async stop() {
      child.kill("SIGTERM");
      await new Promise((done) => child.once("close", done));
      await emulator.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
