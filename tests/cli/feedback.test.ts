import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLogger } from "../../src/bot/create-logger.ts";
import { openRatingStore } from "../../src/bot/rating-store.ts";
import { RATINGS_FILE } from "../../src/kept/ratings-file.ts";
import { runCommand } from "../support/run-command.ts";

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "wenbao-"));
});
afterEach(() => rm(dir, { recursive: true }));

describe("npm run feedback", () => {
  it("prints counts and ratings, newest first", async () => {
    const log = createLogger("error", () => {}, Date.now);
    const store = openRatingStore(join(dir, RATINGS_FILE), log, Date.now);
    store.add({ day: "2024-05-20", rating: "up", question: "隧道多长?", answer: "4.6公里", articleId: "a1" });
    store.add({ day: "2024-05-21", rating: "down", question: "谁去了", answer: null, articleId: null });
    await store.saved();

    const { status, stdout } = await runCommand("feedback", [], { DATA_DIR: dir });

    expect(status).toBe(0);
    expect(stdout.split("\n")).toEqual([
      "👍 1  👎 1",
      "2024-05-21  👎  谁去了  -> (no short answer)  (nothing found)",
      "2024-05-20  👍  隧道多长?  -> 4.6公里  a1",
      "",
    ]);
  });

  it("prints no ratings where none were given", async () => {
    expect(await runCommand("feedback", [], { DATA_DIR: dir })).toMatchObject({ status: 0, stdout: "👍 0  👎 0\n" });
  });

  it("takes an argument that it does not know for wrong usage", async () => {
    expect((await runCommand("feedback", ["--all"], { DATA_DIR: dir })).status).toBe(64);
  });
});
