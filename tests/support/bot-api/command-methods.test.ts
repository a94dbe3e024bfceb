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

const commands = [{ command: "start", description: "开始" }];

describe("setMyCommands", () => {
  it("keeps a menu for each scope and language", async () => {
    await api.setMyCommands(commands);
    await api.setMyCommands([], { scope: { type: "all_group_chats" }, language_code: "zh" });

    expect(emulator.commands()).toEqual(commands);
    expect(emulator.commands("all_group_chats", "zh")).toEqual([]);
    expect(emulator.commands("all_private_chats")).toBeUndefined();
  });

  it("keeps a menu for one chat", async () => {
    const chat = emulator.privateChat(emulator.user({ firstName: "Anna" }));
    await api.setMyCommands(commands, { scope: { type: "chat", chat_id: chat.id } });

    expect(await api.getMyCommands({ scope: { type: "chat", chat_id: chat.id } })).toEqual(commands);
    expect(emulator.commands({ type: "chat", chat_id: chat.id })).toEqual(commands);
  });

  it.each([
    ["capital letters", "Start", "字", "BOT_COMMAND_INVALID"],
    ["Chinese letters", "开始", "字", "BOT_COMMAND_INVALID"],
    ["no letters", "", "字", "command must be non-empty"],
    ["33 letters", "a".repeat(33), "字", "command length must not exceed 32"],
    ["no description", "start", "", "command description must be non-empty"],
    ["a description of 257", "start", "字".repeat(257), "command description length must not exceed 256"],
  ])("refuses a command with %s", async (_, command, description, error) => {
    await expect(api.setMyCommands([{ command, description }])).rejects.toThrow(`400: Bad Request: ${error}`);
  });

  it("takes a hundred commands and refuses one more", async () => {
    const many = Array.from({ length: 101 }, (_, index) => ({ command: `c${index}`, description: "字" }));

    await expect(api.setMyCommands(many.slice(1))).resolves.toBe(true);
    await expect(api.setMyCommands(many)).rejects.toThrow("BOT_COMMANDS_TOO_MUCH");
  });

  it("takes languages of two letters only", async () => {
    const set = api.setMyCommands(commands, { language_code: "zh-hans" as "zh" });

    await expect(set).rejects.toThrow("400: Bad Request: invalid language code specified");
  });

  it("refuses a chat it does not know", async () => {
    await expect(api.setMyCommands(commands, { scope: { type: "chat", chat_id: 1 } })).rejects.toThrow(
      "chat not found",
    );
  });

  it("refuses a scope it does not know", async () => {
    await expect(api.setMyCommands(commands, { scope: { type: "all" as "default" } })).rejects.toThrow(
      "unsupported type",
    );
  });
});

describe("deleteMyCommands", () => {
  it("takes one menu away", async () => {
    await api.setMyCommands(commands);

    await api.deleteMyCommands();

    expect(await api.getMyCommands()).toEqual([]);
  });
});

describe("the bot's profile", () => {
  it("has descriptions by language", async () => {
    await api.setMyDescription("问报", { language_code: "zh" });
    await api.setMyShortDescription("报");

    expect(emulator.profile("description", "zh")).toBe("问报");
    expect(await api.getMyShortDescription({ language_code: "en" })).toEqual({ short_description: "报" });
    expect(await api.getMyName()).toEqual({ name: "问报" });
  });

  it.each([
    ["name", () => api.setMyName("字".repeat(65))],
    ["description", () => api.setMyDescription("字".repeat(513))],
    ["short description", () => api.setMyShortDescription("字".repeat(121))],
  ])("refuses too long a %s", async (field, set) => {
    await expect(set()).rejects.toThrow(`bot ${field} is too long`);
  });
});
