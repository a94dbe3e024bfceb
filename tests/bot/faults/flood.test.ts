import { afterEach, describe, expect, it } from "vitest";
import type { PrivateChat } from "../../support/bot-api/chat-driver.ts";
import type { Fault } from "../../support/bot-api/faults.ts";
import { brokenRules, newReader } from "../../support/fault-bench.ts";
import { type RunningBot, runBot } from "../../support/run-bot.ts";

const LOST = "刚才 Telegram 有一阵不让我发消息,这条和紧接着的几条没能回答。请再问一次。";

let running: RunningBot;

afterEach(() => running.close());

/** A bot whose clock goes on by what it waits for. */
async function startBot(): Promise<RunningBot> {
  let bot: RunningBot | undefined;
  running = await runBot({ clock: () => (bot?.waits ?? []).reduce((sum, ms) => sum + ms, 0), limitsRequests: false });
  bot = running;
  return running;
}

function tooMany(retryAfter: number): Fault {
  return { kind: "status", status: 429, retryAfter };
}

const texts = (chat: PrivateChat) => chat.botMessages.map(({ text }) => text.split("\n")[0]);

describe("a chat that Telegram makes wait", () => {
  it.each([1, 3, 30])(
    "F10: for %i s is answered then, to the millisecond, and nobody else is late",
    async (seconds) => {
      const { emulator, waits } = await startBot();
      const [slow, fast] = [newReader(running), newReader(running)];
      emulator.fail("sendMessage", tooMany(seconds));
      await slow.send("/about");
      await slow.nextMessage();
      const startMs = performance.now();
      await fast.send("/about");
      await fast.nextMessage();

      expect(waits.filter((ms) => ms >= 1000)).toEqual([seconds * 1000]);
      expect(performance.now() - startMs).toBeLessThan(1000);
      expect([texts(slow).length, texts(fast).length]).toEqual([1, 1]);
    },
  );

  it("F10: gets answers to three of those that it asked meanwhile, and a word on the others, once", async () => {
    const { emulator } = await startBot();
    const chat = newReader(running);
    emulator.fail("sendMessage", tooMany(20));
    const hold = emulator.hold("sendMessage");
    await chat.send("/about");
    for (let i = 2; i <= 8; i++) await chat.send(`/latest ${i}`);
    await hold.arrived;
    const later = newReader(running);
    await later.send("/about");
    await later.nextMessage();
    hold.release();
    const seen = await chat.waitForMessages(5);

    expect(await brokenRules(running)).toEqual([]);
    expect(seen.map(({ text }) => text.split("\n")[0])).toEqual([
      expect.stringMatching(/^收录/),
      "最新的 2 篇报道",
      "最新的 3 篇报道",
      "最新的 4 篇报道",
      LOST,
    ]);
    expect(seen[4]?.replyTo).toBe(chat.messages.find(({ text }) => text === "/latest 5")?.id);
    expect(texts(chat)).toHaveLength(5);
  });

  it.each([31, 3600])(
    "F10: for %i s is told once, then, that questions were lost, and is answered again",
    async (seconds) => {
      const { emulator, waits } = await startBot();
      const chat = newReader(running);
      emulator.fail("sendMessage", tooMany(seconds));
      await chat.send("/about");
      const [lost] = await chat.waitForMessages(1);
      await chat.send("/latest 3");
      const after = await chat.nextMessage();

      expect(lost?.text).toBe(LOST);
      expect(waits.filter((ms) => ms >= 1000)).toEqual([seconds * 1000]);
      expect(after.text).toMatch(/^最新的 3 篇报道/);
      expect(await brokenRules(running)).toEqual([]);
      expect(texts(chat)).toHaveLength(2);
    },
  );

  it("F10: again when it is to be told, is told after that", async () => {
    const { emulator } = await startBot();
    const chat = newReader(running);
    emulator.fail("sendMessage", tooMany(60), 2);
    await chat.send("/about");

    expect((await chat.nextMessage()).text).toBe(LOST);
    expect(await brokenRules(running)).toEqual([]);
    expect(emulator.callsTo("sendMessage").length).toBe(4);
  });

  it("F10: is told in a group too, and not of what was never for the bot", async () => {
    const { emulator } = await startBot();
    const [asker, other] = ["A", "B"].map((firstName) => emulator.user({ firstName, languageCode: "en" }));
    if (asker === undefined || other === undefined) throw new Error("No members");
    const group = emulator.group({ title: "G", members: [asker, other] });
    emulator.fail("sendMessage", tooMany(60));
    await group.send("chatter", { from: other });
    const asked = await group.send("/about@wenbao_bot", { from: asker });
    await group.send("/about@another_bot", { from: other });
    const lost = await group.nextMessage();

    expect(lost.text).toMatch(/^Telegram kept me from answering/);
    expect(lost.replyTo).toBe(asked.id);
    expect(await brokenRules(running)).toEqual([]);
    expect(group.botMessages).toHaveLength(1);
  });
});
