import { describe, expect, it } from "vitest";
import { createLogger } from "../../src/bot/create-logger.ts";

const TOKEN = "123456789:AAF-abcdefghijklmnopqrstuvwxyz012345";

function logger(level: "warn" | "info", now = () => 0) {
  const lines: string[] = [];
  return { lines, log: createLogger(level, (line) => lines.push(line), now) };
}

describe("createLogger", () => {
  it("writes one JSON line with the level, the time, the facts and the message", () => {
    const { log, lines } = logger("info");

    log.warn("two\nlines", { update: 7, method: "sendMessage", ms: 12.5 });

    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        level: "warn",
        time: "1970-01-01T00:00:00.000Z",
        update: 7,
        method: "sendMessage",
        ms: 12.5,
        message: "two\nlines",
      },
    ]);
    expect(lines[0]).not.toContain("\n");
  });

  it("leaves out what is below its level", () => {
    const { log, lines } = logger("warn");

    log.error("a");
    log.warn("b");
    log.info("c");
    log.debug("d");

    expect(lines.map((line) => JSON.parse(line).message)).toEqual(["a", "b"]);
  });

  it.each(["text", "caption", "question", "query", "data", "token", "secret", "url", "payload", "error"])(
    "hides a field called %s",
    (name) => {
      const { log, lines } = logger("info");

      log.info("x", { [name]: "一个秘密的问题", update: 1 });

      expect(JSON.parse(lines[0] ?? "")).toMatchObject({ [name]: "[hidden]", update: 1 });
    },
  );

  it("hides a token wherever it stands", () => {
    const { log, lines } = logger("info");

    log.info(`https://api.telegram.org/bot${TOKEN}/getMe`, { description: `bot${encodeURIComponent(TOKEN)}` });

    expect(lines.join()).not.toContain(TOKEN.slice(10));
    expect(lines.join()).toContain("https://api.telegram.org/bot[hidden]/getMe");
  });

  it("goes on when the clock tells no date (F30)", () => {
    const { log, lines } = logger("info", () => 9e15);

    log.info("x");

    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ time: "9000000000000000" });
  });
});
