import type { Article } from "../../src/newspaper/article.ts";

/** An article with nothing but what the test cares about. */
export function makeArticle(fields: Partial<Article> = {}): Article {
  return {
    id: "a1",
    page: "page.txt",
    ordinal: 1,
    section: null,
    kicker: null,
    headline: "标题",
    subhead: null,
    source: null,
    reporters: [],
    correspondents: [],
    photographers: [],
    dateline: null,
    published: null,
    events: [],
    incomplete: false,
    body: ["正文。"],
    captions: [],
    topics: [],
    people: [],
    places: [],
    ...fields,
  };
}
