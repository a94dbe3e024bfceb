import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLogger } from "../../src/bot/create-logger.ts";
import { openSeenUpdates } from "../../src/bot/seen-updates.ts";

let dir: string;
let lines: string[];
const log = createLogger(
  "debug",
  (line) => lines.push(line),
  () => 0,
);

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "wenbao-"));
  lines = [];
});
afterEach(() => rm(dir, { recursive: true }));

describe("openSeenUpdates", () => {
  it("knows an update from the moment it is taken", async () => {
    const seen = await openSeenUpdates(join(dir, "new", "ids.json"), log);

    expect([seen.isNew(5), seen.isNew(5), seen.isNew(4)]).toEqual([true, false, true]);
  });

  it("knows after a restart what was done, and not what was only begun", async () => {
    const file = join(dir, "new", "ids.json");
    const before = await openSeenUpdates(file, log);
    for (const id of [1, 2, 3]) before.isNew(id);
    before.done(1);
    before.done(3);
    await before.saved();

    const after = await openSeenUpdates(file, log);

    expect([1, 2, 3].map((id) => after.isNew(id))).toEqual([false, true, false]);
    expect(lines).toEqual([]);
  });

  it("keeps the last thousand", async () => {
    const file = join(dir, "ids.json");
    const seen = await openSeenUpdates(file, log);
    for (let id = 0; id < 1500; id++) seen.done(id);
    await seen.saved();

    const kept = JSON.parse(await readFile(file, "utf8"));

    expect([kept.length, kept[0], kept.at(-1)]).toEqual([1000, 500, 1499]);
  });

  it.each(["", "{", "{}", "null", '["a", 1.5, 7]'])("begins anew with a file that holds %j", async (content) => {
    const file = join(dir, "ids.json");
    await writeFile(file, content);

    const seen = await openSeenUpdates(file, log);

    expect(seen.isNew(1)).toBe(true);
    expect(seen.isNew(7)).toBe(!content.includes("7"));
  });

  it("goes on where nothing can be written, and says so", async () => {
    const file = join(dir, "a-file", "ids.json");
    await writeFile(join(dir, "a-file"), "");
    const seen = await openSeenUpdates(file, log);

    seen.done(1);
    await seen.saved();

    expect(seen.isNew(2)).toBe(true);
    expect(lines.join()).toContain("DATA_DIR can not be written");
  });
});
