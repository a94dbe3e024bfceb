import { describe, expect, it } from "vitest";
import { createFloodGate, retrySeconds } from "../../src/bot/flood-gate.ts";

const TOO_MANY = (retry_after: unknown) => ({
  ok: false,
  error_code: 429,
  description: "Too Many Requests",
  parameters: { retry_after },
});

/** A gate whose waits let the clock go on, before a Telegram that gives these replies, then takes everything. */
function gateBefore(replies: readonly unknown[]) {
  let clock = 0;
  const made: string[] = [];
  const left = [...replies];
  const sleep = async (ms: number) => {
    clock += ms;
  };
  const gate = createFloodGate({ uptime: () => clock, sleep });
  const prev = async (method: string, { chat_id }: { chat_id?: number }) => {
    made.push(`${clock / 1000} ${method} ${chat_id ?? ""}`.trim());
    return left.shift() ?? { ok: true, result: true };
  };
  const call = (method: "sendMessage" | "sendChatAction" | "answerCallbackQuery", chat_id?: number) =>
    gate.transformer(prev as never, method, (chat_id === undefined ? {} : { chat_id }) as never);
  return { gate, call, made, pass: (ms: number) => (clock += ms) };
}

describe("createFloodGate", () => {
  it("waits exactly as long as Telegram says (F10)", async () => {
    const { call, made } = gateBefore([TOO_MANY(3), TOO_MANY(30)]);

    expect((await call("sendMessage", 1)).ok).toBe(true);

    expect(made).toEqual(["0 sendMessage 1", "3 sendMessage 1", "33 sendMessage 1"]);
  });

  it("holds only the chat, or the method, that is to wait (F10)", async () => {
    const { call, made } = gateBefore([TOO_MANY(3600)]);
    await call("sendMessage", 1);

    await call("sendMessage", 2);
    await call("answerCallbackQuery");

    expect(made).toEqual(["0 sendMessage 1", "0 sendMessage 2", "0 answerCallbackQuery"]);
  });

  it("gives up beyond 30 s, and makes no call until the time is over (F11, I6)", async () => {
    const { call, made, pass } = gateBefore([TOO_MANY(43_838)]);

    expect(await call("sendMessage", 1)).toMatchObject({ error_code: 429 });
    expect(await call("sendMessage", 1)).toMatchObject({
      error_code: 429,
      description: expect.stringMatching(/3600 s/),
    });
    pass(3_600_000);

    expect((await call("sendMessage", 1)).ok).toBe(true);
    expect(made).toEqual(["0 sendMessage 1", "3600 sendMessage 1"]);
  });

  it("gives up after three times (F12)", async () => {
    const { call, made } = gateBefore(Array.from({ length: 9 }, () => TOO_MANY(1)));

    expect(await call("sendMessage", 1)).toMatchObject({ error_code: 429 });

    expect(made).toEqual(["0 sendMessage 1", "1 sendMessage 1", "2 sendMessage 1"]);
  });

  it("drops decorations instead of waiting, and the answer goes out (F17)", async () => {
    const { call, made } = gateBefore([TOO_MANY(5)]);
    await call("sendChatAction", 1);
    await call("sendChatAction", 1);

    expect((await call("sendMessage", 1)).ok).toBe(true);

    expect(made).toEqual(["0 sendChatAction 1", "5 sendMessage 1"]);
  });

  it("knows which chats are busy", async () => {
    const { gate } = gateBefore([]);
    let reply = (_: unknown) => {};
    const replied = new Promise((resolve) => {
      reply = resolve;
    });
    const prev = () => replied;
    const call = gate.transformer(prev as never, "sendMessage", { chat_id: 1, text: "x" });
    expect([gate.isBusy("1"), gate.isBusy("2")]).toEqual([true, false]);

    reply({ ok: true, result: {} });
    await call;

    expect(gate.isBusy("1")).toBe(false);
  });
});

describe("retrySeconds", () => {
  it.each([
    [0, 1],
    [-1, 1],
    [1.5, 1.5],
    ["5", 5],
    ["soon", 1],
    [undefined, 1],
    [null, 1],
    [[], 1],
    [{}, 1],
    [3e6, 3600],
    [Infinity, 3600],
    [43_838, 3600],
    [30, 30],
  ])("takes %j for %d (F11)", (retryAfter, seconds) => {
    expect(retrySeconds(retryAfter)).toBe(seconds);
  });
});
