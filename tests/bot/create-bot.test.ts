import { describe, expect, it } from "vitest";
import { createBot } from "../../src/bot/create-bot.ts";
import { createLogger } from "../../src/bot/create-logger.ts";
import { testLibrary } from "../support/fake-library.ts";
import { languagesInMemory } from "../support/languages.ts";

describe("createBot", () => {
  it("waits 40 s for a reply to a poll of 30 s, not grammY's 500 s (F09)", async () => {
    const log = createLogger(
      "error",
      () => {},
      () => 0,
    );
    const bot = createBot("1:a", {
      ...(await testLibrary()),
      log,
      ratings: null,
      languages: languagesInMemory(),
      now: () => 0,
      sleep: async () => {},
      random: () => 0,
    });

    expect(bot.api.options?.timeoutSeconds).toBe(40);
  });
});
