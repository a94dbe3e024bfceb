import { brokenRules, newReader, SECRET_WORDS } from "../support/fault-bench.ts";
import { runBot } from "../support/run-bot.ts";
import { randomSchedule } from "./random-schedule.ts";

const READERS = 3;
const QUESTIONS = 2;

/** Runs the bot through the faults of a seed while readers ask; gives the rules that were broken, none when all is well. */
export async function trySchedule(seed: number): Promise<readonly string[]> {
  const running = await runBot({ pollSeconds: 0.5, limits: { callMs: 150, updateMs: 300 } });
  try {
    const { emulator } = running;
    await emulator.polling();
    for (const { method, fault, times } of randomSchedule(seed)) emulator.fail(method, fault, times);
    const chats = Array.from({ length: READERS }, () => newReader(running));
    for (let i = 0; i < QUESTIONS; i++) {
      for (const chat of chats) await chat.send(i === 0 ? SECRET_WORDS : "/topics");
      await emulator.confirmed();
    }
    emulator.clearFaults();
    const broken = [...(await brokenRules(running))];
    for (const chat of chats) {
      if (chat.botMessages.length > QUESTIONS)
        broken.push(`${chat.botMessages.length} messages for ${QUESTIONS} questions`);
    }
    return broken;
  } catch (error) {
    return [String(error)];
  } finally {
    await running.close();
  }
}
