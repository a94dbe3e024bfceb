import { Api } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type BotApi, startBotApi } from "./start-bot-api.ts";

let emulator: BotApi;
let api: Api;
let nowMs: number;

beforeEach(async () => {
  nowMs = 1_700_000_000_000;
  emulator = await startBotApi({ flood: {}, now: () => nowMs });
  api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
});

afterEach(() => emulator.close());

function newChats(count: number) {
  return Array.from({ length: count }, () => emulator.privateChat(emulator.user({ firstName: "Anna" })));
}

/** Sends so many messages to each chat; gives the waits that were asked for, in seconds. */
async function send(ids: readonly number[], times: number): Promise<unknown[]> {
  const waits: unknown[] = [];
  for (let i = 0; i < times; i++) {
    for (const id of ids) await api.sendMessage(id, "字").catch((error) => waits.push(error.parameters.retry_after));
  }
  return waits;
}

describe("flood model", () => {
  it("takes a burst of three in a chat and then asks to wait", async () => {
    const [chat] = newChats(1);

    expect(await send([chat!.id], 4)).toEqual([3]);
    expect(chat!.messages).toHaveLength(3);
  });

  it("takes the next message when the time has gone by", async () => {
    const [chat] = newChats(1);
    await send([chat!.id], 4);

    nowMs += 3000;

    expect(await send([chat!.id], 1)).toEqual([]);
  });

  it("takes a message a second in a private chat for ever", async () => {
    const [chat] = newChats(1);
    let waits: unknown[] = [];

    for (let i = 0; i < 70; i++, nowMs += 1000) waits = [...waits, ...(await send([chat!.id], 1))];

    expect(waits).toEqual([]);
  });

  it("takes twenty messages a minute in a group", async () => {
    const group = emulator.group({ title: "读报", members: [emulator.user({ firstName: "Anna" })] });
    for (let i = 0; i < 20; i++, nowMs += 1000) await send([group.id], 1);

    expect(await send([group.id], 1)).toEqual([40]);
  });

  it("counts edits too", async () => {
    const [chat] = newChats(1);
    const { message_id } = await api.sendMessage(chat!.id, "字");
    await send([chat!.id], 2);

    await expect(api.editMessageText(chat!.id, message_id, "文")).rejects.toThrow(
      "429: Too Many Requests: retry after 3",
    );
  });

  it("takes thirty messages a second in all", async () => {
    const ids = newChats(31).map(({ id }) => id);

    expect(await send(ids, 1)).toEqual([1]);
  });

  it("is off unless it is asked for", async () => {
    const calm = await startBotApi();
    const chat = calm.privateChat(calm.user({ firstName: "Anna" }));
    const calmApi = new Api(calm.token, { apiRoot: calm.apiRoot });

    for (let i = 0; i < 40; i++) await calmApi.sendMessage(chat.id, "字");

    expect(chat.messages).toHaveLength(40);
    await calm.close();
  });
});
