import { afterEach, describe, expect, it } from "vitest";
import type { Answerer } from "../../../src/answering/answer.ts";
import type { Fault, NamedFault } from "../../support/bot-api/faults.ts";
import { makeAnswer } from "../../support/fake-library.ts";
import { brokenRules, newReader, SECRET_WORDS } from "../../support/fault-bench.ts";
import { type RunningBot, runBot } from "../../support/run-bot.ts";

let running: RunningBot;

afterEach(() => running.close());

const APOLOGY = "抱歉,刚才出了点问题,没能回答。请再试一次。";

/** Lets the next sends go wrong, asks one question, and one more when the fault is over. */
async function failSends(fault: Fault | NamedFault, times = 1, options: Parameters<typeof runBot>[0] = {}) {
  running = await runBot(options);
  const chat = newReader(running);
  running.emulator.fail("sendMessage", fault, times);
  await chat.send(SECRET_WORDS);
  await running.emulator.called("sendMessage", times);
  await running.emulator.confirmed();
  const before = running.emulator.callsTo("sendMessage").length;
  return { chat, before, broken: await brokenRules(running) };
}

function badRequest(description: string): Fault {
  return { kind: "status", status: 400, description: `Bad Request: ${description}` };
}

const texts = (chat: ReturnType<typeof newReader>) => chat.botMessages.map(({ text }) => text);

