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

type Button = Record<string, unknown>;

function send(rows: readonly (readonly Button[])[]) {
  const chat = emulator.privateChat(emulator.user({ firstName: "Anna" }));
  return api.sendMessage(chat.id, "字", { reply_markup: { inline_keyboard: rows as never } });
}

function buttons(count: number): Button[] {
  return Array.from({ length: count }, (_, index) => ({ text: String(index), callback_data: String(index) }));
}

describe("inline keyboard", () => {
  it.each([
    ["empty callback data", { text: "a", callback_data: "" }, "BUTTON_DATA_INVALID"],
    ["65 bytes of callback data", { text: "a", callback_data: `${"字".repeat(21)}ab` }, "BUTTON_DATA_INVALID"],
    ["an empty text", { text: "", callback_data: "1" }, "inline keyboard button text must be non-empty"],
    ["no text", { callback_data: "1" }, 'Can\'t find field "text"'],
    ["nothing to do", { text: "a" }, "Text buttons are unallowed in the inline keyboard"],
    ["two things to do", { text: "a", callback_data: "1", url: "https://example.com" }, "BUTTON_TYPE_INVALID"],
    ["a broken url", { text: "a", url: "javascript:alert(1)" }, "URL 'javascript:alert(1)' is invalid"],
    ["a url without a host", { text: "a", url: "https://localhost" }, "URL 'https://localhost' is invalid"],
    ["257 characters to copy", { text: "a", copy_text: { text: "字".repeat(257) } }, "BUTTON_COPY_TEXT_INVALID"],
  ])("is refused for a button with %s", async (_, button, error) => {
    await expect(send([[button]])).rejects.toThrow(error);
  });

  it.each([
    ["64 bytes of callback data", { text: "a", callback_data: `${"字".repeat(21)}a` }],
    ["a url", { text: "a", url: "https://example.com/1" }],
    ["an inline query of another chat", { text: "a", switch_inline_query: "" }],
    ["an inline query of this chat", { text: "a", switch_inline_query_current_chat: "献血" }],
  ])("takes a button with %s", async (_, button) => {
    expect((await send([[button]])).reply_markup?.inline_keyboard).toEqual([[button]]);
  });

  it("takes eight buttons in a row and refuses nine", async () => {
    await expect(send([buttons(8)])).resolves.toBeDefined();
    await expect(send([buttons(9)])).rejects.toThrow("REPLY_MARKUP_INVALID");
  });

  it("takes a hundred buttons and refuses one more", async () => {
    const rows = buttons(100).map((button) => [button]);

    await expect(send(rows)).resolves.toBeDefined();
    await expect(send([...rows, ...rows.slice(0, 1)])).rejects.toThrow("REPLY_MARKUP_TOO_LONG");
  });

  it("leaves out empty rows", async () => {
    expect((await send([[], buttons(1), []])).reply_markup?.inline_keyboard).toHaveLength(1);
  });
});
