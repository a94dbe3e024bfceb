import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CallbackData, encodeCallbackData, parseCallbackData, shortKey } from "../../src/bot/callback-data.ts";

const number = fc.integer({ min: 0, max: 36 ** 3 - 1 });
const key = fc.stringMatching(/^[A-Za-z0-9_-]{6}$/);
const articleId = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
const list = fc.oneof(
  fc.record({ kind: fc.constant("latest" as const), count: number }),
  fc.record({ kind: fc.constant("topic" as const), key }),
  fc.record({ kind: fc.constant("question" as const), digest: key }),
);
const origin = fc.oneof(
  fc.record({ view: fc.constant("list" as const), list, page: number }),
  fc.record({ view: fc.constant("answer" as const), digest: key }),
);
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const sample = fc.oneof(
  fc.record({ kind: fc.constantFrom("person" as const, "topic" as const), key }),
  fc.record({ kind: fc.constant("day" as const), day }),
);
const callbackData: fc.Arbitrary<CallbackData> = fc.oneof(
  fc.record({ action: fc.constant("list" as const), list, page: number }),
  fc.record({ action: fc.constant("topics" as const), page: number }),
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
  it("is read back as it was, in at most 64 bytes", () => {
    fc.assert(
      fc.property(callbackData, (data) => {
        const text = encodeCallbackData(data);

        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(64);
        expect(parseCallbackData(text)).toEqual(data);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("parseCallbackData", () => {
  it("gives null, or what is written as just that text", () => {
    const anyText = fc.oneof(damaged, fc.string({ unit: "binary" }), fc.stringMatching(/^1\.[altqkn][.\w-]{0,60}$/));
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
