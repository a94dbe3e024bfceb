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

function newGroup(type: "group" | "supergroup" = "supergroup") {
  const members = [emulator.user({ firstName: "Anna" }), emulator.user({ firstName: "Bob" })] as const;
  return { group: emulator.group({ title: "读报", members, type }), members };
}

describe("getMe", () => {
  it("tells whether privacy mode is off", async () => {
    expect(await api.getMe()).toMatchObject({ username: "wenbao_bot", can_read_all_group_messages: false });
  });
});

describe("getChat", () => {
  it("shows the chat", async () => {
    const { group } = newGroup();

    expect(await api.getChat(group.id)).toMatchObject({ type: "supergroup", title: "读报" });
  });

  it("refuses a chat it does not know", async () => {
    await expect(api.getChat(1)).rejects.toThrow("chat not found");
  });
});

describe("getChatMember", () => {
  it("tells members, administrators and strangers apart", async () => {
    const { group, members } = newGroup();
    group.promote(members[0]);
    const stranger = emulator.user({ firstName: "Eve" });

    const found = await Promise.all([...members, stranger].map((user) => api.getChatMember(group.id, user.id)));

    expect(found.map(({ status }) => status)).toEqual(["administrator", "member", "left"]);
  });

  it("refuses a user it does not know", async () => {
    await expect(api.getChatMember(newGroup().group.id, 1)).rejects.toThrow("user not found");
  });
});

describe("getChatAdministrators", () => {
  it("names the administrators", async () => {
    const { group, members } = newGroup();
    group.promote(members[1]);

    expect(await api.getChatAdministrators(group.id)).toMatchObject([{ user: members[1] }]);
  });
});

describe("leaveChat", () => {
  it("takes the bot out of the group", async () => {
    const { group } = newGroup();

    await api.leaveChat(group.id);

    await expect(api.sendMessage(group.id, "字")).rejects.toThrow(
      "403: Forbidden: bot is not a member of the supergroup chat",
    );
  });
});

describe("a bot that was kicked", () => {
  it.each(["group", "supergroup"] as const)("is told and may not write to the %s", async (type) => {
    const { group } = newGroup(type);

    emulator.kick(group);

    expect((await api.getUpdates())[0]?.my_chat_member?.new_chat_member.status).toBe("kicked");
    await expect(api.sendMessage(group.id, "字")).rejects.toThrow(
      `403: Forbidden: bot was kicked from the ${type} chat`,
    );
  });

  it("hears nothing until it is added again", async () => {
    const { group, members } = newGroup();
    emulator.kick(group);
    await group.send("/help");
    group.addBot(members[0]);
    await group.send("/start");

    const updates = await api.getUpdates();

    expect(updates.map((update) => update.message?.text ?? Object.keys(update)[1])).toEqual([
      "my_chat_member",
      "my_chat_member",
      "message",
      "/start",
    ]);
  });
});

describe("a group that becomes a supergroup", () => {
  it("tells its new id in service messages and in the refusal", async () => {
    const { group } = newGroup("group");

    const next = group.migrate();

    const updates = await api.getUpdates();
    expect(updates.map(({ message }) => message?.migrate_to_chat_id ?? message?.migrate_from_chat_id)).toEqual([
      next.id,
      group.id,
    ]);
    await expect(api.sendMessage(group.id, "字")).rejects.toMatchObject({
      description: "Bad Request: group chat was upgraded to a supergroup chat",
      parameters: { migrate_to_chat_id: next.id },
    });
  });
});

describe("a forum", () => {
  function newForum() {
    return emulator.group({ title: "论坛", forum: true, members: [emulator.user({ firstName: "Anna" })] });
  }

  it("keeps what is said to one topic apart from the others", async () => {
    const forum = newForum();
    const news = forum.topic("新闻");
    const chat = forum.topic("闲聊");

    await api.sendMessage(forum.id, "字", { message_thread_id: news.threadId ?? 0 });

    expect((await news.nextMessage()).threadId).toBe(news.threadId);
    expect(chat.messages).toEqual([]);
    expect(forum.messages).toHaveLength(1);
  });

  it("sends a user's message with the topic, in reply to what opened it", async () => {
    const forum = newForum();
    const news = forum.topic("新闻");

    await news.send("/ask 献血");

    const [, update] = await api.getUpdates();
    expect(update?.message).toMatchObject({
      is_topic_message: true,
      message_thread_id: news.threadId,
      reply_to_message: { forum_topic_created: { name: "新闻" } },
    });
  });

  it("puts a reply into the topic of the message", async () => {
    const news = newForum().topic("新闻");
    const question = await news.send("/ask 献血");

    await api.sendMessage(news.id, "字", { reply_parameters: { message_id: question.id } });

    expect((await news.nextMessage()).replyTo).toBe(question.id);
  });

  it.each([
    [
      "was deleted",
      (forum: ReturnType<typeof newForum>) => {
        const topic = forum.topic("新闻");
        forum.deleteTopic(topic);
        return topic.threadId ?? 0;
      },
    ],
    ["never was", () => 99],
    ["is the general one", () => 1],
  ])("refuses a topic that %s", async (_, thread) => {
    const forum = newForum();
    const message_thread_id = thread(forum);

    await expect(api.sendMessage(forum.id, "字", { message_thread_id })).rejects.toThrow("message thread not found");
  });
});

describe("a supergroup without topics", () => {
  it("gives replies a thread id that nothing can be sent to", async () => {
    const { group } = newGroup();
    const first = await group.send("/help");
    await group.reply(first, "/help");

    const [, update] = await api.getUpdates();
    const message_thread_id = update?.message?.message_thread_id ?? 0;

    expect(message_thread_id).toBe(first.id);
    await expect(api.sendMessage(group.id, "字", { message_thread_id })).rejects.toThrow("message thread not found");
  });
});

describe("message ids", () => {
  it("start anew in each group, and go on through the private chats", async () => {
    const { group, members } = newGroup();
    const ids = [
      await group.send("/a"),
      ...(await Promise.all(members.map((user) => emulator.privateChat(user).send("a")))),
    ];

    expect(ids.map(({ id }) => id)).toEqual([1, 1, 2]);
  });
});
