import type { Article } from "../newspaper/article.ts";
import { clipText } from "./clip-text.ts";
import type { Messages } from "./messages.ts";

const MAX_SOURCE = 60;
const MAX_NAMES = 120;

/** `江城晚报 2023-05-09(推断)`: the paper and the day, worked-out days marked. */
export function sourceLine(article: Article, texts: Messages): string {
  return [article.source === null ? null : clipText(article.source, MAX_SOURCE), dayOf(article, texts)]
    .filter((part) => part !== null)
    .join(" ");
}

/** The source line with those who wrote and photographed: `江城晚报 2023-05-09(推断) · 记者 李明`. */
export function bylineOf(article: Article, texts: Messages): string {
  return [
    sourceLine(article, texts),
    names(article.reporters, texts.reporters),
    names(article.correspondents, texts.correspondents),
    names(article.photographers, texts.photographers),
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

function dayOf({ published }: Article, texts: Messages): string {
  if (published === null) return texts.noDate;
  return published.inferred ? `${published.date}${texts.inferred}` : published.date;
}

function names(people: readonly string[], format: (names: string) => string): string | null {
  return people.length === 0 ? null : format(clipText(people.join(" "), MAX_NAMES));
}
