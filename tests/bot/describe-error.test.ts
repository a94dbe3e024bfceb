import { GrammyError, HttpError } from "grammy";
import { describe, expect, it } from "vitest";
import { describeError, networkCode } from "../../src/bot/describe-error.ts";

const SECRET = "AAF-abcdefghijklmnopqrstuvwxyz012345";
const refused = Object.assign(new Error(`request to https://api.telegram.org/bot1:${SECRET}/sendMessage failed`), {
  code: "ECONNREFUSED",
});

describe("describeError", () => {
  it("names method, code and description of a refused call", () => {
    const response = { ok: false as const, error_code: 403, description: "Forbidden: bot was blocked by the user" };
    const error = new GrammyError("failed", response, "sendMessage", { text: "秘密" });

    expect(describeError(error)).toEqual({
      name: "GrammyError",
      method: "sendMessage",
      error_code: 403,
      description: "Forbidden: bot was blocked by the user",
    });
  });

  it.each([
    ["a failed request", new HttpError("Network request failed", refused)],
    ["what caused it", new Error("while sending", { cause: refused })],
    ["the request itself", refused],
  ])("shows the cause but not the token of %s", (_name, error) => {
    expect(describeError(error)).toMatchObject({ code: "ECONNREFUSED" });
    expect(JSON.stringify(describeError(error))).not.toContain(SECRET);
  });

  it("takes anything that was thrown", () => {
    expect(describeError("秘密")).toEqual({ name: "string" });
    expect(describeError(undefined)).toEqual({ name: "undefined" });
  });
});

describe("networkCode", () => {
  it("is undefined when the network was not the cause", () => {
    expect(networkCode(new TypeError("x"))).toBeUndefined();
    expect(networkCode("x")).toBeUndefined();
  });
});
