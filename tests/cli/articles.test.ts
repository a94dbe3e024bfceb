import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Article } from "../../src/newspaper/article.ts";
import { loadPages } from "../../src/newspaper/load-pages.ts";
import { readArchive } from "../../src/newspaper/read-archive.ts";
import { runCommand } from "../support/run-command.ts";

/** The fields that scripts rely on, and the words under the photographs. */
const FIELDS = [
  ...["id", "page", "ordinal", "section", "kicker", "headline", "subhead", "source", "reporters", "correspondents"],
  ...[
    "photographers",
    "dateline",
    "published",
    "events",
    "incomplete",
    "body",
    "captions",
    "topics",
    "people",
    "places",
  ],
];

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "wenbao-articles-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe("articles", () => {
  it("prints what was read as JSON, page by page, with the fields that scripts rely on and nothing besides", async () => {
    const { status, stdout, stderr } = runCommand("articles", ["--json"], { PAGES_DIR: "seeds" });

    const articles: readonly Article[] = JSON.parse(stdout);
    const { articles: expected } = readArchive((await loadPages("seeds")).pages);
    expect([status, stderr]).toEqual([0, ""]);
    expect(new Set(articles)).toEqual(new Set(expected));
    expect(articles.map(({ page, ordinal }) => `${page}#${ordinal}`)).toEqual(
      expected.map(({ page, ordinal }) => `${page}#${ordinal}`).sort(),
    );
    for (const article of articles) {
      expect(Object.keys(article).sort()).toEqual(FIELDS.toSorted());
      expect(Object.keys(article.published ?? {})).toEqual(["date", "inferred", "confidence", "evidence"]);
      for (const event of article.events) expect(Object.keys(event)).toEqual(["from", "to", "text"]);
      for (const person of article.people) expect(Object.keys(person)).toEqual(["name", "title"]);
    }
  });

  it("prints a line a story, and names what it left out on standard error", () => {
    const page = "镜湖公园樱花盛开\n\n本报讯(记者 王红)2024年3月15日,镜湖公园迎来游客。\n";
    writeFileSync(join(dir, "a.txt"), page);
    writeFileSync(join(dir, "b.txt"), "");
    writeFileSync(join(dir, "c.txt"), "2024年3月15日 星期五 A03版\n");

    const { status, stdout, stderr } = runCommand("articles", ["--pages", dir]);

    expect(status).toBe(0);
    expect(stdout).toBe(
      "a.txt#1 2024-03-16(推断) 镜湖公园樱花盛开 记者 王红\n2 个版面,1 篇报道,2024-03-16 至 2024-03-16\n",
    );
    expect(stderr).toMatch(/^b\.txt: .*empty\n2 pages read, 1 files left out\nc\.txt: no story .*\n$/);
  });

  it("ends with 64 and the usage for an option that it does not know", () => {
    const { status, stdout, stderr } = runCommand("articles", ["--wrong"]);

    expect([status, stdout]).toEqual([64, ""]);
    expect(stderr).toContain("usage: npm run -s articles");
  });

  it("ends with 65 when no page holds a story", () => {
    const { status, stdout, stderr } = runCommand("articles", ["--json"], { PAGES_DIR: dir });

    expect([status, stdout]).toEqual([65, ""]);
    expect(stderr).toContain(`PAGES_DIR: expected newspaper pages (.txt) in ${dir}`);
  });

  it("names the flag that a folder without pages, or none, was given with", () => {
    const runs = [dir, join(dir, "none")].map((pages) =>
      runCommand("articles", ["--pages", pages], { PAGES_DIR: "seeds" }),
    );

    expect(runs.map(({ status }) => status)).toEqual([65, 65]);
    for (const { stderr } of runs) expect(stderr).toMatch(/^--pages: expected [^\n]+\n$/);
  });

  it("reads the variables of .env that are not set", () => {
    const page = "镜湖公园樱花盛开\n\n本报讯(记者 王红)2024年3月15日,镜湖公园迎来游客。\n";
    writeFileSync(join(dir, "a.txt"), page);
    writeFileSync(join(dir, ".env"), "PAGES_DIR=.\n");

    const fromFile = runCommand("articles", [], {}, { cwd: dir });
    const fromVariable = runCommand("articles", [], { PAGES_DIR: "none" }, { cwd: dir });

    expect([fromFile.status, fromFile.stderr]).toEqual([0, ""]);
    expect(fromFile.stdout).toContain("镜湖公园樱花盛开");
    expect(fromVariable.status).toBe(65);
  });

  it.skipIf(!existsSync("/dev/full"))("ends with 74 and one line when its output can not be written", () => {
    const full = openSync("/dev/full", "w");

    const { status, stderr } = runCommand("articles", [], { PAGES_DIR: "seeds" }, { stdout: full });

    closeSync(full);
    expect([status, stderr]).toEqual([74, "Standard output can not be written (ENOSPC)\n"]);
  });
});
