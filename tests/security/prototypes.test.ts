import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import type { PageFile } from "../../src/newspaper/load-pages.ts";
import { startBotApi } from "../support/bot-api/start-bot-api.ts";
import { type DeafBot, deafBot, inlineUpdate, messageUpdate, pressUpdate } from "../support/deaf-bot.ts";
import { openPages } from "../support/small-library.ts";
import { startProgram } from "../support/start-program.ts";
import { walkBot } from "../support/walk-bot.ts";

/** What every object has. */
const INHERITED = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "__defineGetter__",
];
const TOKEN = "123456789:AAF-abcdefghijklmnopqrstuvwxyz012345";

const namesOf = (prototype: object) => Object.getOwnPropertyNames(prototype).sort();
const PROTOTYPES = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype];
const BEFORE = PROTOTYPES.map(namesOf);

let bot: DeafBot;

beforeAll(async () => {
  const pages = INHERITED.map((name): PageFile => {
    const text = `${name} 开工\n\n本报讯(记者 贺一川)3月11日,市长岑怀远出席${name}的开工仪式。\n`;
    return {
      page: name,
      text,
      sidecar: JSON.parse(`{"issueDate":"2024-03-12","paper":"${name}","__proto__":{"polluted":1}}`),
    };
  });
  bot = deafBot(await openPages(...pages));
});
afterEach(() => {
  expect(PROTOTYPES.map(namesOf)).toEqual(BEFORE);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

describe("the names that every object has (S11)", () => {
  it.each(INHERITED)("%s is a word like any other, for commands, pages, buttons and queries", async (name) => {
    const calls = await walkBot(bot, name, 60);
    for (const data of [
      `1.a.${name}.0`,
      `1.o.${name}.0`,
      `1.g.${name}`,
      `1.k.p.${name}`,
      `1.l.t${name}.0`,
      `1.${name}.0`,
    ]) {
      calls.concat(await bot.take(pressUpdate(data)));
    }
    await bot.take(inlineUpdate(name, name));

    expect(calls.flatMap(({ params }) => String(params.text)).join("\n")).toContain(`${name} 开工`);
    expect(bot.log.filter((line) => line.includes('"error"'))).toEqual([]);
  });

  it.each(INHERITED)("%s as an id, a language or a kind of chat is answered as ever", async (name) => {
    const hostile = `{"${name}":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`;
    for (const field of ["language_code", "username", "first_name"]) {
      const from = { id: 70, is_bot: false, first_name: "读", [field]: name };
      const [call] = await bot.take(messageUpdate("/about", { from }));
      expect(call?.params.text).toMatch(/^(?:收录|7 articles)/);
    }
    const from = { id: name, is_bot: false, first_name: "读", language_code: "zh-hans" };
    expect(await bot.take(messageUpdate("/about", { from, chat: { id: name, type: "private" } }))).toHaveLength(1);
    const merged = { ...messageUpdate("/about"), ...JSON.parse(hostile) };
    expect(await bot.take(merged)).toHaveLength(1);
  });

  it("are no settings", () => {
    const env = JSON.parse('{"__proto__":{"LOG_LEVEL":"loud","DATA_DIR":"/"},"constructor":"x","toString":"y"}');

    expect(readConfig(env)).toEqual(readConfig({}));
    expect(() => readConfig({ LOG_LEVEL: "constructor" })).toThrow(/LOG_LEVEL/);
    expect(() => readConfig({ LOG_LEVEL: "__proto__" })).toThrow(/LOG_LEVEL/);
  });
});

describe("the bot at work where objects have no __proto__", () => {
  it("answers, and so does all that it is made of", async () => {
    const cwd = await mkdtemp(join(tmpdir(), "wenbao-"));
    const emulator = await startBotApi({ token: TOKEN, waitMs: 25_000 });
    const env = { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: emulator.apiRoot };
    const { child, ended } = startProgram({ cwd, env, nodeArgs: ["--disable-proto=throw"] });
    try {
      const chat = emulator.privateChat(emulator.user({ firstName: "安娜", languageCode: "zh-hant" }));
      for (const text of [
        "/latest",
        "去年郑州有多少人次无偿献血?",
        "shui shi shizhang",
        "who is the mayor",
        "__proto__",
      ]) {
        await chat.send(text);
      }
      const [list] = await chat.waitForMessages(5);
      if (list !== undefined) await chat.press(list, "1");
      child.kill("SIGTERM");

      expect(await ended).toMatchObject({ code: 0, stderr: expect.not.stringContaining('"error"') });
      expect(chat.botMessages.map(({ text }) => text).join("\n")).toContain("228154人次");
    } finally {
      child.kill("SIGKILL");
      await ended;
      await emulator.close();
      await rm(cwd, { recursive: true });
    }
  }, 60_000);
});
