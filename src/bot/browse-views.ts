import { FormattedString } from "@grammyjs/parse-mode";
import type { Archive, TopicEntry } from "../newspaper/archive.ts";
import { shortKey } from "./callback-data.ts";
import { clipText } from "./clip-text.ts";
import type { Messages } from "./messages.ts";
import { articleItem, renderList } from "./render-list.ts";
import { button, pageOf, pagerRows, plainView, type View } from "./view.ts";

/** What a browsing view is made from. */
export interface BrowseOptions {
  readonly archive: Archive;
  readonly texts: Messages;
  /** From 0; moved to the nearest page that there is. */
  readonly page: number;
}

const TOPICS_A_ROW = 2;
const TOPICS_A_PAGE = 10;
const MAX_LABEL = 40;

/** The newest articles, `count` at most. */
export function latestView(count: number, { archive, texts, page }: BrowseOptions): View {
  const articles = archive.articles.slice(0, count);
  if (articles.length === 0) return plainView(texts.noArticles);
  return renderList(
    articles.map((article) => articleItem(article, texts)),
    {
      heading: FormattedString.bold(texts.latest(articles.length)),
      key: { kind: "latest", count },
      page,
      back: null,
      texts,
    },
  );
}

/** All topics with the number of their articles, as buttons. */
export function topicsView({ archive, texts, page }: BrowseOptions): View {
  if (archive.topics.length === 0) return plainView(texts.noTopics);
  const shown = pageOf(archive.topics, page, TOPICS_A_PAGE);
  return {
    text: plainView(texts.topics).text,
    keyboard: [
      ...inRows(shown.items.map(topicButton), TOPICS_A_ROW),
      ...pagerRows(shown.page, shown.pages, (to) => ({ action: "topics", page: to })),
    ],
  };
}

/** The articles of the topic with this key, with the way back to the topics; null when there is no such topic. */
export function topicView(key: string, { archive, texts, page }: BrowseOptions): View | null {
  const index = archive.topics.findIndex(({ label }) => shortKey(label) === key);
  const topic = archive.topics[index];
  if (topic === undefined) return null;
  return renderList(
    topic.articles.map((article) => articleItem(article, texts)),
    {
      heading: FormattedString.bold(texts.topicHeading(clipText(topic.label, MAX_LABEL), topic.articles.length)),
      key: { kind: "topic", key },
      page,
      back: { action: "topics", page: Math.floor(index / TOPICS_A_PAGE) },
      texts,
    },
  );
}

function topicButton({ label, articles }: TopicEntry) {
  return button(`${clipText(label, MAX_LABEL)} ${articles.length}`, {
    action: "list",
    list: { kind: "topic", key: shortKey(label) },
    page: 0,
  });
}

function inRows<T>(items: readonly T[], perRow: number): readonly (readonly T[])[] {
  const rows = Math.ceil(items.length / perRow);
  return Array.from({ length: rows }, (_, row) => items.slice(row * perRow, (row + 1) * perRow));
}
