import { afterEach, describe, expect, it } from "vitest";
import { makeAnswer } from "../support/fake-library.ts";
import { type RunningBot, runBot } from "../support/run-bot.ts";

let running: RunningBot;

afterEach(() => running.close());

describe("createTaker", () => {
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
          await emulator.privateChat(emulator.user({ firstName: "B" })).send("去年郑州有多少人献血?");
        }
      },
    });
    asked = 0;
    await running.emulator.called("sendMessage");

    expect(asked).toBeLessThan(50);
    await running.emulator.called("sendMessage", 100);
  });
});
