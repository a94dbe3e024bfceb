import type { Article } from "../newspaper/article.ts";
import type { TimeScope } from "./time-scope.ts";

/** True when an event of the article, or its issue, falls on the days asked for. */
export function isWithin(article: Article, scope: TimeScope): boolean {
  const days = article.events.map(({ from, to }) => ({ from, to }));
  if (article.published) days.push({ from: article.published.date, to: article.published.date });
  return days.some(({ from, to }) =>
    scope.anyYear ? overlapsAnyYear(from, to, scope) : from <= scope.to && to >= scope.from,
  );
}

/** Compares month and day only. */
function overlapsAnyYear(from: string, to: string, scope: TimeScope): boolean {
  return from.slice(5) <= scope.to.slice(5) && to.slice(5) >= scope.from.slice(5);
}
