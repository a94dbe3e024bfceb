import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { constants, mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LANGUAGES_FILE } from "../src/bot/language-store.ts";
import { RATINGS_FILE } from "../src/kept/ratings-file.ts";
import { type BotApi, startBotApi } from "./support/bot-api/start-bot-api.ts";
import { freePort } from "./support/free-port.ts";
import { COMMAND, PAGES_DIR, type Program, startProgram } from "./support/start-program.ts";

const TOKEN = "123456789:AAF-abcdefghijklmnopqrstuvwxyz012345";

let cwd: string;
let emulator: BotApi | undefined;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "wenbao-"));
});
afterEach(async () => {
  await emulator?.close();
  emulator = undefined;
  await rm(cwd, { recursive: true });
});

/** Starts the program in an empty folder, with nothing in the environment but what is given. */
function start(env: Readonly<Record<string, string>>, args: readonly string[] = []): Program {
  return startProgram({ cwd, env, args });
}

/** Runs the program with this standard input to its end. */
function runWith(input: string, env: Readonly<Record<string, string>> = {}, args: readonly string[] = []) {
  const { child, ended } = start(env, args);
  child.stdin?.on("error", () => {});
  child.stdin?.end(input);
  return ended;
}

describe("without a token", () => {
  it("answers what is piped in, on standard output only", async () => {
    const { code, stdout, stderr } = await runWith("去年郑州有多少人次无偿献血?\n/latest 1\n");

    expect(code).toBe(0);
    expect(stdout).toMatch(/228154人次[\s\S]+\n\[1\] 📖 全文[\s\S]+最新的 1 篇报道\n/);
    expect(stdout).not.toContain('"level"');
    expect(stderr).not.toContain("献血");
  });

  it("ends with 0 and without a word when nothing is piped in", async () => {
    expect(await runWith("")).toMatchObject({ code: 0, stdout: "" });
  });

  it("ends with 0 when the reader of its answers went away", async () => {
    const { child, ended } = start({});
    child.stdout?.destroy();
    child.stdin?.on("error", () => {});
    child.stdin?.end("/about\n/latest 1\n");

    expect(await ended).toMatchObject({ code: 0, stderr: expect.not.stringContaining("can not be written") });
  });

  it.skipIf(!existsSync("/dev/full"))("ends with 74 and one line when its answers can not be written", async () => {
    const full = await open("/dev/full", "w");
    const child = spawn(process.execPath, COMMAND, {
      cwd,
      env: { PATH: process.env.PATH ?? "", PAGES_DIR },
      stdio: ["pipe", full.fd, "pipe"],
    });
    let stderr = "";
    child.stderr?.on("data", (chunk) => (stderr += chunk));
    child.stdin?.on("error", () => {});
    child.stdin?.end("/about\n");

    const [code] = await once(child, "close");

    await full.close();
    expect([code, stderr]).toEqual([74, "Standard output can not be written (ENOSPC)\n"]);
  });

  it("is not kept from the terminal by a proxy that it does not need", async () => {
    expect(await runWith("", { HTTPS_PROXY: "nonsense://", ALL_PROXY: "ftp://proxy" })).toMatchObject({ code: 0 });
  });

  it("ends with 65 when there are no pages", async () => {
    const { code, stdout, stderr } = await runWith("", { PAGES_DIR: join(cwd, "none") });

    expect([code, stdout]).toEqual([65, ""]);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

describe("wrong usage", () => {
  it("ends with 64 for an argument", async () => {
    expect(await runWith("", {}, ["--chat"])).toMatchObject({ code: 64, stdout: "" });
  });

  it("ends with 78 for a malformed token, and never falls back to the terminal", async () => {
    const { code, stdout, stderr } = await runWith("/about\n", { BOT_TOKEN: "123:secret" });

    expect([code, stdout]).toEqual([78, ""]);
    expect(stderr).toMatch(/^BOT_TOKEN [^\n]+\n$/);
    expect(stderr).not.toContain("secret");
  });

  it("reads .env", async () => {
    await writeFile(join(cwd, ".env"), "LOG_LEVEL=loud\n");

    expect(await runWith("")).toMatchObject({
      code: 78,
      stdout: "",
      stderr: expect.stringMatching(/^LOG_LEVEL is "loud"/),
    });
  });
});

describe("with a token", () => {
  async function startBot(env: Readonly<Record<string, string>> = {}) {
    emulator = await startBotApi({ token: TOKEN, waitMs: 25_000 });
    const chat = emulator.privateChat(emulator.user({ firstName: "安娜", languageCode: "zh-hans" }));
    return { chat, run: start({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: emulator.apiRoot, LOG_LEVEL: "debug", ...env }) };
  }

  it("answers in Telegram, and on SIGTERM sends what is in flight before it ends with 0", async () => {
    const { chat, run } = await startBot();
    await chat.send("去年郑州有多少人次无偿献血?");
    expect((await chat.nextMessage()).text).toContain("228154人次");
    const hold = emulator?.hold("sendMessage");
    await chat.send("/about");
    await hold?.arrived;

    run.child.kill("SIGTERM");
    hold?.release();
    const { code, stdout, stderr } = await run.ended;

    expect([code, stdout]).toEqual([0, ""]);
    expect((await chat.nextMessage()).text).toMatch(/^收录/);
    expect(emulator?.pendingUpdates).toBe(0);
    expect(stderr).toContain("The bot has stopped");
    expect(stderr).not.toContain(TOKEN.split(":")[1]);
    expect(stderr).not.toContain("献血");
  });

  it("on SIGTERM waits for a slow disk to take the rating and the language that were pressed last", async () => {
    const { chat, run } = await startBot({ DATA_DIR: cwd });
    await chat.send("去年郑州有多少人次无偿献血?");
    const answer = await chat.nextMessage();
    await chat.send("/language");
    const languages = await chat.nextMessage();
    // What is written to a pipe waits for somebody to read it.
    const files = [join(cwd, RATINGS_FILE), join(cwd, `${LANGUAGES_FILE}.new`)];
    execFileSync("mkfifo", files);
    const stopped = new Promise<void>((done) => {
      run.child.stderr?.on("data", (chunk) => String(chunk).includes("The bot has stopped") && done());
    });

    await chat.press(answer, "👍");
    await chat.press(languages, "English");
    run.child.kill("SIGTERM");
    await stopped;
    // Nothing tells that it waits; a program that did not would end within this.
    await Promise.race([run.ended, setTimeout(500)]);
    const pipes = await Promise.all(files.map((file) => open(file, constants.O_RDONLY | constants.O_NONBLOCK)));
    const { code } = await run.ended;
    const written = await Promise.all(pipes.map((pipe) => pipe.readFile("utf8").finally(() => pipe.close())));

    expect(code).toBe(0);
    expect(written).toEqual([expect.stringContaining('"rating":"up"'), JSON.stringify([[chat.user.id, "en"]])]);
  });

  it("tells how it is on HEALTH_PORT", async () => {
    const port = await freePort();
    const { chat, run } = await startBot({ HEALTH_PORT: String(port) });
    await chat.send("去年郑州有多少人次无偿献血?");
    await chat.nextMessage();

    const health = await fetch(`http://127.0.0.1:${port}/healthz`);
    const metrics = await fetch(`http://127.0.0.1:${port}/metrics`);

    expect([health.status, await health.json()]).toEqual([
      200,
      expect.objectContaining({ status: "ok", segmenter: expect.stringMatching(/^(nodejieba|intl)$/) }),
    ]);
    expect(await metrics.text()).toContain('wenbao_answers_total{outcome="answer"} 1');
    run.child.kill("SIGTERM");
    expect((await run.ended).code).toBe(0);
  });

  it("takes updates by a webhook, and on SIGTERM sends what is in flight before it ends with 0", async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/telegram`;
    const secret = "abcdefghijklmnopqrstuvwxyz_-0123";
    const { chat, run } = await startBot({ WEBHOOK_URL: url, WEBHOOK_SECRET: secret, PORT: String(port) });
    await chat.send("去年郑州有多少人次无偿献血?");
    expect((await chat.nextMessage()).text).toContain("228154人次");
    const hold = emulator?.hold("sendMessage");
    await chat.send("/about");
    await hold?.arrived;

    run.child.kill("SIGTERM");
    hold?.release();
    const { code, stderr } = await run.ended;

    expect(code).toBe(0);
    expect((await chat.nextMessage()).text).toMatch(/^收录/);
    expect(emulator?.callsTo("getUpdates")).toEqual([]);
    expect(stderr).not.toContain(secret);
  });

  it("ends with 75 while another copy has DATA_DIR, and takes over from one that was killed (F25)", async () => {
    const { chat, run: first } = await startBot();
    await chat.send("/about");
    await chat.nextMessage();

    const second = await start({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: emulator?.apiRoot ?? "" }).ended;
    first.child.kill("SIGKILL");
    await first.ended;
    const third = start({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: emulator?.apiRoot ?? "" });
    await chat.send("/topics");

    expect(second).toMatchObject({ code: 75, stdout: "", stderr: expect.stringMatching(/^DATA_DIR [^\n]+\n$/) });
    expect((await chat.nextMessage()).text).toBe("报上的话题:");
    third.child.kill("SIGTERM");
    expect((await third.ended).code).toBe(0);
  });

  it("ends at once on a second signal", async () => {
    const { chat, run } = await startBot();
    const hold = emulator?.hold("sendMessage");
    await chat.send("/about");
    await hold?.arrived;
    const stopping = new Promise<void>((done) => {
      run.child.stderr?.on("data", (chunk) => String(chunk).includes("Stopping") && done());
    });

    run.child.kill("SIGINT");
    await stopping;
    run.child.kill("SIGINT");

    expect((await run.ended).code).toBe(1);
  });

  it("ends with 78 and one line without the token when Telegram does not know it", async () => {
    emulator = await startBotApi({ token: "987654321:another" });

    const { code, stdout, stderr } = await start({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: emulator.apiRoot }).ended;

    expect([code, stdout]).toEqual([78, ""]);
    const complaints = stderr
      .trim()
      .split("\n")
      .filter((line) => !line.includes('"level":"info"'));
    expect(complaints).toEqual([expect.stringContaining("BOT_TOKEN")]);
    expect(stderr).not.toContain(TOKEN.split(":")[1]);
  });
});
