import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChatDriver } from "../../support/bot-api/chat-driver.ts";
import { type RunningBot, runBot } from "../../support/run-bot.ts";

const QUESTION = "去年郑州有多少人献血?";

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

describe("👍 and 👎", () => {
  it("are kept with question and article, and without the reader", async () => {
    const message = await ask(QUESTION);

    await chat.press(message, "👍");

    const [rating, ...others] = await running.ratings();
    expect(others).toEqual([]);
    expect(rating).toMatchObject({ rating: "up", question: QUESTION });
    expect(Object.keys(rating ?? {}).sort()).toEqual(["answer", "articleId", "day", "question", "rating"]);
    expect(JSON.stringify(rating)).not.toContain("安娜");
  });

  it("leave the message as it is", async () => {
    const message = await ask(QUESTION);
    const before = chat.message(message).screen();

    await chat.press(message, "👎");

    expect(chat.message(message).screen()).toBe(before);
  });

  it("count once from the same reader, unless another is pressed", async () => {
    const message = await ask(QUESTION);

    for (const sign of ["👍", "👍", "👎", "👎"]) await chat.press(message, sign);

    expect((await running.ratings()).map(({ rating }) => rating)).toEqual(["up", "down"]);
  });

  it("work after a restart", async () => {
    const message = await ask(QUESTION);
    running = await running.restart();

    await chat.press(message, "👍");

    expect(await running.ratings()).toHaveLength(1);
  });
});
