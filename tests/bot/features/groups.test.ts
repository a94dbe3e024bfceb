import { afterEach, describe, expect, it } from "vitest";
import type { GroupChat } from "../../support/bot-api/group-driver.ts";
import { type RunningBot, runBot } from "../../support/run-bot.ts";

let running: RunningBot;
let group: GroupChat;

/** The bot in a group of two; as an administrator it gets every message. */
async function inGroup({ isForum = false } = {}) {
  running = await runBot({ deliverMentions: true });
  const { emulator } = running;
  const members = ["安娜", "波波"].map((firstName) => emulator.user({ firstName, languageCode: "zh-hans" }));
  group = emulator.group({ title: "读报", members, ...(isForum ? { forum: true } : {}) });
  group.promoteBot();
  return { group, members };
}

afterEach(() => running.close());

describe("in a group", () => {
  it.each(["/ask 何雄", "/ask@wenbao_bot 何雄", "@wenbao_bot 何雄", "@Wenbao_Bot 何雄"])(
    "%s is answered as a reply to the one who asked",
    async (text) => {
      await inGroup();
      const question = await group.send(text);

      const answer = await group.nextMessage();

      expect(answer.text).toMatch(/^何雄:4 篇/);
      expect(answer.replyTo).toBe(question.id);
    },
  );

  it.each([
    ["/people@wenbao_bot", "何雄 3", /^何雄:3 篇/],
    ["/date@wenbao_bot 2023年4月", "1", /^何雄调研数字经济发展/],
    ["/pages", { row: 0, column: 0 }, /^📄 郑州晚报 2023-05-09/],
    ["/related p1-1", "同版", /^📄 郑州晚报 2023-05-09/],
    ["/random", "再来一篇", /^全省第八期/],
  ])("%s is browsed by anybody, in one message, also after a restart", async (text, button, shown) => {
    const { members } = await inGroup();
    const command = await group.send(text);
    const list = await group.nextMessage();
    running = await running.restart();

    await group.press(list, button, { from: members[1]! });

    expect(list.replyTo).toBe(command.id);
    expect(group.message(list).text).toMatch(shown);
    expect(group.botMessages).toHaveLength(1);
  });

  it("a reply to the bot is answered, in its conversation", async () => {
    await inGroup();
    await group.send("/ask 何雄");
    const answer = await group.nextMessage();

    await group.reply(answer, "他还做了什么");

    expect((await group.nextMessage()).text).toMatch(/^何雄:4 篇/);
  });

  it("there is silence for everything else", async () => {
    const { members } = await inGroup();
    const others = await group.send("何雄最近怎么样");
    await group.send("/ask@other_bot 何雄");
    await group.send("/nosuch");
    await group.send("/nosuch@wenbao_bot");
    await group.send("@somebody 何雄");
    await group.reply(others, "献血的有多少");
    await group.sendOther({ sticker: { file_id: "s", file_unique_id: "u" } });
    await group.sendOther({ new_chat_title: "新名" });
    await group.send("/ask 何雄", { more: { is_automatic_forward: true } });
    await group.send("/ask 何雄", { from: { ...(members[0] ?? { id: 5, first_name: "" }), is_bot: true } });

    await group.send("/about");

    expect((await group.nextMessage()).text).toMatch(/^收录 5 个版面/);
    expect(group.botMessages).toHaveLength(1);
  });

  it("a mention of the bot by its name alone is answered", async () => {
    await inGroup();
    const bot = { id: 123_456_789, is_bot: true, first_name: "问报" };
    await group.send("问报 何雄", { entities: [{ type: "text_mention", offset: 0, length: 2, user: bot }] });

    expect((await group.nextMessage()).text).toMatch(/^何雄:4 篇/);
  });

  it("a message in a topic that the bot opened is no reply to it", async () => {
    await inGroup();
    const opened = {
      message_id: 1,
      date: 1,
      chat: { id: group.id, type: "supergroup", title: "读报" },
      forum_topic_created: {},
    };
    const from = { id: 123_456_789, is_bot: true, first_name: "问报" };
    await group.send("何雄", { more: { reply_to_message: { ...opened, from } } });
    await group.send("/about");

    expect((await group.nextMessage()).text).toMatch(/^收录/);
  });

  it("an anonymous administrator and a channel are answered", async () => {
    await inGroup();
    await group.send("/ask 何雄", { as: "anonymous-admin" });
    await group.send("/ask 何雄", { as: { channel: "频道" } });

    const answers = await group.waitForMessages(2);

    expect(answers.map(({ text }) => text.slice(0, 6))).toEqual(["何雄:4 篇", "何雄:4 篇"]);
  });

  it("the answer comes in the topic of the question", async () => {
    await inGroup({ isForum: true });
    const topic = group.topic("体育");

    const question = await topic.send("/ask 何雄");
    const answer = await topic.nextMessage();

    expect(answer.threadId).toBe(topic.threadId);
    expect(answer.replyTo).toBe(question.id);
  });

  it("other commands work, as replies", async () => {
    await inGroup();
    const command = await group.send("/latest@wenbao_bot 2");

    const list = await group.nextMessage();

    expect(list.text).toMatch(/^最新的 2 篇报道/);
    expect(list.replyTo).toBe(command.id);
  });

  it("a long list rings for nobody, an answer for the one who asked", async () => {
    await inGroup();
    await group.send("/latest");
    await group.send("/ask 去年郑州有多少人献血");

    const [list, answer] = await group.waitForMessages(2);

    expect([list?.isSilent, answer?.isSilent]).toEqual([true, false]);
  });

  it("a button works for whoever presses it, in their language", async () => {
    const { emulator } = await inGroup().then(() => running);
    const stranger = emulator.user({ firstName: "Ann", languageCode: "en" });
    await group.send("/ask 去年郑州有多少人献血");
    const answer = await group.nextMessage();

    await group.press(answer, "更多", { from: stranger });

    expect(group.message(answer).text).toMatch(/^1 more passage on this/);
  });

  it("an answer comes when the question was deleted meanwhile", async () => {
    await inGroup();
    const hold = running.emulator.hold("sendMessage");
    const question = await group.send("/ask 何雄");
    await hold.arrived;
    group.remove(question);
    hold.release();

    const answer = await group.nextMessage();

    expect(answer.text).toMatch(/^何雄:4 篇/);
    expect(answer.replyTo).toBeUndefined();
  });

  it("an answer follows the group that became a supergroup", async () => {
    await inGroup();
    const hold = running.emulator.hold("sendMessage");
    await group.send("/ask 何雄");
    await hold.arrived;
    const next = group.migrate();
    hold.release();

    const answer = await next.nextMessage();
    expect(answer.text).toMatch(/^何雄:4 篇/);
    expect(running.emulator.calls.at(-1)?.params).not.toHaveProperty("reply_parameters");
  });

  it("a mention without a question is told how to ask", async () => {
    await inGroup();
    await group.send("@wenbao_bot");

    expect((await group.nextMessage()).text).toMatch(/^我在。请把问题和@我写在同一条消息里/);
  });

  it.each(["/ask", "/ask@wenbao_bot", "@wenbao_bot"])(
    "%s in reply to somebody asks what they wrote, and its buttons find the question",
    async (text) => {
      const { members } = await inGroup();
      const [, other] = members;
      const theirs = await group.send("去年郑州有多少人献血?", other && { from: other });
      const mine = await group.reply(theirs, text);
      const answer = await group.nextMessage();
      running = await running.restart();
      await group.press(answer, "更多");

      expect(answer.text).toMatch(/^❓ 去年郑州有多少人献血\?\n\n228154人次/);
      expect(answer.replyTo).toBe(mine.id);
      expect(group.message(answer).text).toMatch(/^❓ 去年郑州有多少人献血\?\n\n另有 1 处/);
    },
  );

  it("words in reply to somebody are the question, not theirs", async () => {
    await inGroup();
    const theirs = await group.send("去年郑州有多少人献血?");
    await group.reply(theirs, "/ask 何雄");

    expect((await group.nextMessage()).text).toMatch(/^何雄:4 篇/);
  });

  it.each(["谢谢", "哈哈哈", "👍", "👎", "👋", "好的", "嗯"])("%s in reply to the bot is left alone", async (text) => {
    await inGroup();
    await group.send("/ask 何雄");
    const answer = await group.nextMessage();
    await group.reply(answer, text);
    await group.send("/about");

    expect((await group.nextMessage()).text).toMatch(/^收录/);
  });

  it("a number in reply to the bot opens an article of the asker's list", async () => {
    await inGroup();
    await group.send("/ask 何雄");
    const answer = await group.nextMessage();
    await group.reply(answer, "第3条");

    expect((await group.nextMessage()).text).toMatch(/^❓ 何雄\n\n何雄调研数字经济发展/);
  });
});

describe("a channel", () => {
  it("gets no answer", async () => {
    await inGroup();
    running.emulator.pushUpdate({
      channel_post: {
        message_id: 1,
        date: Math.floor(Date.now() / 1000),
        chat: { id: -1009, type: "channel", title: "c" },
        text: "/about",
      },
    });
    await group.send("/about");
    await group.nextMessage();

    expect(running.emulator.callsTo("sendMessage")).toHaveLength(1);
  });
});
