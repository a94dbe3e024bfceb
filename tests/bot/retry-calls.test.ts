import { HttpError } from "grammy";
import { describe, expect, it } from "vitest";
import { retryLostCalls } from "../../src/bot/retry-calls.ts";

const failure = (code: string) => new HttpError("failed", Object.assign(new Error("x"), { code }));

/** Makes a call that goes wrong the first times; gives how often it was made, and how it ended. */
async function callWith(method: "sendMessage" | "editMessageText" | "getUpdates", failures: readonly unknown[]) {
  let calls = 0;
  const waits: number[] = [];
  const transform = retryLostCalls(async (ms) => void waits.push(ms));
  const prev = async () => {
    const failed = failures[calls++];
    if (failed instanceof Error) throw failed;
    return failed ?? { ok: true, result: true };
  };
  const ended = await transform(prev as never, method, {} as never).then(
    () => "done",
    () => "failed",
  );
  return { calls, waits, ended };
}

describe("retryLostCalls", () => {
  it("makes a call again that never left", async () => {
    const refused = failure("ECONNREFUSED");

    expect(await callWith("sendMessage", [refused, refused])).toEqual({ calls: 3, waits: [1000, 2000], ended: "done" });
  });

  it("gives up after three times", async () => {
    const failures = Array.from({ length: 5 }, () => failure("ECONNREFUSED"));

    expect(await callWith("sendMessage", failures)).toMatchObject({ calls: 3, ended: "failed" });
  });

  it("does not send again what may have arrived", async () => {
    expect(await callWith("sendMessage", [failure("ECONNRESET")])).toMatchObject({ calls: 1, ended: "failed" });
    expect(await callWith("sendMessage", [{ ok: false, error_code: 502, description: "" }])).toMatchObject({
      calls: 1,
    });
  });

  it("repeats an edit whatever became of it, but not one that was refused", async () => {
    expect(await callWith("editMessageText", [failure("ECONNRESET")])).toMatchObject({ calls: 2, ended: "done" });
    expect(await callWith("editMessageText", [{ ok: false, error_code: 502, description: "" }])).toMatchObject({
      calls: 2,
    });
    expect(await callWith("editMessageText", [{ ok: false, error_code: 400, description: "" }])).toMatchObject({
      calls: 1,
    });
  });

  it("leaves polling alone", async () => {
    expect(await callWith("getUpdates", [failure("ECONNREFUSED")])).toMatchObject({ calls: 1, ended: "failed" });
  });
});
