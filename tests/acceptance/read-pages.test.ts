import { beforeAll, describe, expect, it } from "vitest";
import type { Article } from "../../src/newspaper/article.ts";
import { loadPages } from "../../src/newspaper/load-pages.ts";
import { readArchive } from "../../src/newspaper/read-archive.ts";
import { findRead, readGold, squeeze, wholeHeadline } from "../support/gold-articles.ts";

const HERE = "tests/acceptance";

/**
 * How many stories of pages that were written after the rules are read as a careful reader reads them: as many as now are.
 * When a change reads more of them, raise the number in the same commit.
 */
const SETS = [
  { set: "later-pages", headlines: 24, bodies: 24, days: 19 },
  { set: "unseen-pages", headlines: 23, bodies: 22, days: 23 },
  { set: "unread-pages", headlines: 15, bodies: 15, days: 16 },
  { set: "spoken-pages", headlines: 17, bodies: 15, days: 17 },
  { set: "unread-spoken-pages", headlines: 13, bodies: 13, days: 8 },
  { set: "henan-pages", headlines: 21, bodies: 19, days: 21 },
  { set: "zhengzhou-pages", headlines: 25, bodies: 25, days: 25 },
  { set: "cities-pages", headlines: 24, bodies: 25, days: 25 },
];

describe.each(SETS)("readArchive, of $set", ({ set, headlines, bodies, days }) => {
  const gold = readGold(`${HERE}/${set}/articles.json`);
  let read: readonly (Article | undefined)[];

  beforeAll(async () => {
    const { pages } = await loadPages(`${HERE}/${set}/pages`);
    const { articles } = readArchive(pages);
    read = gold.map((story) => findRead(articles, story));
  });

  it("finds the headlines", () => {
    const right = gold.filter((story, i) => {
      const article = read[i];
      return article && wholeHeadline(article) === squeeze(story.headline_full);
    });

    expect(right.length).toBeGreaterThanOrEqual(headlines);
  });

  it("mends the paragraphs", () => {
    const right = gold.filter(
      (story, i) => read[i]?.body.map(squeeze).join("\n") === story.body.map(squeeze).join("\n"),
    );

    expect(right.length).toBeGreaterThanOrEqual(bodies);
  });

  it("works out the days", () => {
    const right = gold.filter(({ publication_date }, i) => read[i]?.published?.date === publication_date.date);

    expect(right.length).toBeGreaterThanOrEqual(days);
  });
});
