import { FormattedString } from "@grammyjs/parse-mode";
import type { Article } from "../newspaper/article.ts";
import { articleLabel } from "./article-label.ts";
import type { Desk } from "./bot-context.ts";
import { type Origin, shortKey } from "./callback-data.ts";
import type { Messages } from "./messages.ts";
import { articleItem, renderList } from "./render-list.ts";
import { button, type View } from "./view.ts";
import { backTo, openedFrom } from "./way-back.ts";

interface RelatedOptions {
  /** From 0; moved to the nearest page that there is. */
  readonly page: number;
  /** The view it was opened from; absent for the article itself. */
  readonly origin?: Origin | undefined;
  readonly texts: Messages;
}

/** The article with this key; undefined when it is gone. */
export function articleByKey(key: string, { archive }: Pick<Desk, "archive">): Article | undefined {
  return archive.articles.find(({ id }) => shortKey(id) === key);
}

/** The stories related to an article, with the way to those of its page; null when the article is gone. */
export function relatedView(
  key: string,
  desk: Pick<Desk, "archive" | "related">,
  { page, origin, texts }: RelatedOptions,
): View | null {
  const article = articleByKey(key, desk);
  if (article === undefined) return null;
  const headline = articleLabel(article, texts.noHeadline);
  const found = desk.related(article);
  const list = { kind: "related", key } as const;
  const neighbours = desk.archive.articles.filter((other) => other.page === article.page).length;
  const samePage = button(texts.samePage(neighbours), {
    action: "list",
    list: { kind: "page", key: shortKey(article.page) },
    page: 0,
    origin: { view: "list", list, page, ...openedFrom(origin) },
  });
  return renderList(
    found.map((other) => articleItem(other, texts)),
    {
      heading:
        found.length === 0
          ? new FormattedString(texts.noRelated(headline))
          : FormattedString.bold(texts.relatedTo(headline, found.length)),
      key: list,
      page,
      question: null,
      origin,
      actions: neighbours > 1 ? [samePage] : [],
      back: backTo(origin ?? { view: "article", key, page: 0 }),
      texts,
    },
  );
}
