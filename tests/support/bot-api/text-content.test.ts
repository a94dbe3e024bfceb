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

let chatId: number;

beforeEach(() => {
  chatId = emulator.privateChat(emulator.user({ firstName: "Anna" })).id;
});

describe("text of a message", () => {
  it.each([
    ["an empty text", "", "400: Bad Request: message text is empty"],
    ["white space only", " \n ", "400: Bad Request: text must be non-empty"],
    ["invisible characters only", "\u200b\u200d", "400: Bad Request: text must be non-empty"],
    ["4097 characters", "字".repeat(4097), "400: Bad Request: message is too long"],
    ["more than 32 KiB", "𠮷".repeat(8193), "400: Bad Request: text is too long"],
    ["half a surrogate pair", "字\ud842", "400: Bad Request: strings must be encoded in UTF-8"],
  ])("is refused with %s", async (_, text, error) => {
    await expect(api.sendMessage(chatId, text)).rejects.toThrow(error);
  });

  it("may have 4096 characters, each one also when it takes two UTF-16 units", async () => {
    expect((await api.sendMessage(chatId, "𠮷".repeat(4096))).text).toHaveLength(8192);
  });

  it("is counted without its markup", async () => {
    const text = `<b>${"字".repeat(4096)}</b>`;

    expect((await api.sendMessage(chatId, text, { parse_mode: "HTML" })).text).toHaveLength(4096);
  });

  it("loses the white space at its ends, and entities move with it", async () => {
    const entities = [{ type: "bold" as const, offset: 2, length: 4 }];

    const message = await api.sendMessage(chatId, "  郑州  ", { entities });

    expect(message).toMatchObject({ text: "郑州", entities: [{ type: "bold", offset: 0, length: 2 }] });
  });

  it("keeps one hundred entities and drops the others", async () => {
    const entities = Array.from({ length: 101 }, (_, offset) => ({ type: "bold" as const, offset, length: 1 }));

    expect((await api.sendMessage(chatId, "字".repeat(101), { entities })).entities).toHaveLength(100);
  });

  it("is refused with an unknown parse mode", async () => {
    const send = api.sendMessage(chatId, "字", { parse_mode: "Wiki" as never });

    await expect(send).rejects.toThrow("unsupported parse_mode");
  });
});

describe("entities of a message", () => {
  it.each([
    ["end after the text", "郑州", { offset: 0, length: 3 }, "entity beginning at UTF-16 offset 0 ends after the end"],
    ["begin after the text", "郑州", { offset: 2, length: 1 }, "entity begins after the end of the text"],
    ["begin before the text", "郑州", { offset: -1, length: 1 }, "entity with incorrect offset -1"],
    ["begin in a surrogate pair", "𠮷郑", { offset: 1, length: 1 }, "begins in a middle of a UTF-16 symbol"],
    ["end in a surrogate pair", "郑𠮷", { offset: 0, length: 2 }, "ends in a middle of a UTF-16 symbol"],
  ])("are refused when they %s", async (_, text, range, error) => {
    await expect(api.sendMessage(chatId, text, { entities: [{ type: "bold", ...range }] })).rejects.toThrow(error);
  });

  it("are refused when their type is unknown", async () => {
    const send = api.sendMessage(chatId, "字", { entities: [{ type: "big" as "bold", offset: 0, length: 1 }] });

    await expect(send).rejects.toThrow("unsupported type specified");
  });

  it("are refused when a link leads nowhere", async () => {
    const send = api.sendMessage(chatId, "字", { entities: [{ type: "text_link", offset: 0, length: 1, url: "::" }] });

    await expect(send).rejects.toThrow("entity URL '::' is invalid");
  });

  it("are refused when one quote stands in another", async () => {
    const entities = [
      { type: "blockquote" as const, offset: 0, length: 4 },
      { type: "expandable_blockquote" as const, offset: 2, length: 2 },
    ];

    await expect(api.sendMessage(chatId, "郑州献血", { entities })).rejects.toThrow("can't be nested");
  });

  it("may stand in one another otherwise", async () => {
    const entities = [
      { type: "blockquote" as const, offset: 0, length: 4 },
      { type: "bold" as const, offset: 2, length: 2 },
    ];

    expect((await api.sendMessage(chatId, "郑州献血", { entities })).entities).toEqual(entities);
  });
});
