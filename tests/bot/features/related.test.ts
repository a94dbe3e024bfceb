import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChatDriver } from "../../support/bot-api/chat-driver.ts";
import { type RunningBot, runBot } from "../../support/run-bot.ts";

const RELATED_TO_VISIT = /^\*\*与《郑州市党政代表团赴成都学习考察 安伟施小琳进行会谈》相关:(\d) 篇\*\*\n\n1\. /;

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

describe("the related stories of an answer", () => {
  it("are listed in the same message and lead back to the answer, also after a restart", async () => {
    const answer = await ask("代表团去了哪里");
    running = await running.restart();

    await chat.press(answer, "相关");
    const related = chat.message(answer);
    await chat.press(answer, "返回");

    expect(related.screen()).toMatch(RELATED_TO_VISIT);
    expect(related.buttons.slice(-2)).toEqual([["📄 同版 3 篇"], ["⬅️ 返回"]]);
    expect(chat.message(answer).screen()).toBe(answer.screen());
    expect(chat.botMessages).toHaveLength(1);
  });

  it("lead from story to story, and each step back", async () => {
    const answer = await ask("代表团去了哪里");
    const screens = [answer.screen()];
    for (const button of ["相关", "1", "相关", "1"]) {
      await chat.press(answer, button);
      screens.push(chat.message(answer).screen());
    }
    running = await running.restart();

    // The last step back is left out of a button that has no room for it all.
    for (const expected of [screens[3], screens[2], screens[1]]) {
      await chat.press(answer, "返回");
      expect(chat.message(answer).screen()).toBe(expected);
    }
    await chat.press(answer, "返回");
    expect(chat.message(answer).screen()).toBe(answer.screen());
  });
});

describe("同版", () => {
  it("lists all stories of the page in printed order, and leads back", async () => {
    const answer = await ask("代表团去了哪里");
    await chat.press(answer, "相关");
    const related = chat.message(answer).screen();

    await chat.press(answer, "同版");
    const page = chat.message(answer).screen();
    await chat.press(answer, "3");
    await chat.press(answer, "返回");
    expect(chat.message(answer).screen()).toBe(page);
    await chat.press(answer, "返回");

    expect(page).toMatch(
      /^\*\*📄 郑州晚报 2023-05-09\(推断\) · 3 篇\*\*\n按版面上的顺序 · p1.txt\n\n1\. 郑州市党政代表团.*\n/,
    );
    expect(page).toMatch(/\n2\. 全省第八期[\s\S]*\n3\. 去年郑州超22万人次无偿献血\n5月8日是第76个“世界红十字日”。\n/);
    expect(chat.message(answer).screen()).toBe(related);
  });
});

describe("an article", () => {
  it("leads to its related stories and back to its page, and from there to the list", async () => {
    const list = await ask("/latest");
    await chat.press(list, "5");
    await chat.press(list, "➡️");
    const secondPage = chat.message(list).screen();

    await chat.press(list, "相关");
    expect(chat.message(list).text).toMatch(/^与《2023年全市重大项目观摩活动举行》相关/);
    await chat.press(list, "返回");

    expect(chat.message(list).screen()).toBe(secondPage);
    await chat.press(list, "返回");
    expect(chat.message(list).screen()).toBe(list.screen());
  });

  it("without related stories says so, and offers those of its page", async () => {
    const article = await ask("/read p1-4");

    await chat.press(article, "相关");

    expect(chat.message(article).screen()).toBe(
      "没有找到与《去年郑州超22万人次无偿献血》相关的报道。\n[📄 同版 3 篇]\n[⬅️ 返回]",
    );
  });
});

describe("/related", () => {
  it.each(["/related 代表团去了哪里", "/related p1-1"])(
    "%s lists what is like the story that fits best",
    async (text) => {
      const related = await ask(text);

      expect(related.screen()).toMatch(RELATED_TO_VISIT);
      await chat.press(related, "返回");
      expect(chat.message(related).text).toContain("安伟向成都市表示感谢。");
    },
  );

  it("opens a story by its number, typed or pressed", async () => {
    const related = await ask("/related p1-1");
    const opened = (await ask("1")).text;

    await chat.press(related, "1");

    expect(chat.message(related).text).toBe(opened);
  });

  it("offers the nearest when nothing fits, and says how it is used", async () => {
    expect((await ask("/related 洛阳")).text).toMatch(/^收录的报道里没有找到“洛阳”。/);
    expect((await ask("/related")).text).toMatch(/^请在 \/related 后面写几个词/);
  });
});
