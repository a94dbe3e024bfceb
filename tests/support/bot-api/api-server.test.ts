import { Api, InputFile } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
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

function post(path: string, body: string, contentType: string): Promise<Response> {
  return fetch(`${emulator.apiRoot}${path}`, { method: "POST", body, headers: { "content-type": contentType } });
}

describe("the server", () => {
  it("answers 401 to a wrong token, and does not count the call", async () => {
    const stranger = new Api("1:wrong", { apiRoot: emulator.apiRoot });

    await expect(stranger.getMe()).rejects.toThrow("401: Unauthorized");
    expect(emulator.calls).toEqual([]);
  });

  it("answers 404 to an unknown path", async () => {
    const response = await fetch(`${emulator.apiRoot}/`);

    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ ok: false, error_code: 404, description: "Not Found" });
  });

  it("sends the error code as the HTTP status too", async () => {
    const response = await post(`/bot${emulator.token}/sendMessage`, "{}", "application/json");

    expect(response.status).toBe(400);
  });

  it("takes method names in any case", async () => {
    const response = await fetch(`${emulator.apiRoot}/bot${emulator.token}/GETME`);

    expect(response.status).toBe(200);
  });

  it("takes parameters from the address", async () => {
    await fetch(`${emulator.apiRoot}/bot${emulator.token}/sendMessage?chat_id=${chat.id}&text=%E5%AD%97`);

    expect((await chat.nextMessage()).text).toBe("字");
  });

  it("takes a form, with objects as JSON", async () => {
    const reply_markup = JSON.stringify({ inline_keyboard: [[{ text: "a", callback_data: "1" }]] });
    const form = new URLSearchParams({
      chat_id: String(chat.id),
      text: "字",
      reply_markup,
      disable_notification: "true",
    });

    await post(`/bot${emulator.token}/sendMessage`, form.toString(), "application/x-www-form-urlencoded");

    expect(await chat.nextMessage()).toMatchObject({ text: "字", buttons: [["a"]], isSilent: true });
  });

  it("takes multipart, as grammY sends it with a file", async () => {
    const certificate = new InputFile(Buffer.from([0, 13, 10, 255]), "cert.pem");

    await api.setWebhook("https://example.com/问", { certificate, allowed_updates: ["message"] });

    expect(emulator.callsTo("setWebhook")[0]?.params).toMatchObject({
      url: "https://example.com/问",
      allowed_updates: '["message"]',
    });
    expect(Object.values(emulator.callsTo("setWebhook")[0]?.params ?? {})).toContainEqual({ fileBytes: 4 });
  });

  it.each([["{"], ["[]"], ["null"]])("refuses %s as a body", async (body) => {
    const response = await post(`/bot${emulator.token}/getMe`, body, "application/json");

    expect(await response.json()).toMatchObject({
      description: "Bad Request: can't parse request body as JSON object",
    });
  });

  it("refuses a reply markup that is no JSON", async () => {
    const form = `chat_id=${chat.id}&text=a&reply_markup={`;
    const response = await post(`/bot${emulator.token}/sendMessage`, form, "application/x-www-form-urlencoded");

    expect(await response.json()).toMatchObject({ description: "Bad Request: can't parse reply markup JSON object" });
  });

  it("keeps a log of what was called and what came of it", async () => {
    await api.sendMessage(1, "字").catch(() => {});

    expect(emulator.calls).toMatchObject([
      {
        method: "sendMessage",
        params: { chat_id: 1 },
        reply: { ok: false, description: "Bad Request: chat not found" },
      },
    ]);
  });
});
