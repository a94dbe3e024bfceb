import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Api } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type BotApi, startBotApi } from "./start-bot-api.ts";

let emulator: BotApi;
let api: Api;

beforeEach(async () => {
  emulator = await startBotApi();
  api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
});

afterEach(() => emulator.close());

function anna() {
  return emulator.privateChat(emulator.user({ firstName: "Anna" }));
}

describe("getUpdates", () => {
  it("gives the same updates again until an offset confirms them", async () => {
    await anna().send("一");

    const first = await api.getUpdates();
    const second = await api.getUpdates();

    expect(second).toEqual(first);
    expect(await api.getUpdates({ offset: (first[0]?.update_id ?? 0) + 1 })).toEqual([]);
  });

  it("gives the last ones for a negative offset and forgets those before", async () => {
    const chat = anna();
    for (const text of ["一", "二", "三"]) await chat.send(text);

    const updates = await api.getUpdates({ offset: -1 });

    expect(updates.map((update) => update.message?.text)).toEqual(["三"]);
    expect(emulator.pendingUpdates).toBe(1);
  });

  it("gives no more than the limit", async () => {
    const chat = anna();
    for (const text of ["一", "二", "三"]) await chat.send(text);

    expect(await api.getUpdates({ limit: 2 })).toHaveLength(2);
  });

  it("waits for an update and gives it at once", async () => {
    const poll = api.getUpdates({ timeout: 50 });
    await emulator.polling();

    await anna().send("一");

    expect((await poll)[0]?.message?.text).toBe("一");
  });

  it("ends a pending call with 409 when a second one comes", async () => {
    const first = api.getUpdates({ timeout: 50 });
    await emulator.polling();
    const outcome = expect(first).rejects.toThrow("409: Conflict: terminated by other getUpdates request");

    await api.getUpdates();

    await outcome;
  });

  it("forgets a caller that hung up", async () => {
    const abort = new AbortController();
    const poll = api.getUpdates({ timeout: 50 }, abort.signal as never);
    await emulator.polling();
    abort.abort();
    await expect(poll).rejects.toThrow("getUpdates");

    await expect(emulator.notPolling()).resolves.toBe(true);
  });

  it("is refused while a webhook is set", async () => {
    await api.setWebhook("https://example.com/hook");

    await expect(api.getUpdates()).rejects.toThrow(
      "409: Conflict: can't use getUpdates method while webhook is active",
    );
  });

  it("works again after deleteWebhook", async () => {
    await api.setWebhook("https://example.com/hook");
    await api.deleteWebhook();

    expect(await api.getUpdates()).toEqual([]);
  });

  it("keeps to the types that the bot asked for", async () => {
    await api.getUpdates({ allowed_updates: ["callback_query"] });
    await anna().send("一");

    expect(emulator.pendingUpdates).toBe(0);
  });

  it("delivers an old update once more, whatever the offset says", async () => {
    await anna().send("一");
    const [update] = await api.getUpdates();
    const id = update?.update_id ?? 0;
    await api.getUpdates({ offset: id + 1 });

    emulator.redeliver(id);

    expect(await api.getUpdates({ offset: id + 1 })).toEqual([update]);
    expect(await api.getUpdates({ offset: id + 1 })).toEqual([]);
  });

  it("delivers the newest update twice in one batch", async () => {
    await anna().send("一");
    emulator.redeliver();

    const updates = await api.getUpdates();

    expect(updates).toHaveLength(2);
    expect(updates[0]).toEqual(updates[1]);
  });

  it("delivers any JSON as an update, and what has no id only once", async () => {
    emulator.pushUpdate([null]);

    expect(await api.getUpdates()).toEqual([[null]]);
    expect(await api.getUpdates()).toEqual([]);
  });

  it("gives a raw update the next id when it has none", async () => {
    const id = emulator.pushUpdate({ message: {} });

    expect(await api.getUpdates()).toEqual([{ update_id: id, message: {} }]);
  });

  it("goes on from another id when told", async () => {
    emulator.continueUpdatesAt(7);
    await anna().send("一");

    expect((await api.getUpdates())[0]?.update_id).toBe(7);
  });

  it("tells when everything is confirmed", async () => {
    await anna().send("一");
    const [update] = await api.getUpdates();
    const confirmed = emulator.confirmed();

    await api.getUpdates({ offset: (update?.update_id ?? 0) + 1 });

    await expect(confirmed).resolves.toBe(true);
  });
});

describe("webhook methods", () => {
  it("show the address and how many updates wait", async () => {
    await api.setWebhook("https://example.com/hook");
    await anna().send("一");

    expect(await api.getWebhookInfo()).toMatchObject({ url: "https://example.com/hook", pending_update_count: 1 });
  });

  it("refuse an address without TLS", async () => {
    await expect(api.setWebhook("http://example.com")).rejects.toThrow("An HTTPS URL must be provided");
  });

  it("drop what waits when asked", async () => {
    await anna().send("一");
    await api.deleteWebhook({ drop_pending_updates: true });

    expect(await api.getUpdates()).toEqual([]);
  });

  it("send each update to a webhook on this machine with its secret, again until it is taken", async () => {
    const received: { secret: unknown; update: unknown }[] = [];
    const server = createServer(async (request, response) => {
      const update = JSON.parse((await request.toArray()).join(""));
      received.push({ secret: request.headers["x-telegram-bot-api-secret-token"], update });
      response.writeHead(received.length === 1 ? 500 : 200).end();
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    await anna().send("一");
    await api.setWebhook(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, { secret_token: "s" });
    await anna().send("二");

    await emulator.confirmed();

    expect(received.map(({ secret }) => secret)).toEqual(["s", "s", "s"]);
    const texts = received.map(({ update }) => (update as { message: { text: string } }).message.text);
    expect(texts.sort()).toEqual(["一", "一", "二"]);
    expect([...emulator.webhookStatuses].sort()).toEqual([200, 200, 500]);
    server.close();
  });
});
