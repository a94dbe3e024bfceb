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

describe("/latest", () => {
  it("lists the newest articles, five a page, and turns pages in the same message", async () => {
    const list = await ask("/latest");
    await chat.press(list, "➡️");

    const second = chat.message(list);
    expect(list.screen()).toMatch(
      /^\*\*最新的 9 篇报道\*\*\n\n1\. 郑州市党政代表团赴成都学习考察\n郑州晚报 2023-05-09\(推断\)\n\n2\. /,
    );
    expect(list.buttons).toEqual([
      ["1", "2", "3", "4", "5"],
      ["\u2800", "1/2", "➡️"],
    ]);
    expect(second.text).toContain("\n\n9. 推进制造业高质量发展实现新突破\n郑州晚报 2021-05-22(推断)");
    expect(second.buttons).toEqual([
      ["6", "7", "8", "9", "\u2800"],
      ["⬅️", "2/2", "\u2800"],
    ]);
    expect(chat.botMessages).toHaveLength(1);
  });

  it("opens an article and comes back to its page", async () => {
    const list = await ask("/latest");
    await chat.press(list, "➡️");
    const second = chat.message(list).screen();

    await chat.press(list, "9");
    expect(chat.message(list).text).toContain("制造业项目要加快。");
    await chat.press(list, "返回");

    expect(chat.message(list).screen()).toBe(second);
  });

  it.each([
    ["/latest 3", "最新的 3 篇报道"],
    ["/latest 99999", "最新的 9 篇报道"],
    ["/latest 五", "最新的 5 篇报道"],
    ["/latest 1条", "最新的 1 篇报道"],
    ["/latest3", "最新的 3 篇报道"],
    ["/LATEST 3", "最新的 3 篇报道"],
    ["/latest 0", "请写 1 到 100 的数字,例如 /latest 10。"],
    ["/latest -3", "请写 1 到 100 的数字,例如 /latest 10。"],
    ["/latest abc", "请写 1 到 100 的数字,例如 /latest 10。"],
  ])("%s gives %s", async (command, heading) => {
    expect((await ask(command)).text.split("\n")[0]).toBe(heading);
  });

  it("does nothing at a page number or a blank place", async () => {
    const list = await ask("/latest");

    await chat.press(list, "1/2");
    const note = await chat.press(list, "\u2800");

    expect(note.text).toBe("");
    expect(chat.message(list).isEdited).toBe(false);
  });
});

describe("/topics", () => {
  it("shows the topics with their counts, opens one, and leads back", async () => {
    const topics = await ask("/topics");
    await chat.press(topics, "区域合作 3");
    const topic = chat.message(topics).screen();
    await chat.press(topics, "返回");

    expect(topics.screen()).toBe("报上的话题:\n[项目建设 6] [区域合作 3]\n[数字经济 1]");
    expect(topic).toMatch(/^\*\*话题“区域合作”:3 篇\*\*\n\n1\. 郑州市党政代表团/);
    expect(chat.message(topics).screen()).toBe(topics.screen());
  });
});

describe("/topic", () => {
  it("names topics in English for readers of English, who may ask for them so", async () => {
    const reader = running.emulator.privateChat(running.emulator.user({ firstName: "Bo", languageCode: "en" }));
    await reader.send("/topics");
    const topics = await reader.nextMessage();
    await reader.press(topics, /^Regional cooperation 3/);
    await reader.send("/topic regional");

    expect(reader.message(topics).text).toMatch(/^Topic “Regional cooperation” \(区域合作\): 3 articles/);
    expect((await reader.nextMessage()).text).toBe(reader.message(topics).text);
  });

  it.each(["/topic 公益", "/topic公益", "／topic 公益", "/Topic 公益"])(
    "opens a topic by its name: %s",
    async (text) => {
      expect((await ask(text)).text).toMatch(/^话题“公益”:1 篇\n\n1\. 去年郑州超22万人次无偿献血/);
    },
  );

  it("looks for any other word in the articles", async () => {
    const list = await ask("/topic 项目");
    await chat.press(list, "1");
    await chat.press(list, "返回");

    expect(list.text).toMatch(/^“项目”:\d 篇/);
    expect(chat.message(list).screen()).toBe(list.screen());
  });

  it("points to the topics for a word that is nowhere", async () => {
    const answer = await ask("/topic 奥运会");
    await chat.press(answer, "话题");

    expect(answer.text).toBe("没有“奥运会”这个话题,报道里也没有找到。全部话题看 /topics。");
    expect(chat.message(answer).text).toBe("报上的话题:");
  });

  it("says how it is used", async () => {
    expect((await ask("/topic")).text).toBe("请写出话题,例如 /topic 项目建设。全部话题看 /topics。");
  });
});