describe("sends that fail", () => {
  it.each<[string, Fault | NamedFault]>([
    ["before it is taken", "reset-before"],
    ["after it was taken", "reset-after"],
    ["in the middle of the reply", { kind: "cut", share: 0.5 }],
  ])("F07: a reset %s delivers one copy at most, and no apology", async (_, fault) => {
    const { chat, broken } = await failSends(fault);

    expect(broken).toEqual([]);
    expect(texts(chat).length).toBeLessThanOrEqual(1);
    expect(texts(chat)).not.toContain(APOLOGY);
  });

  it.each<[string, Fault]>([
    ["drips", { kind: "drip", msPerByte: 1000 }],
    ["comes too late", { kind: "delay", ms: 1000 }],
  ])("F07, F08: a reply that %s is given up, and the chat goes on", async (_, fault) => {
    const { chat, broken } = await failSends(fault, 1, { limits: { callMs: 100, updateMs: 200 } });
    await chat.send("/topics");
    await running.emulator.called("sendMessage", 3);

    expect(broken).toEqual([]);
    expect(texts(chat).filter((text) => text === APOLOGY)).toEqual([]);
  });

  it.each([1, 3, 30])("F10: after retry_after %i the answer comes, once, to that chat alone", async (retryAfter) => {
    running = await runBot();
    const [slow, fast] = [newReader(running), newReader(running)];
    running.emulator.fail("sendMessage", { kind: "status", status: 429, retryAfter });
    await slow.send(SECRET_WORDS);
    await running.emulator.called("sendMessage");
    await fast.send("/about");
    await fast.nextMessage();
    await slow.nextMessage();

    expect(await brokenRules(running)).toEqual([]);
    const waited = running.waits.filter((ms) => ms > (retryAfter - 1) * 1000);
    expect([waited.length, (waited[0] ?? 0) <= retryAfter * 1000]).toEqual([1, true]);
    expect([slow.botMessages.length, fast.botMessages.length]).toEqual([1, 1]);
  });

  it.each([0, -1, "5", 1.5, undefined, null])("F11: a retry_after of %j is waited out", async (retryAfter) => {
    const { chat, broken } = await failSends({ kind: "status", status: 429, retryAfter });
    await chat.nextMessage();

    expect(broken).toEqual([]);
    expect(running.waits.filter((ms) => ms > 500)).toHaveLength(1);
  });

  it.each([31, 3e6, 43_838])("F11, I6: a retry_after of %d is given up, with no call within it", async (retryAfter) => {
    const { chat, broken, before } = await failSends({ kind: "status", status: 429, retryAfter });
    await chat.send("/topics");
    await running.emulator.confirmed();
    await running.stop();

    expect(broken).toEqual([]);
    expect(before).toBe(1);
    // The one more is the other reader's.
    expect(running.emulator.callsTo("sendMessage")).toHaveLength(2);
    expect(texts(chat)).toEqual([]);
  });

  it("F12: 200 chats under flood control make three calls each, and are answered when it is over", async () => {
    running = await runBot({ waitMs: 30_000 });
    const { emulator } = running;
    const chats = Array.from({ length: 200 }, () => newReader(running));
    emulator.fail("sendMessage", { kind: "status", status: 429, retryAfter: 20 }, Infinity);
    for (const chat of chats) await chat.send("/about");
    await emulator.called("sendMessage", 600);
    emulator.clearFaults();

    expect(await brokenRules(running)).toEqual([]);
    for (const chat of chats) await chat.send("/topics");
    await emulator.called("sendMessage", 801);
    expect(emulator.callsTo("sendMessage")).toHaveLength(801);
    expect(running.waits.filter((ms) => ms > 19_000 && ms <= 20_000).length).toBeGreaterThanOrEqual(400);
  });

  it.each([
    [403, "Forbidden: bot was blocked by the user"],
    [403, "Forbidden: bot was kicked from the group chat"],
    [403, "Forbidden: user is deactivated"],
    [400, "Bad Request: not enough rights to send text messages to the chat"],
    [400, "Bad Request: chat not found"],
  ])("F13: %i %s is let be", async (status, description) => {
    const { broken, before } = await failSends({ kind: "status", status, description });

    expect(broken).toEqual([]);
    expect(before).toBe(1);
    expect(running.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });

  it("F14: a group that becomes a supergroup gets its answer there", async () => {
    running = await runBot();
    const asker = running.emulator.user({ firstName: "A", languageCode: "zh-hans" });
    const group = running.emulator.group({ title: "G", type: "group", members: [asker] });
    const hold = running.emulator.hold("sendMessage");
    await group.send("/about@wenbao_bot");
    await hold.arrived;
    group.migrate();
    hold.release();
    await running.emulator.called("sendMessage", 2);

    expect(await brokenRules(running)).toEqual([]);
    const ids = running.emulator.callsTo("sendMessage").map(({ params }) => String(params.chat_id));
    expect(ids[0]).not.toBe(ids[1]);
    expect(ids[1]).toMatch(/^-100/);
  });

  it.each([
    "can't parse entities: x",
    "message is too long",
    "ENTITY_BOUNDS_INVALID",
    "strings must be encoded in UTF-8",
  ])("F15: 400 %s is sent once more, plain", async (description) => {
    const { chat, broken } = await failSends(badRequest(description));

    expect(broken).toEqual([]);
    expect(chat.botMessages).toHaveLength(1);
    expect(chat.botMessages[0]?.entities).toEqual([]);
    expect(texts(chat)).not.toContain(APOLOGY);
  });

  it("F15: a text that is too long comes in parts, the buttons under the last work", async () => {
    running = await runBot();
    const chat = newReader(running);
    running.emulator.fail("sendMessage", badRequest("message is too long"));
    await chat.send("/read a_p5-1");
    const [first, last] = await chat.waitForMessages(2);

    expect(await brokenRules(running)).toEqual([]);
    expect(first?.buttons).toEqual([]);
    expect([first?.text.at(-1), last?.text.slice(0, 1)]).toEqual(["。", "第"]);
    expect(last?.buttons.flat()).toContain("➡️");
    await chat.press(last?.id ?? 0, "➡️");
    expect((await chat.nextEdit(last)).text).toContain("第40个项目");
    expect(texts(chat)).toHaveLength(2);
  });

  it("F15: an edit that is too long goes on in a message of its own", async () => {
    running = await runBot();
    const chat = newReader(running);
    await chat.send("/latest");
    const list = await chat.nextMessage();
    running.emulator.fail("editMessageText", badRequest("message is too long"));
    await chat.press(list, "5");
    const last = await chat.nextMessage();

    expect(await brokenRules(running)).toEqual([]);
    expect(chat.message(list).buttons).toEqual([]);
    expect(last.buttons.flat()).toContain("➡️");
    expect(texts(chat)).toHaveLength(2);
  });

  it.each([
    ["message text is empty", 1],
    ["can't parse entities: x", 2],
    ["message is too long", 2],
  ])("F15: 400 %s, %i times, is apologised for once, in words of ours", async (description, times) => {
    const { chat, broken } = await failSends(badRequest(description), times);

    expect(broken).toEqual([]);
    expect(texts(chat)).toEqual([APOLOGY]);
  });

  it.each([
    ["message is not modified: x", 1],
    ["message to edit not found", 1],
    ["message can't be edited", 1],
  ])("F16: 400 %s on an edit ends the button's waiting all the same", async (description, answers) => {
    running = await runBot();
    const chat = newReader(running);
    await chat.send("/latest");
    const list = await chat.nextMessage();
    running.emulator.fail("editMessageText", {
      kind: "status",
      status: 400,
      description: `Bad Request: ${description}`,
    });

    await chat.press(list, "➡️");

    expect(await brokenRules(running)).toEqual([]);
    expect(running.emulator.callsTo("answerCallbackQuery")).toHaveLength(answers);
    expect(texts(chat)).not.toContain(APOLOGY);
  });

  it("F17: a limit on edits ends the button's waiting, and the chat goes on", async () => {
    running = await runBot();
    const chat = newReader(running);
    await chat.send("/latest");
    const list = await chat.nextMessage();
    running.emulator.fail("editMessageText", { kind: "status", status: 429, retryAfter: 50 });

    const { text } = await chat.press(list, "➡️");

    expect(text).toBe(APOLOGY);
    expect(await brokenRules(running)).toEqual([]);
  });
});

describe("handlers that fail", () => {
  it.each<[string, unknown]>([
    ["an error", new Error(SECRET_WORDS)],
    ["a text", SECRET_WORDS],
    ["undefined", undefined],
    ["null", null],
    ["an object without a prototype", Object.create(null)],
  ])("F36: %s thrown is apologised for once", async (_, thrown) => {
    const answerer: Answerer = {
      ask(question) {
        if (question === SECRET_WORDS) throw thrown;
        return makeAnswer({ question });
      },
    };
    running = await runBot({ answerer });
    const chat = newReader(running);

    await chat.send(SECRET_WORDS);

    expect((await chat.nextMessage()).text).toBe(APOLOGY);
    expect(await brokenRules(running)).toEqual([]);
    expect(chat.botMessages).toHaveLength(1);
  });
});
