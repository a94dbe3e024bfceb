import { expect, it } from "vitest";
import type { SeenMessage } from "../../support/bot-api/seen-message.ts";
import { runBot } from "../../support/run-bot.ts";

/** Buttons pressed for each message; related stories lead to each other without end. */
const MOST_PRESSED = 150;
/** Questions are asked in a message of their own, ratings leave it as it is, blank places do nothing, and sharing leads away. */
const ELSEWHERE = /^1\.(?:[kr]\.|n$)|^$/u;

/** What the buttons of a message say and send. */
function buttonsOf({ keyboard }: SeenMessage) {
  return keyboard.flat().flatMap((button) => {
    const data = "callback_data" in button ? button.callback_data : "";
    return ELSEWHERE.test(data) ? [] : [{ label: button.text, data }];
  });
}

it.each([
  "/latest",
  "/topics",
  "/people",
  "/date",
  "/pages",
  "/who 何雄",
  "/related p1-1",
  "/random",
  "/help",
  "代表团去了哪里",
  "何雄",
  "洛阳去年有多少人献血?",
])("every button that %s leads to shows something, and leads on or back", async (text) => {
  const running = await runBot({ limitsRequests: false });
  const chat = running.emulator.privateChat(running.emulator.user({ firstName: "安娜", languageCode: "zh-hans" }));
  await chat.send(text);
  const message = await chat.nextMessage();
  const pressed = new Set<string>();
  const waiting = buttonsOf(message);

  for (let next = waiting.shift(); next !== undefined && pressed.size < MOST_PRESSED; next = waiting.shift()) {
    if (pressed.has(next.data)) continue;
    pressed.add(next.data);
    const note = await chat.pressData(message, next.data);
    const shown = buttonsOf(chat.message(message));

    expect({ ...next, note: note.text }).toEqual({ ...next, note: "" });
    expect(shown.length).toBeGreaterThan(0);
    waiting.push(...shown);
  }

  expect(pressed.size).toBeGreaterThan(5);
  expect(running.log.filter((line) => line.includes('"error"'))).toEqual([]);
  expect(chat.botMessages).toHaveLength(1);
  await running.close();
});
