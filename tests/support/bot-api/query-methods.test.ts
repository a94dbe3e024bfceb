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

const TOO_OLD = "400: Bad Request: query is too old and response timeout expired or query ID is invalid";
let chat: PrivateChat;

beforeEach(() => {
  chat = emulator.privateChat(emulator.user({ firstName: "Anna" }));
});

/** Presses the only button of a new message, and gives the id of its query as the bot gets it. */
async function press(options = {}) {
  const reply_markup = { inline_keyboard: [[{ text: "a", callback_data: "v1:a" }]] };
  const { message_id } = await api.sendMessage(chat.id, "郑州", { reply_markup });
  const answer = chat.press(message_id, "a", options);
  const [update] = await api.getUpdates({ offset: -1 });
  return { answer, query: update?.callback_query, id: update?.callback_query?.id ?? "" };
}

async function ask(options = {}) {
  const answer = emulator.inline(chat.user, "献血", options);
  const [update] = await api.getUpdates({ offset: -1 });
  return { answer, query: update?.inline_query, id: update?.inline_query?.id ?? "" };
}

function article(id: string, message_text = "正文") {
  return { type: "article" as const, id, title: "标题", input_message_content: { message_text } };
}

describe("answerCallbackQuery", () => {
  it("brings the data and the message to the bot and the toast to the user", async () => {
    const { answer, query, id } = await press();

    await api.answerCallbackQuery(id, { text: "好", show_alert: true });

    expect(query).toMatchObject({ data: "v1:a", message: { text: "郑州" }, from: chat.user });
    expect(await answer).toEqual({ text: "好", isAlert: true, url: "", isExpired: false });
  });

  it("refuses an unknown query", async () => {
    await expect(api.answerCallbackQuery("1")).rejects.toThrow(TOO_OLD);
  });

  it("refuses a query that was too old from the start", async () => {
    const { answer, id } = await press({ expired: true });

    await expect(api.answerCallbackQuery(id)).rejects.toThrow(TOO_OLD);
    expect((await answer).isExpired).toBe(true);
  });

  it("refuses a query that the test let expire", async () => {
    const { answer, id } = await press();

    emulator.expireQueries();

    await expect(api.answerCallbackQuery(id)).rejects.toThrow(TOO_OLD);
    expect((await answer).isExpired).toBe(true);
  });

  it("refuses a second answer", async () => {
    const { id } = await press();
    await api.answerCallbackQuery(id);

    await expect(api.answerCallbackQuery(id)).rejects.toThrow(TOO_OLD);
  });

  it("takes 200 characters and refuses one more", async () => {
    const { id } = await press();

    await expect(api.answerCallbackQuery(id, { text: "字".repeat(201) })).rejects.toThrow("MESSAGE_TOO_LONG");
    await expect(api.answerCallbackQuery(id, { text: "字".repeat(200) })).resolves.toBe(true);
  });

  it("may come for a message that the bot cannot see any more", async () => {
    const { query } = await press({ inaccessible: true });

    expect(query?.message).toMatchObject({ date: 0 });
    expect(query?.message).not.toHaveProperty("text");
  });
});

describe("answerInlineQuery", () => {
  it("brings the query to the bot and the results to the user", async () => {
    const { answer, query, id } = await ask({ offset: "50" });

    await api.answerInlineQuery(id, [article("1")], { next_offset: "100", is_personal: true });

    expect(query).toMatchObject({ query: "献血", offset: "50", from: chat.user });
    expect(await answer).toMatchObject({ titles: ["标题"], nextOffset: "100", isPersonal: true, cacheSeconds: 300 });
  });

  it.each([
    ["more than 50 results", Array.from({ length: 51 }, (_, index) => article(String(index))), "RESULTS_TOO_MUCH"],
    ["an empty id", [article("")], "RESULT_ID_INVALID"],
    ["an id of 65 bytes", [article(`${"字".repeat(21)}ab`)], "RESULT_ID_INVALID"],
    ["an id twice", [article("1"), article("1")], "RESULT_ID_DUPLICATE"],
    ["no title", [{ ...article("1"), title: "" }], "ARTICLE_TITLE_EMPTY"],
    ["an empty text", [article("1", "")], "message text is empty"],
    ["too long a text", [article("1", "字".repeat(4097))], "message is too long"],
  ])("refuses %s", async (_, results, error) => {
    const { id } = await ask();

    await expect(api.answerInlineQuery(id, results)).rejects.toThrow(error);
  });

  it("refuses a next offset of more than 64 bytes", async () => {
    const { id } = await ask();

    await expect(api.answerInlineQuery(id, [], { next_offset: "0".repeat(65) })).rejects.toThrow("NEXT_OFFSET_INVALID");
  });

  it("refuses a query that is too old", async () => {
    const { id } = await ask({ expired: true });

    await expect(api.answerInlineQuery(id, [])).rejects.toThrow(TOO_OLD);
  });
});

describe("a chosen inline result", () => {
  it("stands in any chat, and its buttons lead back to the bot", async () => {
    const group = emulator.group({ title: "外人", members: [chat.user], withBot: false });
    const reply_markup = { inline_keyboard: [[{ text: "a", callback_data: "v1:a" }]] };
    const message = await group.sendInline({ ...article("1"), reply_markup });
    const answer = group.press(message, "a");
    const [update] = await api.getUpdates();
    const query = update?.callback_query;

    await api.answerCallbackQuery(query?.id ?? "");
    await api.editMessageTextInline(query?.inline_message_id ?? "", "新文");

    expect((await answer).isExpired).toBe(false);
    expect((await group.nextEdit(message)).text).toBe("新文");
  });
});
