import { afterEach, describe, expect, it } from "vitest";
import { RejectedTokenError } from "../../src/bot/poll-backoff.ts";
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

describe("runTelegram at its start", () => {
  it("ends a webhook and keeps the updates that wait", async () => {
    let chat: ReturnType<typeof readerOf> | undefined;
    running = await runBot({
      prepare: async (emulator) => {
        chat = readerOf(emulator);
        await chat.send("/about");
      },
    });

    expect((await chat?.nextMessage())?.text).toMatch(/^收录/);
    expect(running.emulator.callsTo("deleteWebhook")).toHaveLength(1);
  });

  it("leaves messages older than ten minutes, and says how many", async () => {
    const seconds = Math.floor(Date.now() / 1000);
    let chat: ReturnType<typeof readerOf> | undefined;
    running = await runBot({
      prepare: async (emulator) => {
        chat = readerOf(emulator);
        await chat.send("/start", { date: seconds - 660 });
        await chat.send("/help", { date: seconds - 660 });
        await chat.send("/about", { date: seconds - 540 });
      },
    });

    expect((await chat?.nextMessage())?.text).toMatch(/^收录/);
    expect(chat?.botMessages).toHaveLength(1);
    expect(logged("older than ten minutes")).toEqual([expect.stringContaining('"count":2')]);
  });

  it("answers new messages under a clock that is an hour ahead (F30)", async () => {
    running = await runBot({ wallClock: () => Date.now() + 3_600_000 });
    const chat = readerOf(running.emulator);
    await running.emulator.polling();

    await chat.send("/about");

    expect((await chat.nextMessage()).text).toMatch(/^收录/);
  });

  it("waits until Telegram can be reached", async () => {
    running = await runBot({ prepare: (emulator) => emulator.fail("getMe", "bad-gateway", 3) });
    const chat = readerOf(running.emulator);
    await chat.send("/about");

    await chat.nextMessage();

    expect(running.waits.slice(0, 3)).toEqual([1000, 2000, 4000]);
    expect(logged("can not be reached")).toHaveLength(1);
  });

  it.each([401, 404])("ends with exit code 78 when Telegram answers %i", async (status) => {
    running = await runBot({ prepare: (emulator) => emulator.fail("getMe", { kind: "status", status }) });

    const error = await running.ended.catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(RejectedTokenError);
    expect(error).toMatchObject({ exitCode: 78, message: expect.stringMatching(/BOT_TOKEN/) });
    expect(String(error)).not.toContain(running.emulator.token);
  });

  it("can be stopped while it waits", async () => {
    running = await runBot({ prepare: (emulator) => emulator.fail("getMe", "bad-gateway", Infinity) });
    await running.emulator.called("getMe", 2);

    await expect(running.stop()).resolves.toBeUndefined();
  });
});

