import { beforeAll, describe, expect, it } from "vitest";
import type { Article } from "../../src/newspaper/article.ts";
import { loadPages } from "../../src/newspaper/load-pages.ts";
import { readArchive } from "../../src/newspaper/read-archive.ts";
import { findRead, type GoldArticle, readGold, squeeze } from "../support/gold-articles.ts";

/** The seeds were looked at while the parser was written; the other pages are of papers that do not exist. */
const SETS = [
  { pages: "seeds", gold: "tests/acceptance/seeds/articles.json", sureOfDay: 14 },
  { pages: "tests/acceptance/pages", gold: "tests/acceptance/articles.json", sureOfDay: 20 },
];

describe.each(SETS)("readArchive, of the pages in $pages", ({ pages: dir, gold: goldFile, sureOfDay }) => {
  const gold = readGold(goldFile);
  let articles: readonly Article[];
  beforeAll(async () => {
    const { pages, rejected } = await loadPages(dir);
    expect(rejected).toEqual([]);
    articles = readArchive(pages).articles;
  });

  const parsed = (story: GoldArticle): Article | undefined => findRead(articles, story);

  it("finds every story, and nothing besides", () => {
    expect(new Set(gold.map(parsed))).toEqual(new Set(articles));
    expect(articles).toHaveLength(gold.length);
  });

  it.each(gold)("reads headline, paragraphs and bylines of $id", (story) => {
    const article = parsed(story);

    expect({
      headline: squeeze([article?.kicker, article?.headline, article?.subhead].join("")),
      body: article?.body.map(squeeze),
      reporters: article?.reporters.toSorted(),
      correspondents: article?.correspondents.toSorted(),
    }).toEqual({
      headline: squeeze(story.headline_full),
      body: story.body.map(squeeze),
      reporters: story.reporters.toSorted(),
      correspondents: story.correspondents.toSorted(),
    });
  });

  it("works out the day of every story whose day a reader can tell", () => {
    const sure = gold.filter(({ publication_date }) => publication_date.confidence !== "low");

    expect(sure.map((story) => [story.id, parsed(story)?.published?.date])).toEqual(
      sure.map(({ id, publication_date }) => [id, publication_date.date]),
    );
    expect(sure).toHaveLength(sureOfDay);
  });

  it("is sure of no day that a reader can not tell", () => {
    const unsure = gold.filter(({ publication_date }) => publication_date.confidence === "low");

    expect(unsure.map((story) => parsed(story)?.published?.confidence)).not.toContain("high");
    expect(unsure).toHaveLength(gold.length - sureOfDay);
  });
});
