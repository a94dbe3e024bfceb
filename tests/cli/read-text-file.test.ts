import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readTextFile } from "../../src/cli/read-text-file.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "wenbao-text-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe("readTextFile", () => {
  it("reads a file, without the mark that an editor put before it", async () => {
    writeFileSync(join(dir, "a.jsonl"), "\uFEFF问题\n");

    expect(await readTextFile(join(dir, "a.jsonl"))).toBe("问题\n");
  });

  it.each([
    ["is not there", "none.jsonl", "ENOENT"],
    ["is a folder", ".", "EISDIR"],
  ])("names the file that %s", async (_, name, code) => {
    const file = join(dir, name);

    await expect(readTextFile(file)).rejects.toMatchObject({
      exitCode: 65,
      message: `${file}: can not be read (${code})`,
    });
  });
});
