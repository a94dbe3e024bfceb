import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
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

  it("keeps the last thousand, and a file that does not grow without end", async () => {
    const file = join(dir, "ids.json");
    const seen = await openSeenUpdates(file, log);
    let largest = 0;
    for (let id = 1_000_000; id < 1_030_000; id++) {
      seen.done(id);
      if (id % 500 > 0) continue;
      await seen.saved();
      largest = Math.max(largest, (await stat(file)).size);
    }
    await seen.saved();

    const after = await openSeenUpdates(file, log);

    expect([1_028_999, 1_029_000, 1_029_999].map((id) => after.isNew(id))).toEqual([true, false, false]);
    expect(largest).toBeLessThan(130_000);
  });

  it("adds what is done to the file, and leaves what stands there", async () => {
    const file = join(dir, "ids.json");
    const seen = await openSeenUpdates(file, log);
    seen.done(1);
    await seen.saved();
    const first = await readFile(file, "utf8");

    seen.done(2);
    await seen.saved();

    expect(await readFile(file, "utf8")).toBe(`${first}[2]\n`);
  });

  it("knows all but the last after a crash in the middle of a line, and goes on behind it", async () => {
    const file = join(dir, "ids.json");
    await writeFile(file, "[1,2]\n[3]\n[44,4");
    const crashed = await openSeenUpdates(file, log);
    const known = [1, 2, 3, 4, 44].map((id) => crashed.isNew(id));
    crashed.done(5);
    await crashed.saved();

    const after = await openSeenUpdates(file, log);

    expect(known).toEqual([false, false, false, true, true]);
    expect([1, 3, 5, 44].map((id) => after.isNew(id))).toEqual([false, false, false, true]);
  });

  it("writes again when the folder was deleted meanwhile", async () => {
    const file = join(dir, "new", "ids.json");
    const seen = await openSeenUpdates(file, log);
    for (const id of [1, 2]) {
      seen.done(id);
      await seen.saved();
    }
    await rm(join(dir, "new"), { recursive: true });
    seen.done(3);
    await seen.saved();
    seen.done(4);
    await seen.saved();

    const after = await openSeenUpdates(file, log);

    expect([1, 2, 3, 4].map((id) => after.isNew(id))).toEqual([false, false, false, false]);
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
