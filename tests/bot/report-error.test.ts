import { afterEach, describe, expect, it } from "vitest";
import type { BotApi } from "../support/bot-api/start-bot-api.ts";
import { type RunningBot, runBot } from "../support/run-bot.ts";

let running: RunningBot;

afterEach(() => running.close());

function readerOf(emulator: BotApi) {
  return emulator.privateChat(emulator.user({ firstName: "安娜", languageCode: "zh-hans" }));
}

function logged(text: string) {
  return running.log.filter((line) => line.includes(text));
}

describe("a call that fails", () => {
  it("is made again after the time that Telegram names", async () => {
    running = await runBot();
    const chat = readerOf(running.emulator);
    running.emulator.fail("sendMessage", { kind: "status", status: 429, retryAfter: 0.01 });

    await chat.send("/about");

    expect((await chat.nextMessage()).text).toMatch(/^收录/);
    expect(chat.botMessages).toHaveLength(1);
  });

  it("delivers no answer twice when the reply to it is lost, and no apology after it", async () => {
    running = await runBot();
    const chat = readerOf(running.emulator);
    running.emulator.fail("sendMessage", "reset-after");

    await chat.send("/about");
    await chat.send("/topics");
    const [about, topics] = await chat.waitForMessages(2);

    expect([about?.text.slice(0, 2), topics?.text.slice(0, 2)]).toEqual(["收录", "报上"]);
    expect(logged("was not answered")).toHaveLength(1);
  });

  it("is made again when an edit is lost", async () => {
    running = await runBot();
    const chat = readerOf(running.emulator);
    await chat.send("/latest");
    const list = await chat.nextMessage();
    running.emulator.fail("editMessageText", "reset-before");

    await chat.press(list, "➡️");

    expect(chat.message(list).buttons.at(-1)).toContain("2/2");
  });

  it("is apologised for once", async () => {
    running = await runBot();
    const chat = readerOf(running.emulator);
    running.emulator.fail("sendMessage", { kind: "status", status: 400, description: "Bad Request: whatever" });

    await chat.send("一个秘密的问题");

    expect((await chat.nextMessage()).text).toBe("抱歉,刚才出了点问题,没能回答。请再试一次。");
    expect(logged("was not answered")).toEqual([
      expect.stringMatching(
        /"name":"GrammyError","method":"sendMessage","error_code":400,"description":"Bad Request: whatever"/,
      ),
    ]);
  });

  it("is let be when the reader has blocked the bot", async () => {
    running = await runBot();
    const { emulator } = running;
    const gone = emulator.user({ firstName: "B" });
    const hold = emulator.hold("sendMessage");
    await emulator.privateChat(gone).send("/about");
    await hold.arrived;
    emulator.block(gone);
    hold.release();
    const chat = readerOf(emulator);
    await chat.send("/about");
    await chat.nextMessage();

    expect(logged('"level":"error"')).toEqual([]);
    expect(emulator.callsTo("sendMessage")).toHaveLength(2);
  });

  it("leaves neither the token nor a question in the log", async () => {
    running = await runBot();
    const { emulator } = running;
    const chat = readerOf(emulator);
    for (const fault of ["reset-after", "malformed-json", "null-result", "bad-gateway"] as const) {
      emulator.fail("sendMessage", fault);
      await chat.send("一个秘密的问题");
      await emulator.confirmed();
    }
    emulator.fail("getUpdates", "reset-before");
    await chat.send("/about");
    await running.stop();

    expect(running.log.length).toBeGreaterThan(4);
    expect(running.log.join("\n")).not.toContain(emulator.token.split(":")[1]);
    expect(running.log.join("\n")).not.toContain("秘密");
  });
});
