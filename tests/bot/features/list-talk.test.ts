import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChatDriver } from "../../support/bot-api/chat-driver.ts";
import { makeAnswer } from "../../support/fake-library.ts";
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

describe("after a list", () => {
  it.each(["3", "第3条", "第三篇", "看第3个", "第3条讲了什么?", "#3"])("%s opens that article", async (text) => {
    await ask("何雄");
    const article = await ask(text);
    await chat.press(article, "返回");

    expect(article.text).toMatch(/^❓ 何雄\n\n何雄调研数字经济发展\n/);
    expect(chat.message(article).text).toMatch(/^❓ 何雄\n\n何雄:4 篇/);
  });

  it.each([
    ["/topics", "第2个", /^话题“区域合作”:3 篇/],
    ["/people", "2", /^何雄:3 篇/],
    ["/pages", "第2个", /^📄 郑州晚报 2023-04-20/],
    ["/date", "2", /^2023年4月20日的新闻/],
    ["/related p1-1", "1", /^以高质量区域合作助推全市高质量发展/],
  ])("%s: %s opens what the button does", async (command, typed, opened) => {
    await ask(command);

    expect((await ask(typed)).text).toMatch(opened);
  });

  it("a related story of an answer, opened by its number, leads back to the answer after a restart", async () => {
    const answer = await ask("代表团去了哪里");
    await chat.press(answer, "相关");
    const story = await ask("1");
    running = await running.restart();
    await chat.press(story, "返回");
    await chat.press(story, "返回");

    expect(chat.message(story).text).toBe(`❓ 代表团去了哪里\n\n${answer.text}`);
  });

  it("a list that has nothing to do with the question before it does not repeat that", async () => {
    await running.close();
    running = await runBot({ answerer: { ask: (question) => makeAnswer({ question }) } });
    chat = running.emulator.privateChat(running.emulator.user({ firstName: "安娜", languageCode: "zh-hans" }));
    const answer = await ask("火星上有水吗");
    await chat.press(answer, "最新");

    expect((await ask("更多")).text).toMatch(/^最新的 9 篇报道/);
    expect((await ask("第6条")).text).not.toContain("火星");
  });

  it("numbers run on over the pages", async () => {
    await ask("/latest");
    await ask("更多");

    expect((await ask("9")).text).toMatch(/^推进制造业高质量发展实现新突破/);
  });

  it("更多 shows the next page in a new message, until there is no more", async () => {
    await ask("/latest");

    expect((await ask("更多")).text).toMatch(/^最新的 9 篇报道\n\n6\. /);
    expect((await ask("还有呢?")).text).toBe("就是这些,没有更多了。");
  });

  it("the page that was turned to by a button counts", async () => {
    const list = await ask("/latest");
    await chat.press(list, "➡️");

    expect((await ask("下一页")).text).toBe("就是这些,没有更多了。");
  });

  it("最后一条 opens the last, and the list still counts after it", async () => {
    await ask("/latest 3");

    expect((await ask("最后一条")).text).toContain("去年郑州超22万人次无偿献血");
    expect((await ask("1")).text).toMatch(/^郑州市党政代表团/);
  });

  it("a number beyond it, and 全文 of several, are told what there is", async () => {
    await ask("/latest 3");

    expect((await ask("7")).text).toBe("刚才只列了 3 条,请回 1 到 3。");
    expect((await ask("全文")).text).toBe("要看哪一条?请回 1 到 3,例如“第2条”。");
  });
});

describe("after an answer", () => {
  it("全文 opens its article, and 更多 the other passages", async () => {
    await ask("去年郑州有多少人献血?");

    expect((await ask("全文")).text).toMatch(/^❓ 去年郑州有多少人献血\?\n\n昨天是第76个/);
    expect((await ask("更多")).text).toMatch(/^❓ 去年郑州有多少人献血\?\n\n另有 1 处也说到/);
  });

  it("that is a no, a number opens the nearest", async () => {
    await ask("洛阳去年有多少人献血?");

    expect((await ask("2")).text).toContain("4月19日,市长何雄调研数字经济发展。");
  });
});

describe("without a list", () => {
  it.each(["2", "更多", "第一条", "全文"])("%s is told so, with a way on", async (text) => {
    await ask("/latest");
    running = await running.restart();
    const answer = await ask(text);

    expect(answer.text).toMatch(/^刚才列的是什么我不记得了/);
    expect(answer.buttons).toEqual([["🗂 话题", "🗞 最新"]]);
  });

  it("the list of another reader does not count", async () => {
    const other = running.emulator.privateChat(running.emulator.user({ firstName: "B", languageCode: "zh" }));
    await other.send("/latest");
    await other.nextMessage();

    expect((await ask("1")).text).toMatch(/^刚才列的是什么我不记得了/);
  });

  it.each(["2022", "7.1", "第八期"])("%s is a question", async (text) => {
    await ask("/latest");

    expect((await ask(text)).text).toContain("没有找到");
  });
});
