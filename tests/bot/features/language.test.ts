import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChatDriver } from "../../support/bot-api/chat-driver.ts";
import { type RunningBot, runBot } from "../../support/run-bot.ts";

let running: RunningBot;
let chat: ChatDriver;

beforeEach(async () => {
  running = await runBot();
  chat = running.emulator.privateChat(running.emulator.user({ firstName: "安娜", languageCode: "zh-hans" }));
});
afterEach(() => running.close());

async function ask(text: string) {
  await chat.send(text);
  return chat.nextMessage();
}

async function choose(name: string) {
  const message = await ask("/language");
  await chat.press(message, name);
  return chat.message(message);
}

describe("/language", () => {
  it("offers the languages by their own names", async () => {
    expect((await ask("/language")).buttons).toEqual([["简体中文", "繁體中文", "English"]]);
  });

  it("changes the interface, and says so in the new language", async () => {
    expect((await choose("English")).text).toMatch(/^From now on in English\./);
    expect((await ask("/about")).text).toMatch(/[A-Za-z]{4}/);
  });

  it("holds after a restart", async () => {
    await choose("English");
    running = await running.restart();

    expect((await ask("火星上的足球赛")).text).toMatch(/^[A-Z]/);
  });

  it("is another for each reader", async () => {
    await choose("English");
    const other = running.emulator.privateChat(running.emulator.user({ firstName: "波波", languageCode: "zh-hans" }));
    await other.send("火星上的足球赛");

    expect((await other.nextMessage()).text).toMatch(/^收录/);
  });
});

describe("for readers of traditional characters", () => {
  it("answers are written so, marks in their places", async () => {
    await choose("繁體中文");

    const answer = await ask("去年郑州有多少人献血?");

    expect(answer.text).toContain("鄭州市紅十字會全年服務接待無償獻血者228154人次");
    expect(answer.screen()).toContain("**228154人次**");
  });

  it("an article can be read as it is printed, and back", async () => {
    await choose("繁體中文");
    const article = await ask("/read 公益");
    expect(article.text).toContain("無償獻血");

    await chat.press(article, "原文");
    const printed = chat.message(article);
    await chat.press(article, "轉成繁體");

    expect(printed.text).toContain("无偿献血");
    expect(chat.message(article).screen()).toBe(article.screen());
  });
});
