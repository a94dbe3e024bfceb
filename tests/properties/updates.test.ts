import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokenLimits } from "../support/broken-limits.ts";
import { type DeafBot, deafBot, messageUpdate } from "../support/deaf-bot.ts";
import { testLibrary } from "../support/fake-library.ts";
import { hostileLibrary } from "../support/hostile-library.ts";
import { hostileText } from "../support/hostile-text.ts";
import { hostileUpdate } from "../support/hostile-update.ts";
import { languagesInMemory } from "../support/languages.ts";
import { walkBot } from "../support/walk-bot.ts";

const MOST_CALLS = 3;
const MOST_PRESSES = 60;

async function answersAsEver({ take }: DeafBot): Promise<void> {
  const [call, ...others] = await take(
    messageUpdate("/about", { from: { id: 99, is_bot: false, first_name: "波波" } }),
  );

  expect(others).toEqual([]);
  expect(call?.params.text).toMatch(/^收录 5 个版面/);
}

describe("the bot", () => {
  it("takes any update without a throw and with three calls at most, and answers the next as ever (P01)", async () => {
    const bot = deafBot(await testLibrary());
    await fc.assert(
      fc.asyncProperty(hostileUpdate(), async (update) => {
        const calls = await bot.take(update);

        expect(calls.length).toBeLessThanOrEqual(MOST_CALLS);
        expect(calls.flatMap(brokenLimits)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
    await answersAsEver(bot);
  });

  it("sends nothing that Telegram refuses, cuts or shows as blank, whatever stands on the pages and is asked (P02)", async () => {
    await fc.assert(
      fc.asyncProperty(
        hostileLibrary(),
        hostileText(),
        fc.constantFrom("zh-hans", "zh-hant", "en"),
        async (library, words, language) => {
          const languages = languagesInMemory();
          languages.choose(7, language);
          const bot = deafBot({ ...library, languages });

          const calls = await walkBot(bot, words, MOST_PRESSES);

          expect(calls.flatMap(brokenLimits)).toEqual([]);
          expect(bot.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
