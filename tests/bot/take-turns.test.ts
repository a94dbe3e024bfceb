import { afterEach, describe, expect, it } from "vitest";
import { makeAnswer } from "../support/fake-library.ts";
import { type RunningBot, runBot } from "../support/run-bot.ts";

let running: RunningBot;

afterEach(() => running.close());

const QUESTION = "去年郑州有多少人献血?";
const LONG = QUESTION.repeat(40);

/** Lets the texts wait for the bot, each from a chat of its own unless `isOneChat`; gives what was asked, in that order. */
async function askAll(texts: readonly string[], isOneChat = false): Promise<readonly string[]> {
  const asked: string[] = [];
  const answerer = {
    ask(question: string) {
      asked.push(question);
      return makeAnswer({ question });
    },
  };
  running = await runBot({
    answerer,
    limitsRequests: false,
    prepare: async (emulator) => {
      const chats = texts.map(() => emulator.privateChat(emulator.user({ firstName: "B" })));
      for (const [i, text] of texts.entries()) await chats[isOneChat ? 0 : i]?.send(text);
    },
  });
  await running.emulator.called("sendMessage", texts.length);
  // The samples were asked at the start.
  return asked.filter((question) => texts.includes(question));
}

describe("takeTurns", () => {
  it("sends the first answers of a batch before it has found the last", async () => {
    let asked = 0;
    const answerer = {
      ask(question: string) {
        asked += 1;
        return makeAnswer({ question });
      },
    };
    running = await runBot({
      answerer,
      prepare: async (emulator) => {
        for (let i = 0; i < 100; i++) {
          await emulator.privateChat(emulator.user({ firstName: "B" })).send(QUESTION);
        }
      },
    });
    asked = 0;
    await running.emulator.called("sendMessage");

    expect(asked).toBeLessThan(50);
    await running.emulator.called("sendMessage", 100);
  });

  it("answers who asks a short question before those who asked long ones", async () => {
    const asked = await askAll([...Array<string>(50).fill(LONG), QUESTION]);

    expect(asked.indexOf(QUESTION)).toBeLessThan(2);
    expect(asked).toHaveLength(51);
  });

  it("lets no long question wait for all the short ones", async () => {
    const asked = await askAll([LONG, ...Array<string>(50).fill(QUESTION), LONG]);

    const places = asked.flatMap((question, place) => (question === LONG ? [place] : []));
    expect(Math.max(...places)).toBeLessThan(15);
  });

  it("answers all that stand in line when the bot is stopped", async () => {
    running = await runBot({
      prepare: async (emulator) => {
        for (let i = 0; i < 100; i++) {
          await emulator.privateChat(emulator.user({ firstName: "B" })).send(i % 2 === 0 ? QUESTION : LONG);
        }
      },
    });
    const { emulator } = running;
    await emulator.called("sendMessage");
    const sentBefore = emulator.callsTo("sendMessage").length;

    await running.stop();

    expect(sentBefore).toBeLessThan(100);
    expect(emulator.callsTo("sendMessage")).toHaveLength(100);
  });

  it("keeps the order of a chat, however long its questions are", async () => {
    const texts = [LONG, QUESTION, `${LONG}二`, `${QUESTION}二`];

    expect(await askAll(texts, true)).toEqual(texts);
  });

  it("lets a chat with much to ask stand in line anew for each question", async () => {
    const asked: string[] = [];
    const answerer = {
      ask(question: string) {
        asked.push(question);
        return makeAnswer({ question });
      },
    };
    running = await runBot({
      answerer,
      limitsRequests: false,
      prepare: async (emulator) => {
        const [much, little] = ["A", "B"].map((firstName) => emulator.privateChat(emulator.user({ firstName })));
        for (let i = 0; i < 20; i++) await much?.send(`${QUESTION}${i}`);
        await little?.send(QUESTION);
      },
    });
    await running.emulator.called("sendMessage", 21);

    const questions = asked.filter((question) => question.startsWith(QUESTION));
    expect(questions.indexOf(QUESTION)).toBeLessThan(2);
  });
});
