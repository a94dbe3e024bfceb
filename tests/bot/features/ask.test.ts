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

describe("a question in a private chat", () => {
  it("is answered with the short answer, the passage and where it stands", async () => {
    const question = await chat.send("去年郑州有多少人献血?");

    const answer = await chat.nextMessage();

    expect(answer.screen()).toBe(
      [
        "> **228154人次**",
        "> 2022年,郑州市红十字会全年服务接待无偿献血者**228154人次**,采集全血67.48吨。",
        "📰 去年郑州超22万人次无偿献血",
        "郑州晚报 2023-05-09(推断) · 记者 王红",
        "[📖 全文] [🔗 相关] [更多 1 条]",
        "[👍] [👎]",
      ].join("\n"),
    );
    expect(answer.replyTo).toBe(question.id);
    expect(answer.hasPreview).toBe(false);
  });

  it("opens the article in the same message, and leads back", async () => {
    await chat.send("去年郑州有多少人献血?");
    const answer = await chat.nextMessage();

    await chat.press(answer, "全文");
    expect(chat.message(answer).shown()).toContain(">> 2022年,郑州市红十字会");
    await chat.press(answer, "返回");

    expect(chat.message(answer).screen()).toBe(answer.screen());
    expect(chat.botMessages).toHaveLength(1);
  });

  it("shows the other passages in the same message, and leads back from an article to them and to the answer", async () => {
    await chat.send("去年郑州有多少人献血?");
    const answer = await chat.nextMessage();

    await chat.press(answer, "更多 1 条");
    const others = chat.message(answer).screen();
    await chat.press(answer, "1");
    await chat.press(answer, "返回");
    expect(chat.message(answer).screen()).toBe(others);
    await chat.press(answer, "返回");

    expect(others).toBe(
      "**另有 1 处也说到:**\n\n1. 以高质量区域合作助推全市高质量发展\n郑州晚报 2022-08-24(推断)\n8月23日,**安伟**主持召开推进会。\n[1]\n[⬅️ 返回]",
    );
    expect(chat.message(answer).screen()).toBe(answer.screen());
  });

  it("cites an event once, and leads to the other reports of it and back, also after a restart", async () => {
    await chat.send("代表团去了哪里");
    const answer = await chat.nextMessage();
    running = await running.restart();

    await chat.press(answer, "更多 3 条");
    const others = chat.message(answer).screen();
    await chat.press(answer, "2");
    const opened = chat.message(answer).text;
    await chat.press(answer, "返回");

    expect(answer.text).toContain("\n郑州晚报 2023-05-09(推断) · 记者 张昕 · 另有 2 篇");
    expect(others).toBe(
      [
        "**另有 3 处也说到:**\n",
        "1. 以高质量区域合作助推全市高质量发展\n郑州晚报 2022-08-24(推断)\n",
        "2. 全力抓项目 促投资稳增长\n郑州晚报 2022-08-24(推断)\n",
        "3. 全省第八期“三个一批”项目建设郑州分会场活动举行\n郑州晚报 2023-05-09(推断)\n**何雄**出席活动。",
        "[1] [2] [3]\n[🕒 按时间]\n[⬅️ 返回]",
      ].join("\n"),
    );
    expect(opened).toContain("何雄在推进会上讲话");
    expect(chat.message(answer).screen()).toBe(others);
  });

  it("is answered with a no and the nearest articles when the pages do not tell", async () => {
    await chat.send("洛阳去年有多少人献血?");
    const answer = await chat.nextMessage();

    expect(answer.screen()).toBe(
      [
        "收录的报道里没有找到能回答这个问题的内容。",
        "最接近的是:",
        "[去年郑州超22万人次无偿献血]",
        "[何雄调研数字经济发展]",
      ].join("\n"),
    );
    await chat.press(answer, "何雄调研数字经济发展");
    expect(chat.message(answer).text).toContain("4月19日,市长何雄调研数字经济发展。");
  });

  it("leans on the question before", async () => {
    await chat.send("何雄");
    await chat.nextMessage();
    await chat.send("他还做了什么");

    expect((await chat.nextMessage()).text).toMatch(/^何雄:4 篇/);
  });

  it("does not lean on what another reader asked", async () => {
    const other = running.emulator.privateChat(running.emulator.user({ firstName: "B", languageCode: "zh" }));
    await other.send("何雄");
    await other.nextMessage();
    await chat.send("他还做了什么");

    expect((await chat.nextMessage()).text).toMatch(/^收录的报道里没有找到/);
  });

  it("is answered however long it is", async () => {
    await chat.send(`${"请问".repeat(2000)}洛阳呢`);

    expect((await chat.nextMessage()).text).toMatch(/^收录的报道里没有找到/);
  });

  it("is answered without the greeting before it", async () => {
    await chat.send("你好,请问去年郑州有多少人献血?");
    const answer = await chat.nextMessage();
    await chat.press(answer, "更多");

    expect(answer.text).toMatch(/^228154人次/);
    expect(chat.message(answer).text).toMatch(/^另有 1 处/);
  });

  it("of several lines is answered for its first, and says so", async () => {
    await chat.send("去年郑州有多少人献血?\n洛阳去年有多少人献血?");
    const answer = await chat.nextMessage();
    await chat.press(answer, "更多");

    expect(answer.text).toMatch(/^一次回答一个问题,先答第一个.*\n\n228154人次/);
    expect(chat.message(answer).text).toMatch(/^另有 1 处/);
  });

  it("may stand under a picture", async () => {
    await chat.sendOther({ photo: [{ file_id: "f", file_unique_id: "u" }], caption: "何雄" });
    const answer = await chat.nextMessage();
    await chat.press(answer, "1");
    await chat.press(answer, "返回");

    expect(answer.text).toMatch(/^何雄:4 篇/);
    expect(chat.message(answer).screen()).toBe(answer.screen());
  });

  it("is answered as it came first when it is edited", async () => {
    const question = await chat.send("何雄");
    await chat.nextMessage();
    await chat.edit(question, "安伟");
    await chat.send("公益");

    expect((await chat.nextMessage()).text).toMatch(/^“公益”/);
  });

  it("may come with /ask, and without one how to ask is shown", async () => {
    await chat.send("/ask 何雄");
    expect((await chat.nextMessage()).text).toMatch(/^何雄:4 篇/);

    await chat.send("/ask");
    expect((await chat.nextMessage()).screen()).toMatch(/^请把问题写在 \/ask 后面,例如:\n\[/);
  });
});

describe("the language", () => {
  it.each([
    ["en", "Full text"],
    ["fr", "Full text"],
    ["zh-hant", "📖 全文"],
    ["zh-TW", "更多 1 條"],
    ["zh-HK", "更多 1 條"],
    ["zh-CN", "更多 1 条"],
    [undefined, "更多 1 条"],
  ])("of a reader with %s has the button %s", async (languageCode, button) => {
    const reader = running.emulator.user({ firstName: "B", ...(languageCode === undefined ? {} : { languageCode }) });
    const theirs = running.emulator.privateChat(reader);

    await theirs.send("去年郑州有多少人献血?");

    expect((await theirs.nextMessage()).screen()).toContain(button);
  });

  it.each([
    ["zh-hant", "· 另有 2 篇"],
    ["en", "· and 2 more reports"],
  ])("of a reader with %s counts the other reports: %s", async (languageCode, words) => {
    const theirs = running.emulator.privateChat(running.emulator.user({ firstName: "B", languageCode }));

    await theirs.send("代表团去了哪里");

    expect((await theirs.nextMessage()).text).toContain(words);
  });

  it("leaves the article as it was printed", async () => {
    const theirs = running.emulator.privateChat(running.emulator.user({ firstName: "B", languageCode: "en" }));

    await theirs.send("去年郑州有多少人献血?");

    expect((await theirs.nextMessage()).text).toMatch(
      /全年服务接待无偿献血者228154人次.*\n.*\n郑州晚报 2023-05-09 \(inferred\) · reporter 王红$/,
    );
  });
});
