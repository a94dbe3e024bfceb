import { describe, expect, it } from "vitest";
import type { Answerer } from "../../src/answering/answer.ts";
import { createLogger } from "../../src/bot/create-logger.ts";
import { warmUp } from "../../src/bot/warm-up.ts";
import type { Archive } from "../../src/newspaper/archive.ts";
import { makeAnswer, testLibrary } from "../support/fake-library.ts";

interface Trial {
  readonly archive?: Archive;
  /** How long each question takes. */
  readonly msEach?: number;
  readonly stop?: AbortSignal;
  readonly ask?: Answerer["ask"];
}

/** What is asked, and what stands in the log. */
async function warm({ archive = ARCHIVE, msEach = 1, stop, ask }: Trial) {
  const [asked, log]: [string[], string[]] = [[], []];
  let clock = 0;
  const answerer: Answerer = {
    ask(question) {
      clock += msEach;
      asked.push(question);
      return ask?.(question) ?? makeAnswer({ question });
    },
  };
  const logger = createLogger(
    "debug",
    (line) => log.push(line),
    () => 0,
  );
  const never = new AbortController().signal;
  await warmUp(answerer, archive, { uptime: () => clock, stop: stop ?? never, log: logger });
  return { asked, log };
}

const { archive: ARCHIVE } = await testLibrary();

describe("warmUp", () => {
  it("asks about the stories, over again where they are few, at most six hundred times", async () => {
    const { asked } = await warm({});

    const headlines = ARCHIVE.articles.map(({ headline }) => headline);
    expect(asked).toEqual(expect.arrayContaining(headlines.slice(0, 5)));
    expect(asked).toHaveLength(600);
  });

  it("keeps nobody waiting for more than two and a half seconds", async () => {
    expect((await warm({ msEach: 200 })).asked).toHaveLength(13);
  });

  it("asks nothing where there are no stories, or when the bot is to stop", async () => {
    const empty = await warm({ archive: { ...ARCHIVE, articles: [] } });
    const stopped = await warm({ stop: AbortSignal.abort() });

    expect([empty.asked, stopped.asked]).toEqual([[], []]);
  });

  it("goes on after a question that fails, and says so without its words", async () => {
    const { asked, log } = await warm({
      ask: (question) => {
        throw new Error(question);
      },
    });

    expect(asked.length).toBeGreaterThan(40);
    expect(log.join()).toContain("not answered");
    expect(asked.filter((question) => log.join().includes(question))).toEqual([]);
  });
});
