import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLogger } from "../../src/bot/create-logger.ts";
import { DataDirHeldError, lockDataDir } from "../../src/bot/lock-data-dir.ts";

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

describe("lockDataDir", () => {
  it("lets one copy have the folder, and the next when it is done (F25)", async () => {
    const release = await lockDataDir(join(dir, "new"), "a", log);
    const second = lockDataDir(join(dir, "new"), "b", log);
    await expect(second).rejects.toBeInstanceOf(DataDirHeldError);
    await expect(second).rejects.toMatchObject({ exitCode: 75, message: expect.stringMatching(/^DATA_DIR/) });

    await release();
    const releaseAgain = await lockDataDir(join(dir, "new"), "c", log);

    expect(await readdir(join(dir, "new"))).toEqual(["lock.sock"]);
    await releaseAgain();
    expect(await readdir(join(dir, "new"))).toEqual([]);
    expect(lines).toEqual([]);
  });

  it("takes over what a killed copy left behind (F25)", async () => {
    const script = `require("node:net").createServer().listen(${JSON.stringify(join(dir, "lock.sock"))}, () => console.log("up"))`;
    const child = spawn(process.execPath, ["-e", script]);
    await new Promise((resolve) => child.stdout.once("data", resolve));
    await expect(lockDataDir(dir, "a", log)).rejects.toBeInstanceOf(DataDirHeldError);
    const ended = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGKILL");
    await ended;

    const release = await lockDataDir(dir, "b", log);

    await release();
    expect(lines).toEqual([]);
  });

  it("takes over a lock that is none", async () => {
    await writeFile(join(dir, "lock.sock"), "");

    await (await lockDataDir(dir, "a", log))();

    expect(lines).toEqual([]);
  });

  it("lets exactly one of many have it", async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => lockDataDir(dir, String(i), log)));

    const held = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
    expect(held).toHaveLength(1);
    await held[0]?.();
  });

  it("goes on, and says so, where there can be no lock", async () => {
    await writeFile(join(dir, "file"), "");

    await (await lockDataDir(join(dir, "file"), "a", log))();
    await (await lockDataDir(join(dir, "x".repeat(120)), "a", log))();

    expect(lines).toEqual([expect.stringContaining("can not be locked"), expect.stringContaining("can not be locked")]);
  });
});
