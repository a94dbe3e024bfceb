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

describe("/date", () => {
  it("offers the days with stories, opens one and leads back, also after a restart", async () => {
    const days = await ask("/date");
    running = await running.restart();
    await chat.press(days, "2023-04-20");
    const day = chat.message(days).screen();
    await chat.press(days, "1");
    await chat.press(days, "返回");
    expect(chat.message(days).screen()).toBe(day);
    await chat.press(days, "返回");

    expect(days.text).toBe("想看哪一天?点一个,或者写在命令后面,例如 /date 昨天、/date 去年5月。");
    expect(days.buttons[0]).toEqual(["2023-05-09(推断) · 3 篇"]);
    expect(days.buttons).toHaveLength(5);
    expect(day).toMatch(/^\*\*2023年4月20日的新闻:2 篇\*\*\n\n1\. 何雄调研数字经济发展\n/);
    expect(chat.message(days).buttons).toEqual(days.buttons);
    expect(chat.botMessages).toHaveLength(1);
  });

  it.each([
    ["/date 2023-05-09", "2023年5月9日的新闻:3 篇"],
    ["/date 2023年4月", "2023年4月的新闻:2 篇"],
    ["/date2022-08-24", "2022年8月24日的新闻:2 篇"],
    ["/date 2023年5月8日至9日", "2023年5月8日至9日的新闻:3 篇"],
    ["/date 20210522", "2021年5月22日的新闻:1 篇"],
  ])("%s gives %s", async (text, heading) => {
    expect((await ask(text)).text.split("\n")[0]).toBe(heading);
  });

  it("says which days relative words were taken to mean", async () => {
    expect((await ask("/date 今天")).text).toMatch(/^2023年5月9日的新闻:3 篇\n“今天”按最新一期算,是2023年5月9日。\n/);
    expect((await ask("/date 去年")).text).toMatch(
      /^2022年的新闻:3 篇\n“去年”从最新一期\(2023年5月9日\)算起,是2022年。\n/,
    );
  });

  it("says so where the same days of other years are counted as well", async () => {
    expect((await ask("/date 5月")).text).toMatch(/^2023年5月的新闻:4 篇\n没有写年份,往年同一时候的也在内。\n/);
    expect((await ask("/date 4月20日")).text).toMatch(/^2023年4月20日的新闻:2 篇\n\n/);
  });

  it("says that there are none, and what days there are", async () => {
    const none = await ask("/date 2020年");

    expect(none.text).toBe(
      "收录的版面里没有2020年的新闻。\n收录 5 个版面 9 篇报道,2021年5月22日至2023年5月9日。\n有报道的日子:",
    );
    expect(none.buttons).toHaveLength(5);
  });

  it("says that it read no day, and offers the days", async () => {
    const unread = await ask("/date 5月32日");

    expect(unread.text).toMatch(/^没读懂“5月32日”是哪一天。/);
    expect(unread.buttons).toHaveLength(5);
  });

  it("answers more than days as a question", async () => {
    expect((await ask("/date 2023年5月9日 献血多少人")).text).toMatch(/^228154人次\n/);
  });
});
