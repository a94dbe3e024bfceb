import { FormattedString, fmt } from "@grammyjs/parse-mode";
import type { InlineKeyboardButton } from "grammy/types";
import type { ArticleReference, Citation } from "../answering/answer.ts";
import type { Archive } from "../newspaper/archive.ts";
import type { Article } from "../newspaper/article.ts";
import type { CallbackData, Origin } from "./callback-data.ts";
import { clipText, snippetAround } from "./clip-text.ts";
import type { ListKey } from "./list-key.ts";
import type { Messages } from "./messages.ts";
import { sourceLine, withReports } from "./source-line.ts";
import { blankButton, button, pageOf, pagerRows, type View } from "./view.ts";
import { openedFrom } from "./way-back.ts";

/** A row of a list: an article, with the passage that was found in it or without. */
export interface ListItem {
  readonly articleId: string;
  readonly headline: string;
  readonly source: string;
  readonly snippet: FormattedString | null;
}

interface ListOptions {
  readonly heading: FormattedString;
  readonly key: ListKey;
  /** From 0; moved to the nearest page that there is. */
  readonly page: number;
  /** The question that it answers; null when it answers none. */
  readonly question: string | null;
  /** What ⬅️ 返回 does; null without it. */
  readonly back: CallbackData | null;
  /** The view that it was opened from, kept by its buttons. */
  readonly origin?: Origin | undefined;
  /** What else can be done with it, a row below the pager. */
  readonly actions?: readonly InlineKeyboardButton[];
  readonly texts: Messages;
}

const PAGE_SIZE = 5;
const MAX_HEADLINE = 120;
/** About two lines on a phone. */
const MAX_SNIPPET = 60;
const SNIPPET_LEAD = 30;

/** Rows numbered through all pages, five a page, under them the numbers as buttons, the pager and the way back. */
export function renderList(items: readonly ListItem[], options: ListOptions): View {
  const { key, question } = options;
  const shown = pageOf(items, options.page, PAGE_SIZE);
  const opened = openedFrom(options.origin);
  const pageData = (page: number): CallbackData => ({ action: "list", list: key, page, ...opened });
  // The number of a row is the button that opens it.
  const rows = shown.items.map((item, index) => renderRow(item, shown.page * PAGE_SIZE + index + 1));
  return {
    text: FormattedString.join([options.heading, ...rows], "\n\n"),
    keyboard: [
      openButtons(shown.items, shown.pages > 1, { ...options, page: shown.page }),
      ...pagerRows(shown.page, shown.pages, pageData),
      options.actions ?? [],
      ...(options.back === null ? [] : [[button(options.texts.back, options.back)]]),
    ].filter((row) => row.length > 0),
    followed: {
      opens: items.map(({ articleId }, index) =>
        opening(articleId, { ...options, page: Math.floor(index / PAGE_SIZE) }),
      ),
      more: shown.page + 1 < shown.pages ? pageData(shown.page + 1) : null,
      question,
    },
  };
}

/** The row of an article without a passage. */
export function articleItem(article: Article, texts: Messages): ListItem {
  return { articleId: article.id, headline: article.headline, source: sourceLine(article, texts), snippet: null };
}

/** The row of an article that names somebody, with the passage that does. */
export function namingItem(article: Article, name: string, texts: Messages): ListItem {
  const passage = article.body.find((paragraph) => paragraph.includes(name));
  if (passage === undefined) return articleItem(article, texts);
  const start = passage.indexOf(name);
  const marks = [{ start, end: start + name.length }];
  return { ...articleItem(article, texts), snippet: snippetAround(passage, marks, MAX_SNIPPET, SNIPPET_LEAD) };
}

/** The row of a passage that was found. */
export function citationItem(citation: Citation, archive: Archive, texts: Messages): ListItem {
  const item = referenceItem(citation, archive, texts);
  return {
    ...item,
    source: withReports(item.source, citation, texts),
    snippet: snippetAround(citation.excerpt, citation.marks, MAX_SNIPPET, SNIPPET_LEAD),
  };
}

/** The row of an article that is named and not quoted. */
export function referenceItem(
  { articleId, headline, date }: ArticleReference,
  archive: Archive,
  texts: Messages,
): ListItem {
  const article = archive.find(articleId);
  const source = article === undefined ? (date ?? texts.noDate) : sourceLine(article, texts);
  return { articleId, headline, source, snippet: null };
}

function renderRow({ headline, source, snippet }: ListItem, number: number): FormattedString {
  const head = `${number}. ${clipText(headline, MAX_HEADLINE)}\n${source}`;
  return snippet === null ? new FormattedString(head) : fmt`${head}\n${snippet}`;
}

/** A list of several pages has five places on each, so that the numbers stay where they are. */
function openButtons(
  items: readonly ListItem[],
  isPaged: boolean,
  options: ListOptions,
): readonly InlineKeyboardButton[] {
  const numbers = items.map(({ articleId }, index) =>
    button(String(options.page * PAGE_SIZE + index + 1), opening(articleId, options)),
  );
  const blanks = isPaged ? PAGE_SIZE - items.length : 0;
  return [...numbers, ...Array.from({ length: blanks }, blankButton)];
}

function opening(articleId: string, { key, page, origin }: ListOptions): CallbackData {
  return {
    action: "article",
    articleId,
    page: 0,
    origin: { view: "list", list: key, page, ...openedFrom(origin) },
  };
}
