import { FormattedString } from "@grammyjs/parse-mode";
import type { Archive, TopicEntry } from "../newspaper/archive.ts";
import { topicsOfWord } from "../newspaper/find-topics.ts";
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
/** Articles that a quoted name must stand in to be offered as a topic. */
const FEWEST_ARTICLES = 2;

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
      question: null,
      back: null,
      texts,
    },
  );
}

/** The topics with the number of their articles, as buttons. */
export function topicsView({ archive, texts, page }: BrowseOptions): View {
  const topics = shownTopics(archive);
  if (topics.length === 0) return plainView(texts.noTopics);
  const shown = pageOf(topics, page, TOPICS_A_PAGE);
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
  const topic = archive.topics.find(({ label }) => shortKey(label) === key);
  if (topic === undefined) return null;
  // One that stands in no list of topics leads back to its beginning.
  const index = Math.max(0, shownTopics(archive).indexOf(topic));
  return renderList(
    topic.articles.map((article) => articleItem(article, texts)),
    {
      heading: FormattedString.bold(texts.topicHeading(clipText(topic.label, MAX_LABEL), topic.articles.length)),
      key: { kind: "topic", key },
      page,
      question: null,
      back: { action: "topics", page: Math.floor(index / TOPICS_A_PAGE) },
      texts,
    },
  );
}

/** The operator's topics, then names in quotes that more than one article holds: one alone is a slogan more often than not. */
export function shownTopics({ topics }: Archive): readonly TopicEntry[] {
  const isOperators = ({ label }: TopicEntry) => topicsOfWord(label).includes(label);
  const quoted = topics.filter((topic) => !isOperators(topic) && topic.articles.length >= FEWEST_ARTICLES);
  return [...topics.filter(isOperators), ...quoted];
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
