import type { Article } from "./article.ts";

/** Kicker, headline and subhead in one line, as they are printed above a story. */
export function headlineOf({ kicker, headline, subhead }: Pick<Article, "kicker" | "headline" | "subhead">): string {
  return [kicker, headline, subhead].filter(Boolean).join(" ");
}
