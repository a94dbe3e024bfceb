import { run, sequentialize } from "@grammyjs/runner";
import { Bot, InlineKeyboard } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type BotApi, startBotApi } from "./start-bot-api.ts";

let emulator: BotApi;
let bot: Bot;
let stop: () => Promise<unknown>;

beforeEach(async () => {
  emulator = await startBotApi();
  bot = new Bot(emulator.token, { client: { apiRoot: emulator.apiRoot } });
  stop = async () => {};
});

afterEach(async () => {
  await stop();
  await emulator.close();
});

function startPolling(): void {
  const polling = bot.start();
  stop = async () => {
    await bot.stop();
    await polling;
  };
}

function startRunner(): void {
  const runner = run(bot);
  stop = () => runner.stop();
}

describe("startBotApi with the real grammY", () => {
  it("brings a message to a polling bot and its answer back", async () => {
    bot.on("message:text", (ctx) => ctx.reply(`您问:${ctx.message.text}`));
    startPolling();
    const chat = emulator.privateChat(emulator.user({ firstName: "Anna" }));

    await chat.send("献血");

    expect((await chat.nextMessage()).text).toBe("您问:献血");
  });

  it("recognises a command as Telegram would", async () => {
    bot.command("start", (ctx) => ctx.reply(`payload ${ctx.match}`));
    startPolling();
    const chat = emulator.privateChat(emulator.user({ firstName: "Anna" }));

    await chat.send("/start a1");

    expect((await chat.nextMessage()).text).toBe("payload a1");
  });

  it("presses a button, shows the toast and the edited message", async () => {
    const keyboard = new InlineKeyboard().text("1", "v1:open:1").text("2", "v1:open:2").row().text("➡️", "v1:page:2");
    bot.command("latest", (ctx) => ctx.reply("第一页", { reply_markup: keyboard }));
    bot.callbackQuery("v1:page:2", async (ctx) => {
      await ctx.answerCallbackQuery("翻页");
      await ctx.editMessageText("第二页");
    });
    startPolling();
    const chat = emulator.privateChat(emulator.user({ firstName: "Anna" }));
    await chat.send("/latest");
    const list = await chat.nextMessage();

    const answer = await chat.press(list, "➡️");

    expect(list.screen()).toBe("第一页\n[1] [2]\n[➡️]");
    expect(answer).toMatchObject({ text: "翻页", isAlert: false });
    expect((await chat.nextEdit(list)).screen()).toBe("第二页");
    expect(chat.botMessages).toHaveLength(1);
  });

  it("works with the runner, each chat in its order", async () => {
    bot.use(sequentialize((ctx) => String(ctx.chat?.id)));
    bot.on("message:text", (ctx) => ctx.reply(ctx.message.text));
    startRunner();
    const chats = ["Anna", "Bob"].map((firstName) => emulator.privateChat(emulator.user({ firstName })));

    for (const text of ["一", "二", "三"]) for (const chat of chats) await chat.send(text);

    for (const chat of chats) expect((await chat.waitForMessages(3)).map((m) => m.text)).toEqual(["一", "二", "三"]);
  });

  it("answers an inline query", async () => {
    const content = { message_text: "正文" };
    bot.on("inline_query", (ctx) =>
      ctx.answerInlineQuery([
        { type: "article", id: "1", title: ctx.inlineQuery.query, input_message_content: content },
      ]),
    );
    startPolling();

    const answer = await emulator.inline(emulator.user({ firstName: "Anna" }), "献血");

    expect(answer.titles).toEqual(["献血"]);
  });

  it("names the time to wait as Telegram does", async () => {
    const chat = emulator.privateChat(emulator.user({ firstName: "Anna" }));
    emulator.fail("sendMessage", { kind: "status", status: 429, retryAfter: 3 });

    await expect(bot.api.sendMessage(chat.id, "好")).rejects.toMatchObject({ parameters: { retry_after: 3 } });
  });

  it("closes at once under a running bot", async () => {
    const other = await startBotApi();
    const poller = new Bot(other.token, { client: { apiRoot: other.apiRoot } });
    const poll = poller.api.getUpdates({ timeout: 50 });
    await other.polling();

    await other.close();

    await expect(poll).resolves.toEqual([]);
  });

  it("names a method it does not have when it is closed", async () => {
    const other = await startBotApi();
    const api = new Bot(other.token, { client: { apiRoot: other.apiRoot } }).api;

    await expect(api.sendDice(1, "🎲")).rejects.toThrow("404: Not Found: method not found");

    await expect(other.close()).rejects.toThrow("the bot called sendDice");
    await expect(other.close()).resolves.toBeUndefined();
  });

  it("tells what it saw when the bot keeps silent", async () => {
    const other = await startBotApi({ waitMs: 1 });
    const chat = other.privateChat(other.user({ firstName: "Anna" }));
    await chat.send("献血");

    await expect(chat.nextMessage()).rejects.toThrow(
      /Waited 1 ms for a message of the bot[\s\S]*Anna: 献血[\s\S]*not polling/,
    );

    await other.close();
  });
});
