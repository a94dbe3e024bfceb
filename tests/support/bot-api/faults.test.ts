import { Api } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fetchWhole } from "../../../src/bot/fetch-whole.ts";
import type { PrivateChat } from "./chat-driver.ts";
import { type BotApi, startBotApi } from "./start-bot-api.ts";

let emulator: BotApi;
let api: Api;
let chat: PrivateChat;

beforeEach(async () => {
  emulator = await startBotApi();
  api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
  chat = emulator.privateChat(emulator.user({ firstName: "Anna" }));
});

afterEach(() => emulator.close());

describe("fail", () => {
  it("answers with the status and what the test says of it, so many times", async () => {
    emulator.fail("sendMessage", { kind: "status", status: 429, retryAfter: 3 }, 2);

    const refusals = await Promise.allSettled([api.sendMessage(chat.id, "一"), api.sendMessage(chat.id, "二")]);
    await api.sendMessage(chat.id, "三");

    expect(refusals).toMatchObject(
      Array(2).fill({
        reason: { error_code: 429, description: "Too Many Requests: retry after 3", parameters: { retry_after: 3 } },
      }),
    );
    expect(chat.messages.map(({ text }) => text)).toEqual(["三"]);
  });

  it("passes on a retry_after that is no sane number", async () => {
    emulator.fail("getMe", { kind: "status", status: 429, retryAfter: "5" });

    await expect(api.getMe()).rejects.toMatchObject({ parameters: { retry_after: "5" } });
  });

  it("leaves other methods alone", async () => {
    emulator.fail("sendMessage", "bad-gateway");

    await expect(api.getMe()).resolves.toBeDefined();
  });

  it("reaches any method with *", async () => {
    emulator.fail("*", { kind: "status", status: 500 });

    await expect(api.getMe()).rejects.toThrow("500: Internal Server Error");
  });

  it("ends when the test says so", async () => {
    emulator.fail("getMe", "bad-gateway", Number.POSITIVE_INFINITY);
    await expect(api.getMe()).rejects.toThrow();

    emulator.clearFaults();

    await expect(api.getMe()).resolves.toBeDefined();
  });

  it.each(["bad-gateway", "malformed-json"] as const)("answers with what is no JSON: %s", async (fault) => {
    emulator.fail("sendMessage", fault);

    await expect(api.sendMessage(chat.id, "字")).rejects.toThrow("Network request for 'sendMessage' failed!");
    expect(chat.messages).toEqual([]);
  });

  it.each([
    ["no-result", undefined],
    ["null-result", null],
  ] as const)("answers ok with %s", async (fault, result) => {
    emulator.fail("getMe", fault);

    expect(await api.getMe()).toBe(result);
  });

  it("answers with any body, also after the call had its effect", async () => {
    emulator.fail("sendMessage", { kind: "body", body: "[]", afterTaking: true });

    await api.sendMessage(chat.id, "字").catch(() => {});

    expect(chat.messages).toHaveLength(1);
  });

  it("resets the connection before the message is taken", async () => {
    emulator.fail("sendMessage", "reset-before");

    await expect(api.sendMessage(chat.id, "字")).rejects.toMatchObject({ error: { code: "ECONNRESET" } });
    expect(chat.messages).toEqual([]);
  });

  it("resets the connection after the message is taken", async () => {
    emulator.fail("sendMessage", "reset-after");

    await expect(api.sendMessage(chat.id, "字")).rejects.toMatchObject({ error: { code: "ECONNRESET" } });
    expect(chat.messages).toHaveLength(1);
  });

  it("lets a reply come late", async () => {
    emulator.fail("sendMessage", { kind: "delay", ms: 1 });

    await expect(api.sendMessage(chat.id, "字")).resolves.toMatchObject({ text: "字" });
  });
});

describe("hold", () => {
  it("keeps a call from having its effect until it is released", async () => {
    const held = emulator.hold("sendMessage");
    const sending = api.sendMessage(chat.id, "字");
    await held.arrived;
    expect(chat.messages).toEqual([]);

    held.release();

    expect((await sending).text).toBe("字");
  });

  it("can keep the reply back only", async () => {
    const held = emulator.hold("sendMessage", { afterTaking: true });
    const sending = api.sendMessage(chat.id, "字");
    await held.arrived;

    expect(chat.messages).toHaveLength(1);
    held.release();
    await expect(sending).resolves.toMatchObject({ text: "字" });
  });

  it("keeps calls in one chat from holding the others up", async () => {
    const held = emulator.hold("sendMessage");
    const first = api.sendMessage(chat.id, "一");
    await held.arrived;

    await api.sendMessage(chat.id, "二");

    held.release();
    await first;
    expect(chat.messages.map(({ text }) => text)).toEqual(["二", "一"]);
  });

  it("lets go when the emulator is closed", async () => {
    const other = await startBotApi();
    const held = other.hold("getMe");
    const calling = new Api(other.token, { apiRoot: other.apiRoot }).getMe().catch(() => {});
    await held.arrived;

    await other.close();

    await expect(calling).resolves.not.toThrow();
  });
});

describe("replies that come badly", () => {
  it.each([0, 0.3, 0.99])("break off after %d of them", async (share) => {
    emulator.fail("sendMessage", { kind: "cut", share });

    // grammY's own way of fetching waits without end.
    const whole = new Api(emulator.token, { apiRoot: emulator.apiRoot, fetch: fetchWhole });

    await expect(whole.sendMessage(chat.id, "一")).rejects.toThrow("sendMessage");

    expect(chat.messages.map(({ text }) => text)).toEqual(["一"]);
  });

  it("drip, and are whole in the end", async () => {
    emulator.fail("getMe", { kind: "drip", msPerByte: 1 });

    expect((await api.getMe()).username).toBe("wenbao_bot");
  });
});
