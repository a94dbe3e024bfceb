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

describe("/people", () => {
  it("shows who is in the news with the number of stories, opens one and leads back, also after a restart", async () => {
    const people = await ask("/people");
    running = await running.restart();
    await chat.press(people, "何雄 3");
    const person = chat.message(people);
    await chat.press(people, "返回");

    expect(people.screen()).toBe("报上的人物(数字是篇数):\n[安伟 3] [何雄 3]");
    expect(person.text).toMatch(/^何雄:3 篇\n报上给的头衔:/);
    expect(chat.message(people).screen()).toBe(people.screen());
    expect(chat.botMessages).toHaveLength(1);
  });
});

describe("/who", () => {
  it("tells the titles with their days and headlines, and the stories, newest first", async () => {
    const person = await ask("/who 何雄");

    expect(person.shown()).toBe(
      [
        "**何雄:3 篇**",
        "报上给的头衔:",
        "· 市长,2022-08-24 至 2023-05-09(推断)《全省第八期“三个一批”项目建设郑州分会场活动举行》",
        "",
        "1. 全省第八期“三个一批”项目建设郑州分会场活动举行\n郑州晚报 2023-05-09(推断)\n**何雄**出席活动。",
        "",
        "2. 何雄调研数字经济发展\n郑州晚报 2023-04-20(推断)\n4月19日,市长**何雄**调研数字经济发展。",
        "",
        "3. 全力抓项目 促投资稳增长\n郑州晚报 2022-08-24(推断)\n8月23日,**何雄**在推进会上讲话,项目要抓紧。",
      ].join("\n"),
    );
  });

  it("sorts by relevance and by time, and an opened story leads back to that order", async () => {
    const person = await ask("/who 何雄");
    await chat.press(person, "按相关");
    const sorted = chat.message(person);
    await chat.press(person, "1");
    await chat.press(person, "返回");
    expect(chat.message(person).screen()).toBe(sorted.screen());
    await chat.press(person, "按时间");

    expect(sorted.text).toContain("\n1. 何雄调研数字经济发展");
    expect(sorted.buttons.slice(-2)).toEqual([["🕒 按时间"], ["⬅️ 返回"]]);
    expect(chat.message(person).screen()).toBe(person.screen());
  });

  it.each(["/who何雄", "/who 何雄市长", "/WHO 何雄"])("understands %s", async (text) => {
    expect((await ask(text)).text).toMatch(/^何雄:3 篇/);
  });

  it("offers near names when nobody has that one", async () => {
    const near = await ask("/who 何熊");
    await chat.press(near, "何雄 3");

    expect(near.screen()).toBe("报上没有叫“何熊”的人。您要找的是不是:\n[何雄 3]");
    expect(chat.message(near).text).toMatch(/^何雄:3 篇/);
  });

  it("answers what is no name as a question, and a reporter's with their stories", async () => {
    expect((await ask("/who 王红")).text).not.toContain("您要找的是不是");
    expect((await ask("/who 代表团")).text).toMatch(/^成都\n/);
  });

  it("says that there is nobody, and leads to everybody", async () => {
    const nobody = await ask("/who 欧阳修竹");
    await chat.press(nobody, "人物");

    expect(nobody.text).toBe("报上没有找到“欧阳修竹”这个人。");
    expect(chat.message(nobody).text).toMatch(/^报上的人物/);
  });

  it("shows everybody without a name", async () => {
    expect((await ask("/who")).text).toMatch(/^报上的人物/);
  });
});
