import { HttpError } from "grammy";
import { describe, expect, it } from "vitest";
import { DeadlineError, limitCalls, limitHandling } from "../../src/bot/limit-time.ts";

const never = () => new Promise<never>(() => {});
const ctx = { chatKey: "5" } as never;

describe("limitHandling", () => {
  it("gives up what never ends (F36)", async () => {
    await expect(limitHandling(20, () => false)(ctx, never)).rejects.toBeInstanceOf(DeadlineError);
  });

  it("waits for calls to the chat, which have limits of their own", async () => {
    let isBusy = true;
    const asked: string[] = [];
    const handling = limitHandling(10, (chat) => {
      asked.push(chat);
      return isBusy;
    })(ctx, never);
    const outcome = expect(handling).rejects.toBeInstanceOf(DeadlineError);
    await expect.poll(() => asked.length).toBeGreaterThan(2);

    isBusy = false;

    await outcome;
    expect(new Set(asked)).toEqual(new Set(["5"]));
  });

  it("lets pass what ends in time, and what fails in time", async () => {
    const limit = limitHandling(1000, () => false);

    await expect(limit(ctx, async () => {})).resolves.toBeUndefined();
    await expect(limit(ctx, () => Promise.reject(undefined))).rejects.toBeUndefined();
  });

  it("leaves alone what fails after its time", async () => {
    let fail = (_: unknown) => {};
    const late = new Promise<never>((_, reject) => {
      fail = reject;
    });
    await expect(limitHandling(10, () => false)(ctx, () => late)).rejects.toBeInstanceOf(DeadlineError);

    // An unhandled rejection would fail the run.
    fail(new Error("late"));
    await new Promise((resolve) => setImmediate(resolve));
  });
});

describe("limitCalls", () => {
  it("fails as a request does that got no reply, except for polls (F08)", async () => {
    const transform = limitCalls(20, new Set(["getUpdates"]));

    await expect(transform(never as never, "sendMessage", {} as never)).rejects.toBeInstanceOf(HttpError);
    const poll = transform(never as never, "getUpdates", {}).then(() => "done");
    await expect(Promise.race([poll, new Promise((resolve) => setTimeout(resolve, 60, "waits"))])).resolves.toBe(
      "waits",
    );
  });
});
