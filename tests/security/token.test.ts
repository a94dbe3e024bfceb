import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createBot } from "../../src/bot/create-bot.ts";
import { createLogger } from "../../src/bot/create-logger.ts";
import type { ChatDriver } from "../support/bot-api/chat-driver.ts";
import type { Fault, NamedFault } from "../support/bot-api/faults.ts";
import { type BotApi, startBotApi } from "../support/bot-api/start-bot-api.ts";
import { testLibrary } from "../support/fake-library.ts";
import { freePort } from "../support/free-port.ts";
import { languagesInMemory } from "../support/languages.ts";
import { type Program, startProgram } from "../support/start-program.ts";

const SECRET = "AAFq7ZxKw0canaryV3mUeT9sLd5RbYh2JgP";
const TOKEN = `123456789:${SECRET}`;
const WORDS = "秘密的献血";

const status = (code: number, description: string): Fault => ({ kind: "status", status: code, description });

/** What sends go through, one after the other; Telegram, and what stands before it, may print the address of the call. */
const FAULTS: readonly (Fault | NamedFault)[] = [
  "bad-gateway",
  "malformed-json",
  "no-result",
  "null-result",
  "reset-before",
  "reset-after",
  { kind: "cut", share: 0.5 },
  { kind: "body", status: 404, contentType: "text/html", body: `<p>/bot${TOKEN}/sendMessage was not found` },
  status(400, `Bad Request: wrong address /bot${TOKEN}/sendMessage`),
  status(500, `Internal: bot${encodeURIComponent(TOKEN)}`),
  status(403, "Forbidden: bot was blocked by the user"),
  { kind: "status", status: 429, retryAfter: 1 },
];

/** The forms in which somebody could read the token: as it is, in an address, encoded; half of it is too much. */
function formsOf(secret: string): readonly string[] {
  const half = Math.floor(secret.length / 2);
  const encoded = [0, 1, 2].map((shift) => {
    // What stands before moves the secret within the groups of three bytes; the characters at the ends mix with it.
    const text = Buffer.from(`${"x".repeat(shift)}${secret}`).toString("base64");
    return text.slice(4, -4);
  });
  const hex = Buffer.from(secret).toString("hex");
  return [secret.slice(0, half), secret.slice(half), encodeURIComponent(TOKEN), ...encoded, hex];
}

const FORMS = formsOf(SECRET);
const found = (text: string) => FORMS.filter((form) => text.toLowerCase().includes(form.toLowerCase()));

let cwd: string;
let emulator: BotApi;
let program: Program;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "wenbao-"));
});
afterEach(() => rm(cwd, { recursive: true }));

/** Everything in the files below a folder. */
async function contentsOf(dir: string): Promise<string> {
  const files = await readdir(dir, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile())
    .map((file) => readFile(join(file.parentPath, file.name), "latin1"));
  return (await Promise.all(texts)).join("\n");
}

/** Lets the program talk through all that goes wrong; ends with a token that is no longer accepted. */
async function talkThroughFaults(chat: ChatDriver): Promise<void> {
  await chat.send("/latest");
  const list = await chat.nextMessage();
  for (const fault of FAULTS) {
    emulator.fail("sendMessage", fault);
    const asker = emulator.privateChat(emulator.user({ firstName: "B", languageCode: "zh-hans" }));
    await asker.send(WORDS);
    await emulator.confirmed();
  }
  emulator.fail("editMessageText", status(400, `Bad Request: ${TOKEN}`));
  await chat.press(list, "➡️");
  emulator.fail("answerCallbackQuery", status(400, `Bad Request: ${TOKEN}`));
  await chat.send("/language");
  const languages = await chat.nextMessage();
  await chat.press(languages, "English").catch(() => {});
  emulator.fail("getUpdates", status(500, `bot${TOKEN}`));
  await chat.send("去年郑州有多少人次无偿献血?");
  await chat.press(await chat.nextMessage(), "👍");
}

describe("the token", () => {
  it("stands nowhere, in no form, whatever goes wrong (S01)", async () => {
    emulator = await startBotApi({ token: TOKEN, waitMs: 25_000 });
    const port = await freePort();
    const env = { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: emulator.apiRoot, HEALTH_PORT: String(port) };
    program = startProgram({ cwd, env: { ...env, LOG_LEVEL: "debug", DEBUG: "grammy*" } });
    const chat = emulator.privateChat(emulator.user({ firstName: "安娜", languageCode: "zh-hans" }));
    try {
      await talkThroughFaults(chat);
      const told = await Promise.all(
        ["healthz", "metrics"].map(async (path) => (await fetch(`http://127.0.0.1:${port}/${path}`)).text()),
      );
      emulator.fail("getUpdates", status(401, `Unauthorized: ${TOKEN}`), Number.POSITIVE_INFINITY);
      // Ends the poll that waits; the next is refused.
      await chat.send("/about");
      const { code, stdout, stderr } = await program.ended;

      expect(code).toBe(78);
      expect(stderr).toMatch(/grammy:core[^\n]+Calling sendMessage/);
      expect(found(stderr)).toEqual([]);
      expect(stderr).not.toContain(WORDS);
      expect(found(stdout + told.join())).toEqual([]);
      expect(found(JSON.stringify(emulator.calls.map(({ params }) => params)))).toEqual([]);
      const kept = await contentsOf(cwd);
      expect(kept).toMatch(/"rating":"up"[\s\S]*"en"|"en"[\s\S]*"rating":"up"/);
      expect(found(kept)).toEqual([]);
    } finally {
      program.child.kill("SIGKILL");
      await program.ended;
      await emulator.close();
    }
  }, 60_000);

  it("is left out of the message of an error by grammY itself (S01)", async () => {
    const bot = createBot(TOKEN, {
      ...(await testLibrary()),
      log: createLogger(
        "debug",
        () => {},
        () => 0,
      ),
      ratings: null,
      languages: languagesInMemory(),
      now: () => 0,
      sleep: async () => {},
      random: () => 0,
      client: {
        fetch: async (address: unknown) => {
          throw new Error(`request to ${address} failed`);
        },
      },
    });

    const error = await bot.api.getMe().catch((reason: unknown) => reason);

    expect(String(error)).toMatch(/^HttpError: Network request for 'getMe' failed/);
    expect(found(String(error))).toEqual([]);
  });

  it("would be found in each of its forms", () => {
    for (const shift of ["", "x", "xx"]) {
      const encoded = Buffer.from(`${shift}${SECRET}${shift}`).toString("base64");
      expect(found(`a ${encoded} b`)).not.toEqual([]);
    }
    for (const text of [TOKEN, encodeURIComponent(TOKEN), SECRET.slice(17), Buffer.from(TOKEN).toString("hex")]) {
      expect(found(`a ${text} b`)).not.toEqual([]);
    }
  });
});
