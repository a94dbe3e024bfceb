import { afterEach, describe, expect, it } from "vitest";
import type { ChatDriver } from "../../support/bot-api/chat-driver.ts";
import { type RunningBot, runBot } from "../../support/run-bot.ts";

const TOO_FAST = "您问得太快了,请过几秒再问。";

let running: RunningBot;

afterEach(() => running.close());

async function start(): Promise<void> {
  running = await runBot();
}

const reader = (firstName: string) => running.emulator.user({ firstName, languageCode: "zh-hans" });

/** The next so many messages of the bot, and nothing after them: what comes later is answered last. */
async function nextTexts(chat: ChatDriver, count: number): Promise<readonly string[]> {
  const texts: string[] = [];
  for (let i = 0; i < count; i++) texts.push((await chat.nextMessage()).text);
  const later = running.emulator.privateChat(reader("后来"));
  await later.send("/about");
  await later.nextMessage();
  expect(chat.botMessages).toHaveLength(count);
  return texts;
}

describe("a reader who asks too fast", () => {
  it("is told once, and what is over the limit is left out", async () => {
    await start();
    const chat = running.emulator.privateChat(reader("安娜"));

    for (let i = 0; i < 30; i++) await chat.send("何雄");

    const texts = await nextTexts(chat, 9);
    expect(texts.filter((text) => text === TOO_FAST)).toHaveLength(1);
    expect(texts.filter((text) => text.startsWith("何雄:"))).toHaveLength(8);
  });

  it("holds up nobody else", async () => {
    await start();
    const chat = running.emulator.privateChat(reader("安娜"));
    for (let i = 0; i < 20; i++) await chat.send("何雄");
    const other = running.emulator.privateChat(reader("波波"));

    await other.send("何雄");

    expect((await other.nextMessage()).text).toMatch(/^何雄:/);
  });

  it("is told so when pressing too fast, and the waiting of each button ends", async () => {
    await start();
    const chat = running.emulator.privateChat(reader("安娜"));
    await chat.send("/topics");
    const topics = await chat.nextMessage();

    const notes = [];
    for (let i = 0; i < 22; i++) notes.push((await chat.press(topics, { row: 0, column: 0 })).text ?? "");

    expect(notes.slice(-2)).toEqual([TOO_FAST, TOO_FAST]);
  });
});

describe("a group that asks too fast", () => {
  it("is told once, whoever asks", async () => {
    await start();
    const members = ["安娜", "波波", "查理", "黛西"].map(reader);
    const group = running.emulator.group({ title: "读报", members });

    for (let i = 0; i < 32; i++) {
      const from = members[i % members.length];
      if (from) await group.send("/ask 何雄", { from });
    }

    const texts = await nextTexts(group, 19);
    expect(texts.filter((text) => text.startsWith("这个群里问得太密了"))).toHaveLength(1);
    expect(texts.filter((text) => text.startsWith("何雄:"))).toHaveLength(18);
  });

  it("may talk as much as it likes about anything else", async () => {
    await start();
    const members = ["安娜", "波波"].map(reader);
    const group = running.emulator.group({ title: "读报", members });
    group.promoteBot();
    for (let i = 0; i < 40; i++) await group.send("今天吃什么");

    await group.send("/ask 何雄");

    expect((await group.nextMessage()).text).toMatch(/^何雄:/);
  });
});

describe("a group that takes the bot in", () => {
  it("is told how to ask, with questions to tap", async () => {
    await start();
    const anna = reader("安娜");
    const group = running.emulator.group({ title: "读报", members: [anna] });

    group.addBot(anna);

    const welcome = await group.nextMessage();
    expect(welcome.text).toContain("/ask@wenbao_bot");
    expect(welcome.buttons.length).toBeGreaterThan(0);
  });
});
