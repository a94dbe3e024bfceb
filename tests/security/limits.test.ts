import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type DeafBot, deafBot, inlineUpdate, messageUpdate, pressUpdate } from "../support/deaf-bot.ts";
import { testLibrary } from "../support/fake-library.ts";

const TOO_FAST = /^您问得太快了|^这个群里问得太密了/;
const ASK_BUTTON = "1.k.d.2023-05-09";

let bot: DeafBot;

beforeEach(async () => {
  // Updates have their turns by setImmediate, which is as ever.
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date", "performance"] });
  bot = deafBot({ ...(await testLibrary()), limitsRequests: true });
});
afterEach(() => {
  vi.useRealTimers();
});

const user = (id: number) => ({ id, is_bot: false, first_name: "读", language_code: "zh-hans" });
const group = (id: number) => ({ id, type: "supergroup", title: "群" });
const messageIn = (chat: object) => ({ message: { message_id: 1, date: 1, chat, text: "x" } });

/** How many of these updates were answered with a view, and not with nothing or a notice. */
async function answered(updates: readonly unknown[]): Promise<number> {
  let count = 0;
  for (const update of updates) {
    const calls = await bot.take(update);
    const views = calls.filter(({ method }) => method !== "answerCallbackQuery");
    if (views.some(({ params }) => !TOO_FAST.test(String(params.text ?? "")))) count += 1;
  }
  return count;
}

const times = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));

describe("the limits (S13)", () => {
  it.each<[string, () => Record<string, unknown>, number]>([
    ["questions", () => messageUpdate("何雄"), 8],
    ["commands", () => messageUpdate("/latest"), 8],
    ["stickers", () => messageUpdate("", { text: undefined, sticker: { file_id: "s", file_unique_id: "s" } }), 8],
    ["offered questions pressed", () => pressUpdate(ASK_BUTTON), 8],
    ["buttons", () => pressUpdate("1.l.lk.0"), 20],
    ["inline queries", () => inlineUpdate("何雄"), 30],
  ])("hold for a reader's %s", async (_, make, most) => {
    expect(await answered(times(60, make))).toBe(most);

    await vi.advanceTimersByTimeAsync(10_001);

    expect(await answered([make()])).toBe(1);
  });

  it("count a reader's questions and the offered questions together", async () => {
    const updates = times(30, (i) => (i % 2 === 0 ? messageUpdate("何雄") : pressUpdate(ASK_BUTTON)));

    expect(await answered(updates)).toBe(8);
  });

  it("do not begin anew with another topic, another group or an edit", async () => {
    const asked = (i: number) =>
      messageUpdate("/ask 何雄", {
        chat: { ...group(-1000 - (i % 3)), is_forum: true },
        message_thread_id: i + 1,
        is_topic_message: true,
      });
    const edited = times(20, () => {
      const { message, ...rest } = messageUpdate("何雄");
      return { ...rest, edited_message: { ...(message as object), edit_date: 2 } };
    });

    expect(await answered(times(40, asked))).toBe(8);
    expect(await answered(edited)).toBe(0);
  });

  it("hold for a group, whoever asks, in whatever topic, by message or by button", async () => {
    const updates = times(60, (i) =>
      i % 2 === 0
        ? messageUpdate("/ask 何雄", {
            chat: group(-1),
            from: user(100 + i),
            message_thread_id: i,
            is_topic_message: true,
          })
        : pressUpdate(ASK_BUTTON, { from: user(100 + i), ...messageIn(group(-1)) }),
    );

    expect(await answered(updates)).toBe(18);
    expect(await answered([messageUpdate("/ask 何雄", { chat: group(-2), from: user(900) })])).toBe(1);
  });

  it("let anonymous administrators of one group ask when those of another have asked too fast", async () => {
    const anonymous = { id: 1_087_968_824, is_bot: true, first_name: "Group", username: "GroupAnonymousBot" };
    const asked = (id: number) =>
      messageUpdate("/ask 何雄", { chat: group(id), from: anonymous, sender_chat: group(id) });

    expect(await answered(times(20, () => asked(-1)))).toBe(8);
    expect(await answered([asked(-2)])).toBe(1);
  });

  it("keep nothing of whom they count when the time is over, nor of who does not speak to the bot", async () => {
    const before = vi.getTimerCount();
    for (let i = 0; i < 400; i++) {
      await bot.take(messageUpdate("今天吃什么", { chat: group(-5000 - i), from: user(10_000 + i) }));
    }
    expect(vi.getTimerCount()).toBe(before);

    for (let i = 0; i < 400; i++) await bot.take(messageUpdate("何雄", { from: user(10_000 + i) }));
    expect(vi.getTimerCount()).toBeGreaterThanOrEqual(400);
    await vi.advanceTimersByTimeAsync(60_001);

    expect(vi.getTimerCount()).toBe(before);
  });
});

/** What counts requests: so many in a time that begins with the first. */
class Window {
  readonly #most: number;
  readonly #ms: number;
  #from = Number.NEGATIVE_INFINITY;
  #count = 0;

  constructor(most: number, ms: number) {
    this.#most = most;
    this.#ms = ms;
  }

  takes(now: number): boolean {
    if (now >= this.#from + this.#ms) {
      this.#from = now;
      this.#count = 0;
    }
    this.#count += 1;
    return this.#count <= this.#most;
  }
}

/** Whether a reader may ask in a chat; 0 is a private one. */
function createModel(): (reader: number, chat: number) => boolean {
  const readers = new Map<number, Window>();
  const groups = new Map<number, Window>();
  const windowOf = (windows: Map<number, Window>, key: number, most: number, ms: number) => {
    const window = windows.get(key) ?? new Window(most, ms);
    windows.set(key, window);
    return window;
  };
  return (reader, chat) => {
    if (!windowOf(readers, reader, 8, 10_000).takes(Date.now())) return false;
    return chat === 0 || windowOf(groups, chat, 18, 60_000).takes(Date.now());
  };
}

describe("the limits, by their model (P12)", () => {
  const request = fc.record({
    reader: fc.integer({ min: 1, max: 4 }),
    chat: fc.constantFrom(0, -1, -2),
    pauseMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4000 }), fc.constant(10_000)),
    times: fc.integer({ min: 1, max: 12 }),
  });

  it("answer as many as they should, and starve nobody", async () => {
    const library = await testLibrary();
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 12 }), async (requests) => {
        bot = deafBot({ ...library, limitsRequests: true });
        const mayPass = createModel();
        for (const { reader, chat, pauseMs, times: count } of requests) {
          await vi.advanceTimersByTimeAsync(pauseMs);
          const where = chat === 0 ? { id: reader, type: "private" } : group(chat);
          for (let i = 0; i < count; i++) {
            const passed = await answered([messageUpdate("/ask 何雄", { from: user(reader), chat: where })]);

            expect(passed === 1).toBe(mayPass(reader, chat));
          }
        }
        await vi.advanceTimersByTimeAsync(60_001);
        const calm = [1, 2, 3, 4].map((id) => messageUpdate("/ask 何雄", { from: user(id), chat: group(-1) }));
        expect(await answered(calm)).toBe(4);
      }),
      { numRuns: 30 },
    );
  });
});
