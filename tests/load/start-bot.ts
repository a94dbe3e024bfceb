import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type BotApi, startBotApi } from "../support/bot-api/start-bot-api.ts";
import { freePort } from "../support/free-port.ts";
import type { ProbeReport } from "./probe.ts";

/** The bot in a process of its own, on the seed pages, and the server that it talks to in this one. */
export interface BotProcess {
  readonly emulator: BotApi;
  /** Where it takes updates in webhook mode, and the secret that it wants to see. */
  readonly webhook: { readonly port: number; readonly secret: string };
  /** One figure of /metrics; 0 when it is not there. */
  metric(name: string): Promise<number>;
  /** Collects the rubbish of the process first. */
  probe(): Promise<ProbeReport>;
  /** The bytes of all that it keeps. */
  storedBytes(): Promise<number>;
  stop(): Promise<void>;
}

/** How the bot is started. */
export interface StartOptions {
  /** Updates are brought to it; it polls otherwise. */
  readonly isWebhook: boolean;
  /** Messages lie there before it starts. */
  readonly prepare?: ((emulator: BotApi) => Promise<void>) | undefined;
  /** Where a CPU profile of it is written. */
  readonly profileDir: string | null;
}

const TOKEN = "123456789:AAF-abcdefghijklmnopqrstuvwxyz012345";
const SECRET = "abcdefghijklmnopqrstuvwxyz_-0123";

/** Starts both; fulfilled when updates can come, or at once when some lie there already. */
export async function startBot({ isWebhook, prepare, profileDir }: StartOptions): Promise<BotProcess> {
  // No privacy mode, so that what groups say among themselves arrives.
  const emulator = await startBotApi({ token: TOKEN, waitMs: 120_000, privacyMode: false });
  await prepare?.(emulator);
  const dataDir = await mkdtemp(join(tmpdir(), "wenbao-load-"));
  const [healthPort, webhookPort] = [await freePort(), await freePort()];
  const profile = profileDir === null ? [] : ["--cpu-prof", `--cpu-prof-dir=${profileDir}`];
  const preloads = [import.meta.resolve("tsx"), resolve("tests/load/probe.ts")].flatMap((file) => ["--import", file]);
  const child = spawn(process.execPath, ["--expose-gc", ...profile, ...preloads, resolve("src/main.ts")], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: {
      PATH: process.env.PATH ?? "",
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: emulator.apiRoot,
      DATA_DIR: dataDir,
      HEALTH_PORT: String(healthPort),
      LOG_LEVEL: "error",
      ...(isWebhook && {
        WEBHOOK_URL: "https://wenbao.example/telegram",
        WEBHOOK_SECRET: SECRET,
        PORT: String(webhookPort),
      }),
    },
  });
  if (isWebhook) await emulator.called("setMyCommands");
  else if (prepare === undefined) await emulator.polling();
  return {
    emulator,
    webhook: { port: webhookPort, secret: SECRET },
    async metric(name) {
      const text = await (await fetch(`http://127.0.0.1:${healthPort}/metrics`)).text();
      const line = text.split("\n").find((row) => row.startsWith(`${name} `));
      return Number(line?.split(" ")[1] ?? 0);
    },
    async probe() {
      child.send("report");
      const [report] = await once(child, "message");
      return report as ProbeReport;
    },
    async storedBytes() {
      const files = await readdir(dataDir);
      const sizes = await Promise.all(files.map(async (file) => (await stat(join(dataDir, file))).size));
      return sizes.reduce((sum, size) => sum + size, 0);
    },
    async stop() {
      child.kill("SIGTERM");
      await once(child, "close");
      await emulator.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
