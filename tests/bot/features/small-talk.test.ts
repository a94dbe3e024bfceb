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

describe("small talk in a private chat", () => {
  it("a greeting is returned with questions to ask", async () => {
    expect((await ask("你好!")).screen()).toBe(
      [
        "您好!想知道报上说了什么,直接问就行,例如:",
        "[安伟最近做了什么]",
        "[有哪些跟项目建设有关的新闻]",
        "[2023年5月9日有什么新闻]",
      ].join("\n"),
    );
  });

  it.each([
    ["谢谢你", /^不客气/],
    ["再见", /^再见/],
    ["哈哈哈哈", /^😄/],
    ["你真棒", /^谢谢夸奖/],
    ["你真笨", /^对不住/],
    ["不对", /^抱歉,没答到点上/],
    ["好的", /^好的/],
    ["你好吗?", /^我很好/],
    ["您是谁?", /^我是问报/],
    ["你是机器人吗", /^我是问报/],
    ["谁做的", /^收录 5 个版面/],
    ["收录了哪些报纸?", /^收录 5 个版面.*\n报道来源:郑州晚报。/],
    ["一共多少篇", /^收录 5 个版面 9 篇报道/],
    ["怎么用", /^直接发问题就行/],
    ["/ help", /^直接发问题就行/],
    ["／help", /^直接发问题就行/],
    ["头条", /^最新的 9 篇报道/],
    ["随便看看", /^最新的 9 篇报道/],
    ["话题", /^报上的话题/],
    ["现在几点了?", /^我不看钟.*最新一期是2023年5月9日。/],
    ["语言", /^用哪种语言/],
    ["換成繁體", /^用哪种语言/],
    ["请用英文", /^用哪种语言/],
    ["In English, please", /^用哪种语言/],
    ["?", /^请用一句话问报上的新闻/],
    ["😀", /^请用一句话问报上的新闻/],
    ["嗯", /^请用一句话问报上的新闻/],
    ["你好,你是谁?", /^我是问报/],
    ["/ask 谢谢", /^不客气/],
  ])("%s is answered as a person would", async (text, reply) => {
    expect((await ask(text)).text).toMatch(reply);
  });

  it("is not seen in a question", async () => {
    expect((await ask("何雄和话题")).text).toMatch(/^“何雄和话题”|^何雄/);
  });

  it.each([
    ["en", "hello", /^Hello!/],
    ["en", "who made you?", /word for word/],
    ["en", "Thanks!", /^You are welcome/],
    ["en", "what time is it", /newest issue is of 9 May 2023/],
    ["zh-hant", "謝謝", /^不客氣/],
    ["zh-hant", "你會什麼", /^直接發問題就行/],
  ])("in %s, %s", async (languageCode, text, reply) => {
    const theirs = running.emulator.privateChat(running.emulator.user({ firstName: "B", languageCode }));
    await theirs.send(text);

    expect((await theirs.nextMessage()).text).toMatch(reply);
  });
});
