import type { Article } from "../newspaper/article.ts";
import { clipAtClause } from "./clip-text.ts";

const MAX_LABEL = 40;

/**
 * What names an article on a button: its headline with the subhead where both have room.
 * @param headline shown when the article is gone, or lost its headline: a button must not be empty.
 */
export function articleLabel(article: Article | undefined, headline: string): string {
  const whole = [article?.headline.trim() || headline, article?.subhead ?? ""].join(" ").trim();
  return whole.length <= MAX_LABEL ? whole : clipAtClause(article?.headline.trim() || headline, MAX_LABEL);
}
