import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type DeafBot, deafBot, inlineUpdate, messageUpdate } from "../support/deaf-bot.ts";
import { hostileText } from "../support/hostile-text.ts";
import { openPages } from "../support/small-library.ts";
import { TOWN_PAGES } from "../support/town-pages.ts";

/** What Telegram takes behind ?start=. */
const PAYLOAD = /^[\w-]{1,64}$/;
const WELCOME = /^我是问报/;
const GONE = /^这篇报道已经不在收录的版面里了/;

let library: Awaited<ReturnType<typeof openPages>>;
let bot: DeafBot;

beforeAll(async () => {
  library = await openPages(...TOWN_PAGES);
  bot = deafBot(library);
});

/** What a reader sees who follows a link with this payload, in one message. */
async function follow(payload: string): Promise<string> {
  const calls = await bot.take(messageUpdate(`/start ${payload}`.slice(0, 4096)));

  expect(calls.map(({ method }) => method)).toEqual(["sendMessage"]);
  return String(calls[0]?.params.text);
}

describe("a link that the bot makes", () => {
  it("has a payload that Telegram takes, and opens its story (P08)", async () => {
    const [call] = await bot.take(inlineUpdate(""));
    const cards = call?.params.results as readonly {
      title: string;
      reply_markup: { inline_keyboard: { url: string }[][] };
    }[];

    expect(cards).toHaveLength(library.archive.articles.length);
    for (const { title, reply_markup } of cards) {
      const payload = new URL(reply_markup.inline_keyboard[0]?.[0]?.url ?? "").searchParams.get("start") ?? "";
      expect(payload).toMatch(PAYLOAD);
      expect(await follow(payload)).toMatch(new RegExp(`^${title}\n`));
    }
  });
});

describe("a payload that the bot never made (S10)", () => {
  it.each([
    "..",
    "../../etc/passwd",
    "a_..",
    "a_",
    "__proto__",
    "a___proto__",
    "a_constructor",
    "a_toString",
    "a_x y",
    "A_x",
  ])("%s opens nothing", async (payload) => {
    expect(await follow(payload)).toMatch(payload.startsWith("a_") && /^a_[\w-]+$/.test(payload) ? GONE : WELCOME);
  });

  it.each([0, 1, 40, 41, 42, 63, 64, 65, 512, 4089])("of %i characters opens nothing", async (length) => {
    expect(await follow("a".repeat(length))).toMatch(WELCOME);
    expect(await follow(`a_${"a".repeat(length)}`)).toMatch(length > 0 && length <= 40 ? GONE : WELCOME);
  });

  it("of any kind greets, or says that the story is gone, in one message", async () => {
    const anyPayload = fc.oneof(
      hostileText({ maxPieces: 40 }),
      fc.stringMatching(/^a_[\w-]{0,64}$/),
      fc.constantFrom(...library.archive.articles.map(({ id }) => id)),
      fc.constantFrom(...library.archive.articles.map(({ id }) => `a_${id}x`)),
      fc.constantFrom(...library.archive.articles.map(({ id }) => `a_${id}\n`), "a_\u202e"),
    );
    await fc.assert(
      fc.asyncProperty(anyPayload, async (payload) => {
        const isKnown = library.archive.articles.some(({ id }) => payload.trim() === `a_${id}`);

        const text = await follow(payload);

        if (!isKnown) expect(WELCOME.test(text) || GONE.test(text)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
