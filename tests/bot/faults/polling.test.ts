import { afterEach, describe, expect, it } from "vitest";
import type { Fault, NamedFault } from "../../support/bot-api/faults.ts";
import { brokenRules, newReader, SECRET_WORDS } from "../../support/fault-bench.ts";
import { type RunningBot, runBot } from "../../support/run-bot.ts";

let running: RunningBot;

afterEach(() => running.close());

const reply = (body: string, contentType = "application/json", status = 200): Fault => ({
  kind: "body",
  body,
  contentType,
  status,
});
const result = (json: string) => reply(`{"ok":true,"result":${json}}`);

/** Lets polls fail so, fifty times; gives what the bot waited for in between. */
async function failPolls(fault: Fault | NamedFault, times = 50) {
  running = await runBot({ prepare: (emulator) => emulator.fail("getUpdates", fault, times) });
  const chat = newReader(running);
  await chat.send(SECRET_WORDS);
  await chat.nextMessage();
  const broken = await brokenRules(running);
  return { chat, broken, waits: running.waits };
}

/** The most calls that fall into one minute, if each takes no time. */
function mostCallsAMinute(waits: readonly number[]): number {
  let clock = 0;
  const calls = [0, ...waits.map((ms) => (clock += ms))];
  return Math.max(...calls.map((from) => calls.filter((at) => at >= from && at < from + 60_000).length));
}

