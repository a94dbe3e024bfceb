import { describe, expect, it } from "vitest";
import { englishEvidence } from "../../src/bot/english-evidence.ts";
import { loadPages } from "../../src/newspaper/load-pages.ts";
import { readArchive } from "../../src/newspaper/read-archive.ts";

const FOLDERS = ["seeds", "tests/acceptance/pages", "tests/acceptance/later-pages/pages"];
const QUOTED = /「[^」]*」/gu;

describe("englishEvidence", () => {
  it.each([
    ["报头印有「2024年3月10日」", "printed above the page: 「2024年3月10日」"],
    [
      "「2024年」;最晚的新闻日期「3月9日」,文中称「昨日」,按次日出版推算",
      "「2024年」; the latest day in the news is 「3月9日」, called 「昨日」, so the paper is of the day after",
    ],
    [
      "最晚的新闻日期「3月9日」,按次日出版推算",
      "the latest day in the news is 「3月9日」, so the paper is probably of the day after",
    ],
    ["随版面文件给出的出版日期", "given with the page"],
  ])("tells %s in English", (evidence, english) => {
    expect(englishEvidence(evidence)).toBe(english);
  });

  it("leaves no Chinese but the words of the pages", async () => {
    const folders = await Promise.all(FOLDERS.map((folder) => loadPages(folder)));
    const { articles } = readArchive(folders.flatMap(({ pages }) => pages));
    const evidence = articles.flatMap(({ published }) => published?.evidence ?? []);

    expect(evidence.length).toBeGreaterThan(50);
    for (const one of evidence) expect(englishEvidence(one).replace(QUOTED, "")).not.toMatch(/\p{Script=Han}/u);
  });
});
