import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { encodeCallbackData } from "../../../src/bot/callback-data.ts";
import type { ChatDriver } from "../../support/bot-api/chat-driver.ts";
import { type RunningBot, runBot } from "../../support/run-bot.ts";

const EXPIRED = "这个按钮已经失效了,请把问题再问一遍。";

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

describe("a button", () => {
  it.each([
    ["/latest", "➡️", /^最新的 9 篇报道\n\n6\. 以高质量区域合作/],
    ["/topics", "数字经济 1", /^话题“数字经济”:1 篇/],
    ["何雄", "3", /4月19日,市长何雄调研数字经济发展。/],
    ["去年郑州有多少人献血?", "更多 1 条", /^另有 1 处也说到/],
    ["/ask@wenbao_bot 去年郑州有多少人献血?", "更多 1 条", /^另有 1 处也说到/],
    ["洛阳去年有多少人献血?", "何雄调研数字经济发展", /4月19日/],
  ])("of the answer to %s works after a restart", async (text, button, shown) => {
    const message = await ask(text);
    running = await running.restart();

    await chat.press(message, button);

    expect(chat.message(message).text).toMatch(shown);
  });

  it("leads back to the answer after a restart", async () => {
    const answer = await ask("去年郑州有多少人献血?");
    await chat.press(answer, "全文");
    running = await running.restart();

    await chat.press(answer, "返回");

    expect(chat.message(answer).screen()).toBe(answer.screen());
  });

  it("of an offered question works after a restart, and so do those of its answer", async () => {
    const start = await ask("/start");
    running = await running.restart();
    await chat.press(start, "安伟最近做了什么");
    const answer = await chat.nextMessage();
    await chat.press(answer, "1");
    running = await running.restart();

    await chat.press(answer, "返回");

    expect(chat.message(answer).screen()).toBe(answer.screen());
  });

  it("of a follow-up leads back while the conversation lasts, and says so when it is over", async () => {
    await ask("何雄");
    const answer = await ask("他还做了什么");
    await chat.press(answer, "1");
    await chat.press(answer, "返回");
    expect(chat.message(answer).screen()).toBe(answer.screen());

    await chat.press(answer, "1");
    const article = chat.message(answer).screen();
    running = await running.restart();

    expect((await chat.press(answer, "返回")).text).toBe(EXPIRED);
    expect(chat.message(answer).screen()).toBe(article);
  });

  it("works without the question while the conversation lasts, and says so when it is over", async () => {
    const hold = running.emulator.hold("sendMessage");
    const question = await chat.send("去年郑州有多少人献血?");
    await hold.arrived;
    chat.remove(question);
    hold.release();
    const answer = await chat.nextMessage();
    expect(answer.replyTo).toBeUndefined();

    await chat.press(answer, "更多");
    expect(chat.message(answer).text).toMatch(/^另有/);
    running = await running.restart();

    expect((await chat.press(answer, "返回")).text).toBe(EXPIRED);
  });

  it.each(["", "0.n", "1.x", "1.l.l5.zzzz", "hello", "1.l.t______.0", "1.k.p.______"])(
    "with the data %j is answered politely and changes nothing",
    async (data) => {
      const message = await ask("/latest");

      const note = await chat.pressData(message, data);

      expect(note.text).toBe(EXPIRED);
      expect(chat.message(message).screen()).toBe(message.screen());
    },
  );

  it("of an article that is gone says so", async () => {
    const message = await ask("/latest");
    const data = encodeCallbackData({ action: "article", articleId: "gone", page: 0, origin: null });

    expect((await chat.pressData(message, data)).text).toBe("这篇报道已经不在收录的版面里了。");
  });

  it("pressed twice shows the same, without an error", async () => {
    const message = await ask("/latest");
    const data = encodeCallbackData({ action: "list", list: { kind: "latest", count: 20 }, page: 0 });

    const note = await chat.pressData(message, data);

    expect(note.text).toBe("");
    expect(running.log.filter((line) => line.includes('"error"'))).toEqual([]);
  });

  it("of a message that was deleted meanwhile is answered politely", async () => {
    const message = await ask("/latest");
    running.emulator.fail("editMessageText", {
      kind: "status",
      status: 400,
      description: "Bad Request: message to edit not found",
    });

    expect((await chat.press(message, "➡️")).text).toBe(EXPIRED);
  });

  it("pressed too long ago makes no fuss", async () => {
    const message = await ask("/latest");
    const hold = running.emulator.hold("editMessageText");
    const pressed = chat.press(message, "➡️");
    await hold.arrived;
    running.emulator.expireQueries();
    hold.release();
    await pressed;

    expect((await ask("/about")).text).toMatch(/^收录/);
    expect(running.log.filter((line) => line.includes('"error"'))).toEqual([]);
  });
});
