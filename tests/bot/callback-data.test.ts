import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CallbackData,
  encodeCallbackData,
  type Origin,
  parseCallbackData,
  shortKey,
} from "../../src/bot/callback-data.ts";
import type { ListKey } from "../../src/bot/list-key.ts";

const number = fc.integer({ min: 0, max: 36 ** 3 - 1 });
const key = fc.stringMatching(/^[A-Za-z0-9_-]{6}$/);
const articleId = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const days = fc
  .record({ kind: fc.constant("days" as const), from: day, to: day, anyYear: fc.boolean() })
  .filter(({ from, to }) => from <= to);
const isReordered = fc.constant(true as const);
const list: fc.Arbitrary<ListKey> = fc.oneof(
  fc.record({ kind: fc.constant("latest" as const), count: number }),
  fc.record(
    { kind: fc.constantFrom("topic" as const, "person" as const), key, isReordered },
    { requiredKeys: ["kind", "key"] },
  ),
  fc.record({ kind: fc.constant("question" as const), digest: key, isReordered }, { requiredKeys: ["kind", "digest"] }),
  fc.record({ kind: fc.constantFrom("page" as const, "related" as const), key }),
  days,
);
const { origin } = fc.letrec<{ origin: Origin }>((tie) => ({
  origin: fc.oneof(
    { maxDepth: 4 },
    fc.record({ view: fc.constant("answer" as const), digest: key }),
    fc.record({ view: fc.constant("random" as const) }),
    fc.record(
      { view: fc.constant("list" as const), list, page: number, origin: tie("origin") },
      { requiredKeys: ["view", "list", "page"] },
    ),
    fc.record(
      { view: fc.constant("article" as const), key, page: number, origin: tie("origin") },
      { requiredKeys: ["view", "key", "page"] },
    ),
  ),
}));
const sample = fc.oneof(
  fc.record({ kind: fc.constantFrom("person" as const, "topic" as const), key }),
  fc.record({ kind: fc.constant("day" as const), day }),
);
const callbackData: fc.Arbitrary<CallbackData> = fc.oneof(
  fc.record(
    { action: fc.constant("list" as const), list, page: number, origin },
    { requiredKeys: ["action", "list", "page"] },
  ),
  fc.record(
    { action: fc.constant("back-to-article" as const), key, page: number, origin },
    { requiredKeys: ["action", "key", "page"] },
  ),
  fc.record({ action: fc.constantFrom("topics", "people", "pages", "days"), page: number }),
  fc.record({ action: fc.constant("random" as const), except: fc.option(key) }),
  fc.record({ action: fc.constant("article" as const), articleId, page: number, origin: fc.option(origin) }),
  fc.record({ action: fc.constant("printed" as const), articleId, page: number, origin: fc.option(origin) }),
  fc.record({ action: fc.constant("answer" as const), digest: key }),
  fc.record({
    action: fc.constant("rate" as const),
    digest: key,
    rating: fc.constantFrom("up" as const, "down" as const),
  }),
  fc.record({ action: fc.constant("language" as const), language: fc.constantFrom("zh-hans", "zh-hant", "en") }),
  fc.record({ action: fc.constant("ask" as const), sample }),
  fc.record({ action: fc.constant("nothing" as const) }),
);
/** Near misses: a real button with a piece put in, left out or doubled. */
const damaged = fc
  .tuple(callbackData, fc.nat(64), fc.nat(3), fc.stringMatching(/^[.0-9a-z]{0,3}$/))
  .map(([data, at, cut, piece]) => {
    const text = encodeCallbackData(data);
    return text.slice(0, at) + piece + text.slice(at + cut);
  });

describe("encodeCallbackData", () => {
  it("is read back as it was but for the middle of a long way back, in at most 64 bytes", () => {
    fc.assert(
      fc.property(callbackData, (data) => {
        const text = encodeCallbackData(data);
        const parsed = parseCallbackData(text);

        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(64);
        expect(parsed).not.toBeNull();
        expect({ ...parsed, origin: null }).toEqual({ ...data, origin: null });
        expect(wayOf(data)).toEqual(expect.arrayContaining([...wayOf(parsed)]));
        expect(wayOf(parsed).at(-1)).toEqual(wayOf(data).at(-1));
        if (wayOf(parsed).length === wayOf(data).length) expect(parsed).toEqual(data);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps the first step of a way back and the view where it began", () => {
    const list = (key: string) => ({ view: "list", list: { kind: "related", key }, page: 0 }) as const;
    const answer = { view: "answer", digest: "______" } as const;
    const way: Origin = {
      ...list("aaaaaa"),
      origin: { ...list("bbbbbb"), origin: { ...list("cccccc"), origin: answer } },
    };
    const data = { action: "article", articleId: "a".repeat(20), page: 0, origin: way } as const;

    expect(parseCallbackData(encodeCallbackData(data))).toEqual({
      ...data,
      origin: { ...list("aaaaaa"), origin: { ...list("bbbbbb"), origin: answer } },
    });
  });
});

/** The views of a way back without their own ways back, nearest first. */
function wayOf(data: CallbackData | null): readonly unknown[] {
  const way: unknown[] = [];
  let step = data !== null && "origin" in data ? data.origin : null;
  while (step) {
    way.push({ ...step, origin: undefined });
    step = "origin" in step ? step.origin : null;
  }
  return way;
}

describe("parseCallbackData", () => {
  it.each([
    ["1.l.lk.0", { action: "list", list: { kind: "latest", count: 20 }, page: 0 }],
    ["1.l.tABC_-d.1", { action: "list", list: { kind: "topic", key: "ABC_-d" }, page: 1 }],
    ["1.t.2", { action: "topics", page: 2 }],
    ["1.a.p1-4.0", { action: "article", articleId: "p1-4", page: 0, origin: null }],
    [
      "1.a.p1-4.0.q.abcdef",
      { action: "article", articleId: "p1-4", page: 0, origin: { view: "answer", digest: "abcdef" } },
    ],
    [
      "1.a.p1-4.0.l.qabcdef.3",
      {
        action: "article",
        articleId: "p1-4",
        page: 0,
        origin: { view: "list", list: { kind: "question", digest: "abcdef" }, page: 3 },
      },
    ],
    ["1.q.abcdef", { action: "answer", digest: "abcdef" }],
    ["1.k.d.2023-05-08", { action: "ask", sample: { kind: "day", day: "2023-05-08" } }],
    ["1.n", { action: "nothing" }],
  ])("knows the button %s of a message from before there were more lists", (text, data) => {
    expect(parseCallbackData(text)).toEqual(data);
  });

  it("gives null, or what is written as just that text", () => {
    const anyText = fc.oneof(
      damaged,
      fc.string({ unit: "binary" }),
      fc.stringMatching(/^1\.[altqknbpsdz][.\w-]{0,60}$/),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const data = parseCallbackData(text);

        if (data !== null) expect(encodeCallbackData(data)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(["", "1", "0.n", "2.n", "1.n.n", "1.l.l5.00", "1.a.id.0.a.id.0", "1.k.d.2023-5-8", "1.a.".repeat(50_000)])(
    "does not know %.20j",
    (text) => {
      expect(parseCallbackData(text)).toBeNull();
    },
  );
});

describe("shortKey", () => {
  it("gives the same six characters for the same text", () => {
    expect(shortKey("教育")).toMatch(/^[\w-]{6}$/);
    expect(shortKey("教育")).toBe(shortKey("教育"));
    expect(shortKey("教育")).not.toBe(shortKey("教学"));
  });
});