describe("polls that fail", () => {
  it.each([500, 502, 504])("F01: status %i fifty times over", async (status) => {
    const { broken, waits, chat } = await failPolls({ kind: "status", status });

    expect(broken).toEqual([]);
    expect(waits.slice(0, 8)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    expect(mostCallsAMinute(waits)).toBeLessThanOrEqual(12);
    expect(chat.botMessages).toHaveLength(1);
  });

  it.each<[string, Fault]>([
    ["502 in HTML", reply("<html><h1>502 Bad Gateway</h1></html>", "text/html", 502)],
    ["200 in HTML", reply("<html>hello</html>", "text/html")],
    ["an empty body", reply("")],
    ["null", reply("null")],
    ["a list", reply("[]")],
    ["half a JSON", reply('{"ok":true,"result":[{"update_id":1')],
    ["a number", reply("7")],
  ])("F02: %s", async (_, fault) => {
    const { broken, waits } = await failPolls(fault);

    expect(broken).toEqual([]);
    expect(waits.slice(0, 5)).toEqual([1000, 2000, 4000, 8000, 16_000]);
  });

  it.each<[string, Fault]>([
    ["no result", reply('{"ok":true}')],
    ["result null", result("null")],
    ["result {}", result("{}")],
    ["result [null]", result("[null]")],
    ["result [{}]", result("[{}]")],
    ["a result nested 100,000 deep", result(`${"[".repeat(100_000)}${"]".repeat(100_000)}`)],
    ["an id that is no number", result('[{"update_id":"1"},{"update_id":1e400}]')],
  ])("F03: %s, at most one call a second", async (_, fault) => {
    const { broken, waits } = await failPolls(fault, 10);

    expect(broken).toEqual([]);
    expect(Math.min(...waits.slice(0, 10))).toBeGreaterThanOrEqual(1000);
  });

  it.each<[string, Fault | NamedFault]>([
    ["before the headers", "reset-after"],
    ["in the headers", { kind: "cut", share: 0.002 }],
    ["in the body", { kind: "cut", share: 0.5 }],
    ["after 99 %", { kind: "cut", share: 0.99 }],
  ])("F04: a batch of 100 reset %s is answered once", async (_, fault) => {
    let chats: ReturnType<typeof newReader>[] = [];
    running = await runBot({
      prepare: async (emulator) => {
        chats = Array.from({ length: 100 }, () => emulator.privateChat(emulator.user({ firstName: "B" })));
        for (const chat of chats) await chat.send("/about");
        emulator.fail("getUpdates", fault, 3);
      },
    });
    await running.emulator.called("sendMessage", 100);

    expect(await brokenRules(running)).toEqual([]);
    expect(chats.map((chat) => chat.botMessages.length)).toEqual(chats.map(() => 1));
  });

  it.each([1, 10])("F05: another copy polls %i times", async (times) => {
    const { broken, waits } = await failPolls({ kind: "status", status: 409, description: "Conflict" }, times);

    expect(broken).toEqual([]);
    expect(waits.slice(0, times)).toEqual([5000, 10_000, 20_000, 40_000, ...Array(6).fill(60_000)].slice(0, times));
    expect(running.log.filter((line) => line.includes("Another copy"))).toHaveLength(1);
  });

  it("F08, F09: a poll that is never answered is given up, and the next has a connection of its own", async () => {
    running = await runBot({ pollSeconds: 0.3 });
    const chat = newReader(running);
    await running.emulator.polling();
    running.emulator.fail("getUpdates", { kind: "drip", msPerByte: 1000 });
    const hold = running.emulator.hold("getUpdates");
    await chat.send(SECRET_WORDS);

    await chat.nextMessage();

    hold.release();
    expect(await brokenRules(running)).toEqual([]);
    expect(chat.botMessages).toHaveLength(1);
  });
});

describe("updates that come oddly", () => {
  it("F22, F24: twice in one batch, out of order, and from another beginning", async () => {
    running = await runBot();
    const { emulator } = running;
    await emulator.polling();
    const from = { id: 77, is_bot: false, first_name: "B" };
    const text = { text: "/about", entities: [{ type: "bot_command", offset: 0, length: 6 }] };
    const chat = { id: 77, type: "private" };
    const date = Math.floor(Date.now() / 1000);
    const ids = [500_000_010, 500_000_010, 500_000_012, 500_000_011, 400_000_000, 400_000_001, 500_000_010];
    for (const update_id of ids)
      emulator.pushUpdate({ update_id, message: { message_id: 1, date, chat, from, ...text } });
    await emulator.called("sendMessage", 5);

    expect(await brokenRules(running)).toEqual([]);
    expect(emulator.callsTo("sendMessage")).toHaveLength(6);
    expect(emulator.callsTo("getUpdates").length).toBeLessThan(20);
  });

  it("F23: 5,000 that waited, half of them old", async () => {
    const seconds = Math.floor(Date.now() / 1000);
    let chats: ReturnType<typeof newReader>[] = [];
    running = await runBot({
      waitMs: 60_000,
      prepare: async (emulator) => {
        chats = Array.from({ length: 500 }, () => emulator.privateChat(emulator.user({ firstName: "B" })));
        for (let i = 0; i < 5000; i++) await chats[i % 500]?.send("/about", { date: seconds - (i < 2500 ? 3600 : 60) });
      },
    });
    await running.emulator.called("sendMessage", 2500);

    expect(await brokenRules(running)).toEqual([]);
    expect(chats.map((chat) => chat.botMessages.length)).toEqual(chats.map(() => 5));
    expect(await running.metrics.text()).toContain('wenbao_updates_skipped_total{reason="old"} 2500');
  });

  it.each([
    ["an hour ahead", 3_600_000],
    ["an hour behind", -3_600_000],
    ["in 1970", -Date.now()],
    ["in 2038", Date.parse("2038-01-20") - Date.now()],
    ["on a leap day", Date.parse("2028-02-29T23:59:59Z") - Date.now()],
  ])("F30: a clock that is set to be %s while the bot runs", async (_, offMs) => {
    let off = 0;
    running = await runBot({ wallClock: () => Date.now() + off, clock: () => performance.now() });
    await running.emulator.polling();

    off = offMs;
    running.emulator.fail("getUpdates", "bad-gateway");

    expect(await brokenRules(running)).toEqual([]);
    expect(running.waits.filter((ms) => ms < 0 || ms > 60_000)).toEqual([]);
  });
});
