import { describe, expect, it } from "vitest";
import { createLogger } from "../../src/bot/create-logger.ts";

describe("createLogger", () => {
  it("writes one JSON line with the time, the level, the message and its facts", () => {
    const lines: string[] = [];
    const log = createLogger(
      "info",
      (line) => lines.push(line),
      () => 0,
    );

    log.warn("two\nlines", { count: 2 });

    expect(lines).toEqual(['{"time":"1970-01-01T00:00:00.000Z","level":"warn","message":"two\\nlines","count":2}']);
  });

  it("leaves out what is below its level", () => {
    const lines: string[] = [];
    const log = createLogger(
      "warn",
      (line) => lines.push(line),
      () => 0,
    );

    log.error("a");
    log.warn("b");
    log.info("c");
    log.debug("d");

    expect(lines.map((line) => JSON.parse(line).message)).toEqual(["a", "b"]);
  });
});
