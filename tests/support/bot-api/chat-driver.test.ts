import { Api } from "grammy";
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

const rows = [
  [
    { text: "📖 全文", callback_data: "full" },
    { text: "全", callback_data: "all" },
  ],
  [{ text: "🔗", url: "https://example.com" }],
];

function ask() {
  return api.sendMessage(chat.id, "字", { reply_markup: { inline_keyboard: rows } });
}

async function dataOf(): Promise<string | undefined> {
  return (await api.getUpdates())[0]?.callback_query?.data;
}

describe("press", () => {
  it.each([
    ["its text", "全", "all"],
    ["a part of its text", "全文", "full"],
    ["a pattern", /^📖/u, "full"],
    ["its place", { row: 0, column: 1 }, "all"],
  ])("finds a button by %s", async (_, button, data) => {
    const { message_id } = await ask();

    void chat.press(message_id, button);

    expect(await dataOf()).toBe(data);
  });

  it("names the buttons when there is no such one", async () => {
    const { message_id } = await ask();

    await expect(chat.press(message_id, "相关")).rejects.toThrow("0 buttons are 相关 among\n[📖 全文] [全]\n[🔗]");
  });

  it("refuses a button that only opens a link", async () => {
    const { message_id } = await ask();

    await expect(chat.press(message_id, "🔗")).rejects.toThrow("sends no callback query");
  });

  it("looks at the message as it is now", async () => {
    const { message_id } = await ask();
    const before = await chat.nextMessage();
    await api.editMessageText(chat.id, message_id, "文");

    await expect(chat.press(before, "全")).rejects.toThrow("(no buttons)");
  });

  it("may be by another user", async () => {
    const bob = emulator.user({ firstName: "Bob" });
    const { message_id } = await ask();

    void chat.press(message_id, "全", { from: bob });

    expect((await api.getUpdates())[0]?.callback_query?.from).toEqual(bob);
  });
});

describe("pressData", () => {
  it("sends any data", async () => {
    const { message_id } = await ask();

    void chat.pressData(message_id, "forged");

    expect(await dataOf()).toBe("forged");
  });
});

describe("send", () => {
  it("posts the message with entities, sender and date", async () => {
    await chat.send("/start a1", { date: 1_700_000_000 });

    expect((await api.getUpdates())[0]?.message).toMatchObject({
      text: "/start a1",
      date: 1_700_000_000,
      from: { first_name: "Anna", is_bot: false },
      entities: [{ type: "bot_command", offset: 0, length: 6 }],
    });
  });

  it("refuses what no client sends", async () => {
    await expect(chat.send("字".repeat(4097))).rejects.toThrow("No client sends a text of 4097 characters");
  });

  it("hides an anonymous administrator behind the group", async () => {
    const group = emulator.group({ title: "读报", members: [chat.user] });

    await group.send("/help", { as: "anonymous-admin" });

    expect((await api.getUpdates())[0]?.message).toMatchObject({
      from: { username: "GroupAnonymousBot", is_bot: true },
      sender_chat: { id: group.id },
    });
  });

  it("hides a channel behind its own chat", async () => {
    const group = emulator.group({ title: "读报", members: [chat.user] });

    await group.send("/help", { as: { channel: "日报" } });

    expect((await api.getUpdates())[0]?.message).toMatchObject({
      from: { username: "Channel_Bot" },
      sender_chat: { type: "channel", title: "日报" },
    });
  });
});

describe("sendOther", () => {
  it("posts what has no text", async () => {
    await chat.sendOther({ sticker: { emoji: "👍" } });

    const message = (await api.getUpdates())[0]?.message;
    expect(message).toMatchObject({ sticker: { emoji: "👍" } });
    expect(message).not.toHaveProperty("text");
  });
});

describe("edit", () => {
  it("posts the new text", async () => {
    const question = await chat.send("郑州");

    await chat.edit(question, "洛阳");

    expect((await api.getUpdates())[1]?.edited_message).toMatchObject({ message_id: question.id, text: "洛阳" });
  });

  it("is not for the bot's messages", async () => {
    const { message_id } = await ask();

    await expect(chat.edit(message_id, "洛阳")).rejects.toThrow("is no message of a user");
  });
});

describe("nextMessage", () => {
  it("gives each message once, as it was when it came", async () => {
    const { message_id } = await api.sendMessage(chat.id, "一");
    await api.editMessageText(chat.id, message_id, "一改");
    await api.sendMessage(chat.id, "二");

    const messages = await chat.waitForMessages(2);

    expect(messages.map(({ text }) => text)).toEqual(["一", "二"]);
    expect(chat.message(messages[0]!).text).toBe("一改");
  });

  it("does not give a user's message", async () => {
    await chat.send("郑州?");
    await api.sendMessage(chat.id, "郑州");

    expect((await chat.nextMessage()).text).toBe("郑州");
  });

  it("is woken by the message", async () => {
    const waiting = chat.nextMessage();

    await api.sendMessage(chat.id, "郑州");

    expect((await waiting).text).toBe("郑州");
  });
});

describe("nextEdit", () => {
  it("waits for an edit of that very message", async () => {
    const first = await api.sendMessage(chat.id, "一");
    const second = await api.sendMessage(chat.id, "二");
    await api.editMessageText(chat.id, first.message_id, "一改");
    await api.editMessageText(chat.id, second.message_id, "二改");

    expect((await chat.nextEdit(second.message_id)).text).toBe("二改");
    expect((await chat.nextEdit()).text).toBe("一改");
  });
});

describe("remove", () => {
  it("lets the bot find the message gone", async () => {
    const { message_id } = await ask();

    chat.remove(message_id);

    await expect(api.editMessageText(chat.id, message_id, "文")).rejects.toThrow("message to edit not found");
  });
});
