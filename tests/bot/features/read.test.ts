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

const BLOOD_ARTICLE = [
  "昨天是第76个“世界红十字日”",
  "**去年郑州超22万人次无偿献血**",
  "郑州晚报 2023-05-09(推断) · 记者 王红",
  "日期依据:第76个“世界红十字日”",
  "",
  "5月8日是第76个“世界红十字日”。",
  "",
  ">> 2022年,郑州市红十字会全年服务接待无偿献血者228154人次,采集全血67.48吨。",
  ">> ",
  ">> 市民可以到献血屋献血。",
  "[🔗 相关] [↗️ 分享]",
].join("\n");

describe("/read", () => {
  it.each(["/read p1-4", "/read a_p1-4", "/read 公益", "/start a_p1-4"])(
    "%s shows the article in full",
    async (text) => {
      expect((await ask(text)).screen()).toBe(BLOOD_ARTICLE);
    },
  );

  it("turns the pages of an article that exceeds a message, and says when the scan lost a part", async () => {
    const article = await ask("/read p5-1");
    await chat.press(article, "➡️");
    const second = chat.message(article);

    expect(article.text).toContain("⚠️ 扫描缺了这篇报道的一部分");
    expect(article.buttons).toEqual([
      ["\u2800", "1/2", "➡️"],
      ["🔗 相关", "↗️ 分享"],
    ]);
    expect(second.text).toMatch(/^2023年全市重大项目观摩活动举行\n\n第\d+个项目进展顺利/);
    expect(second.text).toMatch(/第40个项目[进展顺利]+。$/);
  });

  it.each(["/read 4", "/read 第4条"])("%s after a list shows its fourth story", async (text) => {
    await ask("/latest");

    expect((await ask(text)).text).toMatch(/^何雄调研数字经济发展\n/);
    expect((await ask("/related 4")).text).toContain("何雄调研数字经济发展");
  });

  it("offers the nearest when nothing fits", async () => {
    expect((await ask("/read 洛阳")).text).toMatch(/^收录的报道里没有找到“洛阳”。\n最接近的是:$/);
  });

  it("says how it is used", async () => {
    expect((await ask("/read")).text).toMatch(/^请在 \/read 后面写几个词/);
  });
});

describe("a link to an article that is gone", () => {
  it("says so and offers questions", async () => {
    expect((await ask("/start a_gone")).screen()).toMatch(/^这篇报道已经不在收录的版面里了。\n\n可以这样问:\n\[/);
  });
});