describe("runTelegram while it polls", () => {
  it("waits out another copy, 5 s to 60 s, says so once a minute, and recovers", async () => {
    let clock = Date.now();
    running = await runBot({
      clock: () => clock,
      prepare: (emulator) => emulator.fail("getUpdates", { kind: "status", status: 409, description: "Conflict" }, 6),
    });
    const chat = readerOf(running.emulator);
    await chat.send("/about");
    await chat.nextMessage();
    expect(running.waits.slice(0, 6)).toEqual([5000, 10_000, 20_000, 40_000, 60_000, 60_000]);
    expect(logged("Another copy")).toHaveLength(1);
    expect(logged("answers again")).toHaveLength(1);

    clock += 60_000;
    running.emulator.fail("getUpdates", { kind: "status", status: 409, description: "Conflict" });
    await chat.send("/about");
    await chat.nextMessage();

    await chat.send("/about");
    await chat.nextMessage();
    expect(logged("Another copy")).toHaveLength(2);
    expect(running.waits[6]).toBe(5000);
  });

  it("is degraded while another copy polls without end, and never ends for it (F05)", async () => {
    let clock = 0;
    running = await runBot({ clock: () => clock });
    await running.emulator.polling();
    running.emulator.fail("getUpdates", { kind: "status", status: 409, description: "Conflict" }, Infinity);
    await readerOf(running.emulator).send("/about");
    await running.emulator.called("getUpdates", 30);

    clock = 60_000;
    await running.emulator.called("getUpdates", 40);

    expect(running.health.report()).toMatchObject({ status: "degraded", pollAgeSeconds: 60 });
    expect(await running.metrics.text()).toMatch(/errors_total\{class="api-409"\} [34]\d/);
    expect(logged("Another copy").length).toBeLessThanOrEqual(2);
  });

  it("counts and logs what it did, without a word of what was written", async () => {
    running = await runBot();
    const chat = readerOf(running.emulator);
    await chat.send("去年郑州有多少人献血?");
    await chat.nextMessage();
    await running.stop();

    const metrics = await running.metrics.text();

    expect(metrics).toContain('wenbao_updates_total{kind="message"} 1');
    expect(metrics).toContain('wenbao_answers_total{outcome="answer"} 1');
    expect(metrics).toContain("wenbao_update_seconds_count 1");
    expect(logged('"method":"sendMessage"')).toEqual([expect.stringMatching(/"ms":\d+/)]);
    expect(logged("An update was handled")).toEqual([expect.stringMatching(/"update":\d+,"kind":"message","ms":\d+/)]);
    expect(logged("献血")).toEqual([]);
  });

  it("ends with exit code 78 when the token is revoked", async () => {
    running = await runBot();
    await running.emulator.polling();
    running.emulator.fail("getUpdates", { kind: "status", status: 401, description: "Unauthorized" });
    await readerOf(running.emulator).send("/about");

    await expect(running.ended).rejects.toBeInstanceOf(RejectedTokenError);
  });

  it.each(["bad-gateway", "malformed-json", "no-result", "null-result", "reset-before", "reset-after"] as const)(
    "goes on after %s",
    async (fault) => {
      running = await runBot({ prepare: (emulator) => emulator.fail("getUpdates", fault, 2) });
      const chat = readerOf(running.emulator);

      await chat.send("/about");

      expect((await chat.nextMessage()).text).toMatch(/^收录/);
      expect(chat.botMessages).toHaveLength(1);
      expect(running.waits.slice(0, 2)).toEqual([1000, 2000]);
    },
  );

  it("waits when Telegram sends only what is no update, and takes the rest of what it sends", async () => {
    const date = Math.floor(Date.now() / 1000);
    const from = { id: 77, is_bot: false, first_name: "B" };
    const text = { text: "/about", entities: [{ type: "bot_command", offset: 0, length: 6 }] };
    const update = {
      update_id: 9000,
      message: { message_id: 1, date, chat: { id: 77, type: "private" }, from, ...text },
    };
    const fault = (result: unknown) => ({ kind: "body" as const, body: JSON.stringify({ ok: true, result }) });
    running = await runBot({
      prepare: (emulator) => {
        emulator.fail("getUpdates", fault([null, 7, { update_id: "1" }]));
        emulator.fail("getUpdates", fault([null, update, {}]));
      },
    });
    await running.emulator.called("sendMessage");

    expect(running.waits).toEqual([1000]);
    expect(running.emulator.callsTo("sendMessage")[0]?.params).toMatchObject({ chat_id: 77 });
    expect(logged("no update")).toEqual([expect.stringContaining('"count":2')]);
  });

  it("goes on after updates that are not as they should be", async () => {
    running = await runBot();
    const chat = readerOf(running.emulator);
    running.emulator.pushUpdate({ message: null });
    running.emulator.pushUpdate({ message: { text: "x" } });
    running.emulator.pushUpdate({ callback_query: {} });

    await chat.send("/about");

    expect((await chat.nextMessage()).text).toMatch(/^收录/);
  });

  it("answers an update once that is delivered again, also after a restart", async () => {
    running = await runBot();
    const { emulator } = running;
    const chat = readerOf(emulator);
    emulator.continueUpdatesAt(5000);
    await chat.send("/about");
    await chat.nextMessage();
    emulator.redeliver(5000);
    await chat.send("/help");
    await chat.nextMessage();
    running = await running.restart();
    emulator.redeliver(5000);
    emulator.redeliver(5001);
    await chat.send("/topics");

    expect((await chat.nextMessage()).text).toBe("报上的话题:");
    expect(chat.botMessages).toHaveLength(3);
  });

  it("lets no chat wait for another", async () => {
    running = await runBot();
    const [slow, fast] = [readerOf(running.emulator), readerOf(running.emulator)];
    const hold = running.emulator.hold("sendMessage");
    await slow.send("/help");
    await hold.arrived;

    await fast.send("/about");
    expect((await fast.nextMessage()).text).toMatch(/^收录/);
    hold.release();

    expect((await slow.nextMessage()).text).toMatch(/^直接发问题/);
  });

  it("answers one chat in the order of its questions", async () => {
    running = await runBot();
    const chat = readerOf(running.emulator);
    const hold = running.emulator.hold("sendMessage");
    await chat.send("/help");
    await hold.arrived;
    await chat.send("/about");
    await running.emulator.confirmed();
    hold.release();

    const [first, second] = await chat.waitForMessages(2);

    expect([first?.text.slice(0, 2), second?.text.slice(0, 2)]).toEqual(["直接", "收录"]);
  });
});

describe("runTelegram when it is stopped", () => {
  it("sends the answers in flight and takes no more", async () => {
    running = await runBot();
    const { emulator } = running;
    const chats = Array.from({ length: 20 }, () => readerOf(emulator));
    const hold = emulator.hold("sendMessage", { times: 20 });
    for (const chat of chats) await chat.send("/about");
    await emulator.called("sendMessage", 20);

    const stopped = running.stop();
    hold.release();
    await stopped;

    for (const chat of chats) expect(chat.botMessages).toHaveLength(1);
    expect(emulator.pendingUpdates).toBe(0);
    expect(logged("has stopped")).toEqual([expect.stringContaining('"unanswered":0')]);
  });

  it("gives up after ten seconds what can not be sent", async () => {
    let clock = Date.now();
    let step = 0;
    running = await runBot({ clock: () => (clock += step) });
    const { emulator } = running;
    const hold = emulator.hold("sendMessage");
    await readerOf(emulator).send("/about");
    await hold.arrived;

    step = 1000;
    await running.stop();

    expect(logged("has stopped")).toEqual([expect.stringContaining('"unanswered":1')]);
    hold.release();
  });
});
