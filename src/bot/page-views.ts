import { FormattedString } from "@grammyjs/parse-mode";
import { addTo } from "../newspaper/add-to.ts";
import type { Archive } from "../newspaper/archive.ts";
import type { Article } from "../newspaper/article.ts";
import { articleLabel } from "./article-label.ts";
import type { BrowseOptions } from "./browse-views.ts";
import { shortKey } from "./callback-data.ts";
import { CHOICES_A_PAGE, type Choice, choicesView } from "./choices-view.ts";
import { clipAtClause } from "./clip-text.ts";
import type { Messages } from "./messages.ts";
import { articleItem, type ListItem, renderList } from "./render-list.ts";
import { sourceLine } from "./source-line.ts";
import { plainView, type View } from "./view.ts";
import { backTo } from "./way-back.ts";

/** About two lines on a phone. */
const MAX_OPENING = 60;

/** A page with its stories in printed order. */
export interface PageEntry {
  /** Of the file. */
  readonly name: string;
  readonly stories: readonly Article[];
}

/** The pages that have stories, newest first. */
export function pagesOf({ articles }: Archive): readonly PageEntry[] {
  const stories = new Map<string, Article[]>();
  for (const article of articles) addTo(stories, article.page, article);
  return [...stories].map(([name, found]) => ({ name, stories: found.toSorted((a, b) => a.ordinal - b.ordinal) }));
}

/** The pages with paper, day and number of stories, as buttons; `note` stands above them. */
export function pagesView({ archive, texts, page }: BrowseOptions, note?: string): View {
  const pages = pagesOf(archive);
  if (pages.length === 0) return plainView(texts.noArticles);
  const labels = labelsOf(pages, texts);
  const pageChoice = ({ name }: PageEntry): Choice => ({
    text: labels.get(name) ?? name,
    opens: { action: "list", list: { kind: "page", key: shortKey(name) }, page: 0 },
  });
  return choicesView(pages, pageChoice, { heading: note ?? texts.pages, page, buttonsARow: 1, action: "pages" });
}

/** The stories of the page with this key in printed order, with the way back to the pages; null when there is none. */
export function pageView(key: string, { archive, texts, page, origin }: BrowseOptions): View | null {
  const pages = pagesOf(archive);
  const index = pages.findIndex(({ name }) => shortKey(name) === key);
  const entry = pages[index];
  if (entry === undefined) return null;
  return renderList(
    entry.stories.map((article) => openingItem(article, texts)),
    {
      heading: FormattedString.join(
        [FormattedString.bold(`📄 ${pageLabel(entry, texts)}`), new FormattedString(texts.inPrintedOrder(entry.name))],
        "\n",
      ),
      key: { kind: "page", key },
      page,
      question: null,
      origin,
      back: origin ? backTo(origin) : { action: "pages", page: Math.floor(index / CHOICES_A_PAGE) },
      texts,
    },
  );
}

/** All stories of a page are of one paper and day: how they begin tells more. */
function openingItem(article: Article, texts: Messages): ListItem {
  const opening = article.body[0] ?? "";
  const item = articleItem(article, texts);
  return opening === "" ? item : { ...item, source: clipAtClause(opening, MAX_OPENING) };
}

/** By the name of the page. Of several pages of a paper and a day each has its first headline. */
function labelsOf(pages: readonly PageEntry[], texts: Messages): ReadonlyMap<string, string> {
  const alike = new Map<string, PageEntry[]>();
  for (const page of pages) addTo(alike, pageLabel(page, texts), page);
  return new Map(
    [...alike].flatMap(([label, [first, ...others]]) => {
      if (first === undefined) return [];
      if (others.length === 0) return [[first.name, label] as const];
      return [first, ...others].map(
        ({ name, stories }) => [name, `${label} · ${articleLabel(stories[0], texts.noHeadline)}`] as const,
      );
    }),
  );
}

/** `江城晚报 2024-03-12(推断) · 4 篇`: stories name their paper now and then, and the first that does speaks for the page. */
export function pageLabel({ name, stories }: PageEntry, texts: Messages): string {
  const named = stories.find(({ source }) => source !== null) ?? stories[0];
  return `${named === undefined ? name : sourceLine(named, texts)} · ${texts.stories(stories.length)}`;
}
