import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Article, EventDate, Person, Published } from "../../src/newspaper/article.ts";
import { loadPages } from "../../src/newspaper/load-pages.ts";
import { readArchive } from "../../src/newspaper/read-archive.ts";

const PAGES = "tests/fixtures/pages";
const FIXTURE_PAGE = "page.txt";

/** What a careful reader makes of a story of the page. */
type Expected = Pick<
  Article,
  "kicker" | "headline" | "subhead" | "section" | "source" | "dateline" | "incomplete" | "body"
> &
  Pick<Article, "reporters" | "correspondents" | "photographers"> & {
    readonly published: Pick<Published, "date" | "inferred"> | null;
    /** Some of the days and people of the story, where the page is about them. */
    readonly events?: readonly EventDate[];
    readonly people?: readonly Person[];
  };

describe("readArchive, on a page with", () => {
  it.each(readdirSync(PAGES))("%s", async (reason) => {
    const expected = expectedOf(reason);

    const parsed = await articlesOf(reason);

    expect(parsed.map((article, i) => readingOf(article, expected[i]))).toEqual(
      expected.map((article) => readingOf(article, article)),
    );
  });
});

function expectedOf(reason: string): readonly Expected[] {
  return JSON.parse(readFileSync(join(PAGES, reason, "articles.json"), "utf8"));
}

async function articlesOf(reason: string): Promise<readonly Article[]> {
  const { pages } = await loadPages(join(PAGES, reason));
  expect(pages.map(({ page }) => page)).toEqual([FIXTURE_PAGE]);
  return readArchive(pages).articles;
}

/** What of a story is compared: of days and people those that are expected, of a brief without a headline none. */
function readingOf(article: Expected | Article, expected: Expected | undefined) {
  const { section, source, dateline, incomplete, body, published } = article;
  return {
    headline: expected?.headline === "" ? "" : unspaced(article),
    section,
    source,
    reporters: [...article.reporters].sort(),
    correspondents: [...article.correspondents].sort(),
    photographers: [...article.photographers].sort(),
    dateline,
    published: published && { date: published.date, inferred: published.inferred },
    incomplete,
    body,
    // A day that the story names twice is known by the words that name it first.
    events: expected?.events?.map(({ from, to }) =>
      article.events?.some((event) => event.from === from && event.to === to) ? `${from}/${to}` : "not found",
    ),
    people: expected?.people?.map(({ name }) => article.people?.find((person) => person.name === name) ?? "not found"),
  };
}

function unspaced({ kicker, headline, subhead }: Pick<Article, "kicker" | "headline" | "subhead">): string {
  return [kicker, headline, subhead].join("").replace(/\s/gu, "");
}
