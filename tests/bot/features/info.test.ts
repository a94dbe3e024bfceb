import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChatDriver } from "../../support/bot-api/chat-driver.ts";
import { type RunningBot, runBot } from "../../support/run-bot.ts";

let running: RunningBot;
let chat: ChatDriver;

beforeEach(async () => {
  running = await runBot();
  chat = running.emulator.privateChat(running.emulator.user({ firstName: "安娜", languageCode: "zh-hans" }));
});
afterEach(() => running.close());

async function ask(text: string) {
  await chat.send(text);
  return chat.nextMessage();
}

describe("/start", () => {
  it("says what the bot is, what is covered, and offers three questions from the pages", async () => {
    const start = await ask("/start");

    expect(start.text).toMatch(/^我是问报/);
    expect(start.text).toContain("收录 5 个版面 9 篇报道,2021年5月22日至2023年5月9日。\n可以这样问:");
    expect(start.buttons).toEqual([["安伟最近做了什么"], ["有哪些跟项目建设有关的新闻"], ["2023年5月9日有什么新闻"]]);
    expect(start.replyTo).toBeUndefined();
  });

  it.each([
    [0, "❓ 安伟最近做了什么\n\n安伟:3 篇"],
    [1, "❓ 有哪些跟项目建设有关的新闻\n\n“项目建设”:"],
    [2, "❓ 2023年5月9日有什么新闻\n\n2023年5月9日的新闻:3 篇"],
  ])("answers the offered question %i in a message that shows it", async (row, beginning) => {
    const start = await ask("/start");

    await chat.press(start, { row, column: 0 });

    expect((await chat.nextMessage()).text.slice(0, beginning.length)).toBe(beginning);
    expect(chat.message(start).screen()).toBe(start.screen());
  });

  it("keeps the question on top while the answer is browsed", async () => {
    const start = await ask("/start");
    await chat.press(start, "安伟最近做了什么");
    const answer = await chat.nextMessage();

    await chat.press(answer, "1");
    expect(chat.message(answer).text).toMatch(/^❓ 安伟最近做了什么\n\n郑州市党政代表团赴成都学习考察/);
    await chat.press(answer, "返回");

    expect(chat.message(answer).screen()).toBe(answer.screen());
  });
});

describe("/help", () => {
  it("names every command of the menu", async () => {
    const { emulator } = running;
    await emulator.called("setMyCommands", 4);
    const help = await ask("/help");

    const menu = emulator.commands("all_private_chats", "zh") ?? [];
    expect(menu.length).toBeGreaterThan(5);
    for (const { command, description } of menu) expect(help.text).toContain(`/${command} ${description}`);
  });

  it("offers questions and all ways to look around as buttons", async () => {
    const help = await ask("/help");

    expect(help.buttons).toEqual([
      ["安伟最近做了什么"],
      ["有哪些跟项目建设有关的新闻"],
      ["2023年5月9日有什么新闻"],
      ["🗂 话题", "🗞 最新"],
      ["👥 人物", "📅 日期"],
      ["📄 版面", "🎲 随便看看"],
    ]);
  });

  it.each([
    ["话题", /^报上的话题/],
    ["最新", /^最新的 9 篇/],
    ["人物", /^报上的人物/],
    ["日期", /^有报道的日子/],
    ["版面", /^收录的版面/],
    ["随便看看", /^郑州市党政代表团赴成都学习考察\n/],
  ])("leads to %s", async (button, shown) => {
    const help = await ask("/help");

    await chat.press(help, button);

    expect(chat.message(help).text).toMatch(shown);
  });
});

describe("/about", () => {
  it("says what is covered, from which papers, and how answers are made", async () => {
    expect((await ask("/about")).text).toMatch(
      /^收录 5 个版面.*\n报道来源:郑州晚报。\n署名记者:张昕、王红。\n认出 3 个话题,2 位人物。\n出版日期:推断的 9 篇\(依据充分的 9 篇\)。\n\n回答都是版面上的原话[\s\S]*推断/,
    );
  });
});

describe("/privacy", () => {
  it.each([
    ["zh-hans", /群里没有叫我的话:一句也不留。[\s\S]*三十分钟[\s\S]*消息编号[\s\S]*不记是谁点的/],
    ["zh-hant", /群裡沒有叫我的話:一句也不留。/],
    ["en", /said in a group and not to me: nothing/],
  ])("says what is kept in %s", async (languageCode, said) => {
    const reader = running.emulator.privateChat(running.emulator.user({ firstName: "读者", languageCode }));
    await reader.send("/privacy");

    expect((await reader.nextMessage()).text).toMatch(said);
  });
});

describe("the menus", () => {
  it("are set for private chats and groups, in Chinese and for everyone else", async () => {
    const { emulator } = running;
    await emulator.called("setMyCommands", 4);
    await ask("/about");

    expect(emulator.commands("all_private_chats")?.[0]).toEqual({
      command: "latest",
      description: "The newest articles",
    });
    expect(emulator.commands("all_private_chats", "zh")?.[0]?.description).toBe("最新的报道");
    expect(emulator.commands("all_group_chats")?.[0]).toEqual({ command: "ask", description: "Ask a question" });
    expect(emulator.commands("all_group_chats", "zh")?.[0]?.description).toBe("问一个问题");
  });

  it("name only commands that are answered", async () => {
    const { emulator } = running;
    await emulator.called("setMyCommands", 4);
    for (const { command } of emulator.commands("all_private_chats", "zh") ?? []) {
      // One reader may not ask so much at once.
      const other = emulator.privateChat(emulator.user({ firstName: command, languageCode: "zh-hans" }));
      await other.send(`/${command}`);
      expect((await other.nextMessage()).text).not.toMatch(/^没有这个命令/);
    }
  });
});
