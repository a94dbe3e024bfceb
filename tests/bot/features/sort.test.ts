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

describe("the sort button", () => {
  it.each([
    ["项目", "按相关", "按时间", "2023年全市重大项目观摩活动举行"],
    ["何雄", "按相关", "按时间", "何雄调研数字经济发展"],
    ["/topic 项目建设", "按相关", "按时间", "全省第八期“三个一批”项目建设郑州分会场活动举行"],
  ])("of the list of %s turns the order and back, also after a restart", async (text, turn, back, first) => {
    const list = await ask(text);
    running = await running.restart();

    await chat.press(list, turn);
    const turned = chat.message(list).text;
    await chat.press(list, back);

    expect(turned).toContain(`\n1. ${first}`);
    expect(turned).not.toBe(list.text);
    expect(chat.message(list).screen()).toBe(list.screen());
  });

  it("of what else tells begins with the best, and turns to the newest", async () => {
    const answer = await ask("代表团去了哪里");
    await chat.press(answer, "更多");
    const best = chat.message(answer).text;

    await chat.press(answer, "按时间");
    await chat.press(answer, "1");
    await chat.press(answer, "返回");

    expect(best).toContain("\n1. 以高质量区域合作");
    expect(chat.message(answer).text).toContain("\n1. 全省第八期");
    await chat.press(answer, "按相关");
    expect(chat.message(answer).text).toBe(best);
  });

  it("keeps the order while pages are turned", async () => {
    const list = await ask("/topic 项目建设");
    await chat.press(list, "按相关");
    const first = chat.message(list).screen();

    await chat.press(list, "➡️");
    expect(chat.message(list).text).toMatch(/\n\n6\. /);
    await chat.press(list, "⬅️");

    expect(chat.message(list).screen()).toBe(first);
  });

  it("is not there where both orders are the same", async () => {
    const list = await ask("/topic 区域合作");

    expect(list.buttons.flat().join()).not.toMatch(/按/);
  });
});
