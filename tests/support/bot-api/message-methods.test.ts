import { Api } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PrivateChat } from "./chat-driver.ts";
import { type BotApi, startBotApi } from "./start-bot-api.ts";

let emulator: BotApi;
let api: Api;

beforeEach(async () => {
  emulator = await startBotApi();
  api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
});

afterEach(() => emulator.close());

const keyboard = { inline_keyboard: [[{ text: "a", callback_data: "1" }]] };
let chat: PrivateChat;

beforeEach(() => {
  chat = emulator.privateChat(emulator.user({ firstName: "Anna" }));
});

describe("sendMessage", () => {
  it("shows the message to the user and gives it back", async () => {
    const sent = await api.sendMessage(chat.id, "郑州", { reply_markup: keyboard, disable_notification: true });

    expect(await chat.nextMessage()).toMatchObject({ id: sent.message_id, buttons: [["a"]], isSilent: true });
  });

  it("refuses a chat it does not know", async () => {
    await expect(api.sendMessage(42, "郑州")).rejects.toThrow("400: Bad Request: chat not found");
  });

  it("replies to a message", async () => {
    const question = await chat.send("郑州?");

    await api.sendMessage(chat.id, "郑州", { reply_parameters: { message_id: question.id } });

    expect((await chat.nextMessage()).replyTo).toBe(question.id);
  });

  it("refuses to reply to a message that is gone", async () => {
    const send = api.sendMessage(chat.id, "郑州", { reply_parameters: { message_id: 99 } });

    await expect(send).rejects.toThrow("400: Bad Request: message to be replied not found");
  });

  it("sends without the reply when that is allowed", async () => {
    const reply_parameters = { message_id: 99, allow_sending_without_reply: true };

    expect(await api.sendMessage(chat.id, "郑州", { reply_parameters })).not.toHaveProperty("reply_to_message");
  });

  it("refuses a quote that the message does not hold", async () => {
    const question = await chat.send("郑州?");
    const reply_parameters = { message_id: question.id, quote: "洛阳" };

    await expect(api.sendMessage(chat.id, "郑州", { reply_parameters })).rejects.toThrow("QUOTE_TEXT_INVALID");
  });

  it("refuses a topic where there is none", async () => {
    const send = api.sendMessage(chat.id, "郑州", { message_thread_id: 1 });

    await expect(send).rejects.toThrow("400: Bad Request: message thread not found");
  });

  it("refuses a user who blocked the bot, until it is unblocked", async () => {
    emulator.block(chat.user);
    await expect(api.sendMessage(chat.id, "郑州")).rejects.toThrow("403: Forbidden: bot was blocked by the user");

    emulator.unblock(chat.user);

    await expect(api.sendMessage(chat.id, "郑州")).resolves.toBeDefined();
  });

  it("tells whether a link may show a preview", async () => {
    await api.sendMessage(chat.id, "https://example.com", { link_preview_options: { is_disabled: true } });

    expect((await chat.nextMessage()).hasPreview).toBe(false);
  });
});

describe("editMessageText", () => {
  it("changes the message and takes the buttons away that it does not give again", async () => {
    const { message_id } = await api.sendMessage(chat.id, "郑州", { reply_markup: keyboard });

    await api.editMessageText(chat.id, message_id, "洛阳");

    expect(chat.message(message_id)).toMatchObject({ text: "洛阳", buttons: [], isEdited: true });
  });

  it.each([
    ["the same text", "郑州"],
    ["the same text but for white space", "郑州 "],
  ])("refuses %s with the same buttons", async (_, text) => {
    const { message_id } = await api.sendMessage(chat.id, "郑州", { reply_markup: keyboard });
    const edit = api.editMessageText(chat.id, message_id, text, { reply_markup: keyboard });

    await expect(edit).rejects.toThrow(
      "400: Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
  });

  it("takes the same text with other buttons", async () => {
    const { message_id } = await api.sendMessage(chat.id, "郑州", { reply_markup: keyboard });

    await expect(api.editMessageText(chat.id, message_id, "郑州")).resolves.toBeDefined();
  });

  it("refuses a message that is gone", async () => {
    await expect(api.editMessageText(chat.id, 99, "郑州")).rejects.toThrow(
      "400: Bad Request: message to edit not found",
    );
  });

  it("refuses a user's message", async () => {
    const question = await chat.send("郑州?");

    await expect(api.editMessageText(chat.id, question.id, "郑州")).rejects.toThrow(
      "400: Bad Request: message can't be edited",
    );
  });

  it("needs to know which message", async () => {
    await expect(api.raw.editMessageText({ chat_id: chat.id, text: "郑州" })).rejects.toThrow(
      "identifier is not specified",
    );
  });
});

describe("editMessageReplyMarkup", () => {
  it("changes the buttons only", async () => {
    const { message_id } = await api.sendMessage(chat.id, "郑州");

    await api.editMessageReplyMarkup(chat.id, message_id, { reply_markup: keyboard });

    expect(chat.message(message_id).screen()).toBe("郑州\n[a]");
  });

  it("refuses the same buttons", async () => {
    const { message_id } = await api.sendMessage(chat.id, "郑州");

    await expect(api.editMessageReplyMarkup(chat.id, message_id)).rejects.toThrow("message is not modified");
  });
});

describe("deleteMessage", () => {
  it("takes the message away", async () => {
    const { message_id } = await api.sendMessage(chat.id, "郑州");

    await api.deleteMessage(chat.id, message_id);

    expect(chat.messages).toEqual([]);
    expect((await chat.nextDeletion()).id).toBe(message_id);
  });

  it("refuses a message that is gone", async () => {
    await expect(api.deleteMessage(chat.id, 99)).rejects.toThrow("400: Bad Request: message to delete not found");
  });

  it("refuses a member's message in a group unless the bot is an administrator", async () => {
    const group = emulator.group({ title: "读报", members: [chat.user] });
    const { id } = await group.send("闲话");
    await expect(api.deleteMessage(group.id, id)).rejects.toThrow("400: Bad Request: message can't be deleted");

    group.promoteBot();

    await expect(api.deleteMessage(group.id, id)).resolves.toBe(true);
  });
});

describe("deleteMessages", () => {
  it("skips what is gone", async () => {
    const { message_id } = await api.sendMessage(chat.id, "郑州");

    await api.deleteMessages(chat.id, [message_id, 99]);

    expect(chat.messages).toEqual([]);
  });
});

describe("sendChatAction", () => {
  it("shows what the bot does", async () => {
    await api.sendChatAction(chat.id, "typing");

    expect(chat.actions).toEqual(["typing"]);
  });

  it("refuses what it does not know", async () => {
    await expect(api.sendChatAction(chat.id, "sleeping" as "typing")).rejects.toThrow("wrong parameter action");
  });
});

describe("setMessageReaction", () => {
  it("stands at the message", async () => {
    const question = await chat.send("郑州?");

    await api.setMessageReaction(chat.id, question.id, [{ type: "emoji", emoji: "👍" }]);

    expect(chat.reactions(question)).toEqual(["👍"]);
  });

  it("refuses a message that is gone", async () => {
    await expect(api.setMessageReaction(chat.id, 99, [])).rejects.toThrow("message to react not found");
  });
});
