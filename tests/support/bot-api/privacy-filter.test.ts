import { Api } from "grammy";
import type { User } from "grammy/types";
import { afterEach, describe, expect, it } from "vitest";
import type { GroupChat } from "./group-driver.ts";
import { type BotApi, startBotApi } from "./start-bot-api.ts";

let emulator: BotApi;
let api: Api;
let anna: User;
let group: GroupChat;

async function start(options: { privacyMode?: boolean; deliverMentions?: boolean } = {}): Promise<void> {
  emulator = await startBotApi(options);
  api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
  anna = emulator.user({ firstName: "Anna" });
  group = emulator.group({ title: "读报", members: [anna] });
}

async function arrived(): Promise<(string | undefined)[]> {
  return (await api.getUpdates()).map((update) => (update.message ?? update.edited_message)?.text);
}

afterEach(() => emulator.close());

describe("privacy mode", () => {
  it.each(["/help", "/help@wenbao_bot 献血", "/ask@Wenbao_Bot 献血"])("lets the command %s through", async (text) => {
    await start();

    await group.send(text);

    expect(await arrived()).toEqual([text]);
  });

  it.each(["闲话", "/help@other_bot", "看 /help", "@wenbao_bot 献血"])("drops %s", async (text) => {
    await start();

    await group.send(text);

    expect(await arrived()).toEqual([]);
  });

  it("lets a reply to the bot through, and drops a reply to another", async () => {
    await start();
    const sent = await api.sendMessage(group.id, "字");
    const other = await group.send("闲话");

    await group.reply(sent.message_id, "谁?");
    await group.reply(other, "你?");

    expect(await arrived()).toEqual(["谁?"]);
  });

  it("lets service messages through", async () => {
    await start();

    group.join(emulator.user({ firstName: "Bob" }));

    expect((await api.getUpdates())[0]?.message?.new_chat_members).toMatchObject([{ first_name: "Bob" }]);
  });

  it("lets a mention of the bot through when told, and of nobody else", async () => {
    await start({ deliverMentions: true });

    await group.send("@wenbao_bot 献血");
    await group.send("@other_bot 献血");

    expect(await arrived()).toEqual(["@wenbao_bot 献血"]);
  });

  it("holds for edits as well", async () => {
    await start();
    const chatter = await group.send("闲话");

    await group.edit(chatter, "闲话二");

    expect(await arrived()).toEqual([]);
  });

  it("does not hold for a bot that is an administrator", async () => {
    await start();
    group.promoteBot();

    await group.send("闲话");

    expect(await arrived()).toEqual(["闲话"]);
  });

  it("does not hold in private chats", async () => {
    await start();

    await emulator.privateChat(anna).send("闲话");

    expect(await arrived()).toEqual(["闲话"]);
  });

  it("lets everything through when it is off", async () => {
    await start({ privacyMode: false });

    await group.send("闲话");

    expect(await arrived()).toEqual(["闲话"]);
  });
});
