import { FormattedString } from "@grammyjs/parse-mode";
import type { Archive, TopicEntry } from "../newspaper/archive.ts";
import { topicsOfWord } from "../newspaper/find-topics.ts";
import { byRelevance, wordsOfTopic } from "./by-relevance.ts";
import { type Origin, shortKey } from "./callback-data.ts";
import { CHOICES_A_PAGE, type Choice, choicesView } from "./choices-view.ts";
import { clipText } from "./clip-text.ts";
import type { Messages } from "./messages.ts";
import { articleItem, renderList } from "./render-list.ts";
import { sortButtons } from "./sort-buttons.ts";
import { plainView, type View } from "./view.ts";
import { backTo } from "./way-back.ts";

/** What a browsing view is made from. */
export interface BrowseOptions {
  readonly archive: Archive;
  readonly texts: Messages;
  /** From 0; moved to the nearest page that there is. */
  readonly page: number;
  /** The view it was opened from; absent for the list that it stands in. */
  readonly origin?: Origin | undefined;
  /** In the other of its two orders. */
  readonly isReordered?: boolean | undefined;
}

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
  return choicesView(topics, (topic) => topicChoice(topic, texts), {
    heading: texts.topics,
    page,
    buttonsARow: 2,
    action: "topics",
  });
}

/** The articles of the topic with this key, with the way back to the topics; null when there is no such topic. */
export function topicView(key: string, { archive, texts, page, origin, isReordered }: BrowseOptions): View | null {
  const topic = archive.topics.find(({ label }) => shortKey(label) === key);
  if (topic === undefined) return null;
  // One that stands in no list of topics leads back to its beginning.
  const index = Math.max(0, shownTopics(archive).indexOf(topic));
  const list = { kind: "topic", key, ...(isReordered ? { isReordered } : {}) } as const;
  const sorted = byRelevance(topic.articles, wordsOfTopic(topic.label));
  return renderList(
    (isReordered ? sorted : topic.articles).map((article) => articleItem(article, texts)),
    {
      heading: FormattedString.bold(texts.topicHeading(clipText(topic.label, MAX_LABEL), topic.articles.length)),
      key: list,
      page,
      question: null,
      origin,
      actions: sortButtons(list, { time: topic.articles, relevance: sorted, usual: "time", origin, texts }),
      back: origin ? backTo(origin) : { action: "topics", page: Math.floor(index / CHOICES_A_PAGE) },
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

function topicChoice({ label, articles }: TopicEntry, texts: Messages): Choice {
  return {
    text: `${clipText(texts.topicName(label), MAX_LABEL)} ${articles.length}`,
    opens: { action: "list", list: { kind: "topic", key: shortKey(label) }, page: 0 },
  };
}
