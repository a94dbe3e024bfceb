import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadPages } from "../../src/newspaper/load-pages.ts";

const TEXT = "本报讯 昨日,活动举行。\n";

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "wenbao-pages-"));
});
afterEach(() => rm(dir, { recursive: true }));

async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content);
}

describe("loadPages", () => {
  it("reads the pages in the order of their names", async () => {
    await put({ "b.txt": TEXT, "a.TXT": TEXT, "c.text": TEXT, "d.md": TEXT });

    const { pages, rejected } = await loadPages(dir);

    expect(pages).toEqual(["a.TXT", "b.txt", "c.text", "d.md"].map((page) => ({ page, text: TEXT })));
    expect(rejected).toEqual([]);
  });

  it("reads nothing in an empty folder", async () => {
    expect(await loadPages(dir)).toEqual({ pages: [], rejected: [] });
  });

  it("throws when the folder is not there, or is a file", async () => {
    await put({ "a.txt": TEXT });

    await expect(loadPages(join(dir, "none"))).rejects.toThrow("ENOENT");
    await expect(loadPages(join(dir, "a.txt"))).rejects.toThrow("ENOTDIR");
  });

  it("passes over hidden files in silence", async () => {
    await put({ ".DS_Store": "x", "._a.txt": TEXT, "a.txt": TEXT });

    const { pages, rejected } = await loadPages(dir);

    expect(pages.map(({ page }) => page)).toEqual(["a.txt"]);
    expect(rejected).toEqual([]);
  });

  it("names what is no page, with the reason, and reads the others", async () => {
    await put({ "a.txt": TEXT, "b.pdf": TEXT, "c.txt": "", "d.txt": Uint8Array.of(0xff, 0xff, 0x80), "e.txt": TEXT });
    await mkdir(join(dir, "folder.txt"));
    await symlink(join(dir, "nowhere"), join(dir, "lost.txt"));

    const { pages, rejected } = await loadPages(dir);

    expect(pages.map(({ page }) => page)).toEqual(["a.txt", "e.txt"]);
    expect(rejected).toEqual([
      { page: "b.pdf", reason: expect.stringContaining(".txt, .text or .md") },
      { page: "c.txt", reason: expect.stringContaining("empty") },
      { page: "d.txt", reason: expect.stringContaining("UTF-8") },
      { page: "folder.txt", reason: expect.stringContaining("directory") },
      { page: "lost.txt", reason: expect.stringContaining("ENOENT") },
    ]);
  });

  it("does not read a file that is too large to be a page", async () => {
    await put({ "a.txt": TEXT });
    await truncate(join(dir, "a.txt"), 16 * 1024 * 1024 + 1);

    const { pages, rejected } = await loadPages(dir);

    expect(pages).toEqual([]);
    expect(rejected).toEqual([{ page: "a.txt", reason: expect.stringContaining("found 16777217") }]);
  });

  it("reads the first hundred thousand lines of a page, and says which are left out (F33)", async () => {
    await put({ "a.txt": "甲\n".repeat(100_000), "b.txt": "甲\n".repeat(1_000_000), "c.txt": TEXT });

    const { pages, rejected } = await loadPages(dir);

    expect(pages.map(({ text }) => text.match(/甲/gu)?.length ?? 0)).toEqual([100_000, 100_000, 0]);
    expect(rejected).toEqual([
      {
        page: "b.txt",
        reason: expect.stringMatching(/at most 100000 lines, found 1000000; those from line 100001 on/),
      },
    ]);
  });
});

describe("loadPages, of a page with a sidecar", () => {
  it.each(["a.meta.json", "a.txt.meta.json"])("reads %s", async (name) => {
    await put({ "a.txt": TEXT, [name]: '{"issueDate":"2023-05-09","paper":"郑州晚报","edition":"A03","editor":1}' });

    const { pages, rejected } = await loadPages(dir);

    const sidecar = { issueDate: "2023-05-09", paper: "郑州晚报", edition: "A03" };
    expect(pages).toEqual([{ page: "a.txt", text: TEXT, sidecar }]);
    expect(rejected).toEqual([]);
  });

  it("takes a field that is null for one that is not given", async () => {
    await put({ "a.txt": TEXT, "a.meta.json": '{"issueDate":null,"paper":"郑州晚报"}' });

    expect((await loadPages(dir)).pages[0]?.sidecar).toEqual({ paper: "郑州晚报" });
  });

  it("takes control characters and line ends out of its words, and a field without words for one not given", async () => {
    const sidecar = { paper: " \u001b[1m郑州\u0000晚报\r\n", edition: "要闻\n版", issueDate: " " };
    await put({ "a.txt": TEXT, "a.meta.json": JSON.stringify(sidecar) });

    expect((await loadPages(dir)).pages[0]?.sidecar).toEqual({ paper: "[1m郑州晚报", edition: "要闻 版" });
  });

  it("reads one that an editor saved with a mark", async () => {
    await put({ "a.txt": TEXT, "a.meta.json": '\uFEFF{"paper":"郑州晚报"}' });

    expect((await loadPages(dir)).pages[0]?.sidecar).toEqual({ paper: "郑州晚报" });
  });

  it.each([
    ["no JSON", "{", "expected JSON"],
    ["a list", "[]", "expected an object"],
    ["null", "null", "expected an object"],
    ["a date that is no day", '{"issueDate":"2023-02-30"}', '"2023-02-30"'],
    ["a date in another form", '{"issueDate":"2023/5/9"}', '"2023/5/9"'],
    ["a year alone", '{"issueDate":"2023"}', "YYYY-MM-DD"],
    ["a date with a time", '{"issueDate":"2023-05-09T00:00"}', "YYYY-MM-DD"],
    ["a paper that is a number", '{"paper":1}', "paper to be a string"],
  ])("reads the page without one that holds %s, and says so", async (_, content, word) => {
    await put({ "a.txt": TEXT, "a.meta.json": content });

    const { pages, rejected } = await loadPages(dir);

    expect(pages).toEqual([{ page: "a.txt", text: TEXT }]);
    expect(rejected).toEqual([{ page: "a.meta.json", reason: expect.stringContaining(word) }]);
  });

  it("reads the page without one that is a directory, and says so", async () => {
    await put({ "a.txt": TEXT });
    await mkdir(join(dir, "a.meta.json"));

    const { pages, rejected } = await loadPages(dir);

    expect(pages).toEqual([{ page: "a.txt", text: TEXT }]);
    expect(rejected).toEqual([{ page: "a.meta.json", reason: expect.stringContaining("EISDIR") }]);
  });

  it("names one that stands beside no page", async () => {
    await put({ "a.txt": TEXT, "b.meta.json": "{}" });

    const { rejected } = await loadPages(dir);

    expect(rejected).toEqual([{ page: "b.meta.json", reason: expect.stringContaining("no page") }]);
  });
});
