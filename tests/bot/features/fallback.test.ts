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

const FILE = { file_id: "f", file_unique_id: "u" };

describe("in a private chat", () => {
  it("an unknown command is called unknown", async () => {
    await chat.send("/nosuch");

    expect((await chat.nextMessage()).text).toMatch(/^没有这个命令/);
  });

  it.each([
    ["/latset", "/latest"],
    ["/TOPCIS", "/topics"],
    ["/hlep", "/help"],
  ])("the mistyped command %s is told of %s", async (typed, meant) => {
    await chat.send(typed);

    expect((await chat.nextMessage()).text).toBe(`没有这个命令。您是不是想用 ${meant}?`);
  });

  it.each([
    ["a sticker", { sticker: FILE }],
    ["a photo", { photo: [FILE] }],
    ["a voice message", { voice: FILE }],
    ["a place", { location: { latitude: 1, longitude: 2 } }],
    ["a contact", { contact: { phone_number: "1", first_name: "B" } }],
  ])("%s is answered with a friendly word", async (_name, content) => {
    await chat.sendOther(content);

    expect((await chat.nextMessage()).text).toMatch(/^我只看得懂文字/);
  });

  it("an album gets one word, not one a picture", async () => {
    for (let picture = 0; picture < 3; picture++) await chat.sendOther({ photo: [FILE], media_group_id: "g1" });
    await chat.send("/about");

    const [word, about] = await chat.waitForMessages(2);

    expect(word?.text).toMatch(/^我只看得懂文字/);
    expect(about?.text).toMatch(/^收录/);
  });

  it("a notice of the chat itself gets no answer", async () => {
    await chat.sendOther({ message_auto_delete_timer_changed: { message_auto_delete_time: 60 } });
    await chat.send("/about");

    expect((await chat.nextMessage()).text).toMatch(/^收录/);
  });
});
