import { once } from "node:events";
import { mkdir, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadPages } from "../../src/newspaper/load-pages.ts";
import { readArchive } from "../../src/newspaper/read-archive.ts";

const STORY = "甲地召开会议\n\n本报讯(记者 王红)2023年5月8日,市长何雄出席会议。\n";
const BODY = "2023年5月8日,市长何雄出席会议。";
const MB = 1024 * 1024;
/** The story as GBK: `iconv -t gbk`. */
const GBK = Buffer.from(
  "bcd7b5d8d5d9bfaabbe1d2e90a0ab1beb1a8d1b628bcc7d5df20cdf5baec2932303233c4ea35d4c238c8d52ccad0b3a4baced0dbb3f6cfafbbe1d2e9a1a30a",
  "hex",
);

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "wenbao-pages-"));
});
afterEach(() => rm(dir, { recursive: true }));

const put = (name: string, content: string | Uint8Array) => writeFile(join(dir, name), content);

/** What was read, and which files were left out. */
async function read() {
  const { pages, rejected } = await loadPages(dir);
  const { articles, coverage } = readArchive(pages);
  return { articles, coverage, rejected: rejected.map(({ page }) => page) };
}

const utf16 = (mark: readonly number[], swap: boolean) => {
  const bytes = Buffer.from(STORY, "utf16le");
  return Buffer.concat([Buffer.from(mark), swap ? bytes.swap16() : bytes]);
};

describe("a folder of pages (F33)", () => {
  it.each<[string, string | Uint8Array]>([
    ["GBK", GBK],
    ["GB18030 with a character of four bytes", Buffer.concat([GBK, Buffer.from("9534b235", "hex"), Buffer.from("0a")])],
    ["UTF-8 with a mark", `\uFEFF${STORY}`],
    ["UTF-16, little end first, with a mark", utf16([0xff, 0xfe], false)],
    ["UTF-16, big end first, with a mark", utf16([0xfe, 0xff], true)],
    ["lines of Windows", STORY.replaceAll("\n", "\r\n")],
    ["lines of old Macs", STORY.replaceAll("\n", "\r")],
    ["a few control characters", `${STORY.repeat(9)}\u0007\u001b`],
  ])("is read in %s, without a wrong character", async (_, content) => {
    await put("a.txt", content);

    const { articles, rejected } = await read();

    expect(rejected).toEqual([]);
    expect(articles[0]).toMatchObject({ headline: "甲地召开会议", reporters: ["王红"] });
    expect(articles[0]?.body[0]).toBe(BODY);
    expect(JSON.stringify(articles)).not.toMatch(/\uFFFD|锟|烫/u);
  });

  it("with all that is no page gives the one page that is, and names the rest", async () => {
    await put("good.txt", STORY);
    await mkdir(join(dir, "directory.txt"));
    await put("empty.txt", "");
    await put("spaces.txt", " \n\t\u3000\n");
    await put("bytes.txt", Buffer.alloc(4096, 0xff));
    await put("nuls.txt", Buffer.alloc(4096));
    await put("nul.txt", `${STORY}\u0000`);
    await put("noise.txt", Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + 13) % 256)));
    await put("half.txt", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from([0x3d, 0xd8, 0x00])]));
    await put("large.txt", "");
    await truncate(join(dir, "large.txt"), 100 * MB);
    // Reading it would wait for ever.
    const socket = createServer().listen(join(dir, "socket.txt"));
    await once(socket, "listening");

    const { articles, rejected } = await read();
    socket.close();

    expect(articles.map(({ body }) => body)).toEqual([[BODY]]);
    expect([...rejected].sort()).toEqual(
      "bytes directory empty half large noise nul nuls socket spaces".split(" ").map((name) => `${name}.txt`),
    );
  });

  it.each<[string, string]>([
    ["nested 100,000 deep", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
    ["nested 100,000 deep in a field", `{"paper":${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}}`],
    ["cut off", `{"paper":"甲`],
    ["with a number too large", '{"issueDate":1e999}'],
  ])("is read without a sidecar that is %s, which is named", async (_, content) => {
    await put("a.txt", STORY);
    await put("a.meta.json", content);

    const { articles, rejected } = await read();

    expect(articles[0]?.body).toEqual([BODY]);
    expect(rejected).toEqual(["a.meta.json"]);
  });

  it("takes names that objects have for names", async () => {
    for (const name of ["__proto__.txt", "constructor.txt", "prototype.md"]) await put(name, STORY);
    await put("__proto__.meta.json", '{"__proto__":{"paper":"x","polluted":true},"constructor":{"prototype":{"y":1}}}');

    const { articles, rejected } = await read();

    expect(rejected).toEqual([]);
    expect(articles.map(({ page, source }) => [page, source])).toEqual([
      ["__proto__.txt", null],
      ["constructor.txt", null],
      ["prototype.md", null],
    ]);
    expect({}).not.toHaveProperty("polluted");
  });

  it("with the same page many times gives each story an id of its own", async () => {
    for (let i = 0; i < 50; i++) await put(`${i}.txt`, STORY.repeat(2));

    const { articles } = await read();

    expect(articles).toHaveLength(100);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(100);
  });

  it("of 2,000 pages of a line each is read whole", async () => {
    for (let i = 0; i < 2000; i++) await put(`${i}.txt`, `本报讯 ${i}号隧道通车。\n`);

    const { articles, coverage } = await read();

    expect([coverage.pages, articles.length]).toEqual([2000, 2000]);
  });
});

describe("a byline of one word without end", () => {
  it.each(["驻", "驻体育", "见习", "摄影"])("of %s does not hold up the page", async (word) => {
    await put("a.txt", `甲地召开会议\n\n本报讯(${word.repeat(60)}记 王红)2023年5月8日,市长何雄出席会议。\n`);

    const { articles } = await read();

    expect(articles.flatMap(({ body }) => body).join("")).toContain("市长何雄出席会议");
  });
});
