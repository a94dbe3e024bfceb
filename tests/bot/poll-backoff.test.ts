import { GrammyError } from "grammy";
import { describe, expect, it } from "vitest";
import { createLogger } from "../../src/bot/create-logger.ts";
import { createPollBackoff, RejectedTokenError } from "../../src/bot/poll-backoff.ts";

const log = createLogger(
  "error",
  () => {},
  () => 0,
);
const backoffWith = (random = 0) => createPollBackoff({ log, uptime: () => 0, random: () => random });
const failed = (error_code: number, retry_after?: unknown) =>
  new GrammyError(
    "x",
    { ok: false, error_code, description: "x", parameters: { retry_after } as never },
    "getUpdates",
    {},
  );

describe("createPollBackoff", () => {
  it("doubles the wait from 1 s to 30 s, and begins anew after a success", () => {
    const backoff = backoffWith();
    const waits = Array.from({ length: 7 }, () => backoff.afterFailure(new TypeError()));
    backoff.afterSuccess();

    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(backoff.afterFailure(new TypeError())).toBe(1000);
  });

  it("waits up to a quarter longer, so that copies do not come back at once (F01)", () => {
    const backoff = backoffWith(0.8);

    expect([backoff.afterFailure(new TypeError()), backoff.afterFailure(new TypeError())]).toEqual([1200, 2400]);
  });

  it.each([
    [300, 300_000],
    [3e6, 3_600_000],
    [0, 1000],
    [-5, 1000],
    ["5", 5000],
    [undefined, 1000],
  ])("waits for a retry_after of %j", (retryAfter, waitMs) => {
    expect(backoffWith().afterFailure(failed(429, retryAfter))).toBe(waitMs);
  });

  it.each([401, 404])("does not wait for a token that is refused with %i", (code) => {
    expect(() => backoffWith().afterFailure(failed(code))).toThrow(RejectedTokenError);
  });
});
