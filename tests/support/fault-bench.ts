import type { PrivateChat } from "./bot-api/chat-driver.ts";
import type { RunningBot } from "./run-bot.ts";

/** A reader of the bot on trial. */
export function newReader({ emulator }: RunningBot): PrivateChat {
  return emulator.privateChat(emulator.user({ firstName: "安娜", languageCode: "zh-hans" }));
}

/** What breaks the rules that hold whatever goes wrong; empty when nothing does. Sends one question more (I5). */
export async function brokenRules(running: RunningBot): Promise<readonly string[]> {
  const broken: string[] = [];
  const chat = newReader(running);
  await chat.send("/about");
  const text = await chat.nextMessage().then(
    (message) => message.text,
    () => "no answer",
  );
  if (!text.startsWith("收录")) broken.push(`I5: after the fault a reader got: ${text}`);
  const log = running.log.join("\n");
  if (log.includes(running.emulator.token.split(":")[1] ?? "")) broken.push("I4: the token stands in the log");
  if (log.includes(SECRET_WORDS)) broken.push("I4: what a reader wrote stands in the log");
  return broken;
}

/** Stands in what readers of these tests write, and must stand in no log. */
export const SECRET_WORDS = "秘密的献血";
