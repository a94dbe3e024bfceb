import type { Article } from "../newspaper/article.ts";
import { headlineOf } from "../newspaper/headline-of.ts";
import { groupReports } from "../search/group-reports.ts";
import type { ArticleReference } from "./answer.ts";
import { referTo } from "./make-citation.ts";

/**
 * The reports of one event, the newest first, by the id of each of them; an article that alone tells its event has no
 * entry. Two articles tell the same event when they have the very same list.
 */
export type ReportEvents = ReadonlyMap<string, readonly ArticleReference[]>;

/** Finds the articles that tell the same event: some 0.2 ms an article. */
export function reportEvents(articles: readonly Article[]): ReportEvents {
  const known = new Map(articles.map((article) => [article.id, article]));
  const reports = articles.map((article) => ({
    id: article.id,
    headline: headlineOf(article),
    text: article.body.join("\n"),
    date: article.published?.date ?? null,
    people: article.people.map(({ name }) => name),
    days: article.events,
  }));
  const groups = groupReports(reports);
  const references = new Map(
    [...new Set(groups.values())].map((group) => [
      group,
      group.flatMap(({ id }) => {
        const article = known.get(id);
        return article === undefined ? [] : [referTo(article)];
      }),
    ]),
  );
  return new Map([...groups].map(([id, group]) => [id, references.get(group) ?? []]));
}
