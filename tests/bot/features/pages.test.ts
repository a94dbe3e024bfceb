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

describe("/pages", () => {
  it("shows paper, day and number of stories, opens a page and leads back, also after a restart", async () => {
    const pages = await ask("/pages");
    running = await running.restart();
    await chat.press(pages, { row: 1, column: 0 });
    const page = chat.message(pages).screen();
    await chat.press(pages, "2");
    await chat.press(pages, "返回");
    expect(chat.message(pages).screen()).toBe(page);
    await chat.press(pages, "返回");

    expect(pages.screen()).toMatch(
      /^收录的版面,新的在前:\n\[郑州晚报 2023-05-09\(推断\) · 3 篇\]\n\[郑州晚报 2023-04-20\(推断\) · 2 篇\]\n/,
    );
    expect(pages.buttons[3]).toEqual(["报名不详 2022-07-14(推断) · 1 篇"]);
    expect(page).toMatch(
      /^\*\*📄 郑州晚报 2023-04-20\(推断\) · 2 篇\*\*\n按版面上的顺序 · p5.txt\n\n1\. 2023年全市重大项目/,
    );
    expect(chat.message(pages).screen()).toBe(pages.screen());
    expect(chat.botMessages).toHaveLength(1);
  });
});

describe("/page", () => {
  it.each(["/page 2", "/page2", "/page 第二版", "/page p5", "/page P5.TXT", "/page 第 2 版", "/page 2023-04"])(
    "%s",
    async (text) => {
      expect((await ask(text)).text).toMatch(/^📄 郑州晚报 2023-04-20\(推断\) · 2 篇\n/);
    },
  );

  it.each(["/page 99", "/page 没有的", "/page 0"])("says that there is no such page: %s", async (text) => {
    const missing = await ask(text);

    expect(missing.text).toBe(`没有“${text.slice(6)}”这个版面。收录的有 5 个:`);
    expect(missing.buttons).toHaveLength(5);
  });

  it("shows all pages without a number", async () => {
    expect((await ask("/page")).text).toBe("收录的版面,新的在前:");
  });
});
