import { expect, it } from "vitest";
import { runBot } from "../../support/run-bot.ts";

it("/random draws a story, another one in the same message, and leads back from what is related, also after a restart", async () => {
  const draws = [0.99, 0.99, 0];
  let running = await runBot({ random: () => draws.shift() ?? 0 });
  const chat = running.emulator.privateChat(running.emulator.user({ firstName: "安娜", languageCode: "zh-hans" }));
  await chat.send("/random");
  const story = await chat.nextMessage();
  running = await running.restart();

  await chat.press(story, "再来一篇");
  const another = chat.message(story).screen();
  await chat.press(story, "相关");
  await chat.press(story, "返回");

  expect(story.text).toMatch(/^推进制造业高质量发展实现新突破\n/);
  expect(story.buttons).toEqual([["🎲 再来一篇", "🔗 相关", "↗️ 分享"]]);
  expect(another).toMatch(/^\*\*高新区与兰考县战略合作迈出实质性步伐\*\*\n/);
  expect(chat.message(story).screen()).toBe(another);
  expect(chat.botMessages).toHaveLength(1);
  await running.close();
});
