import { readFileSync } from "node:fs";
import type { Article } from "../../src/newspaper/article.ts";

/** What a careful reader makes of a story. */
export interface GoldArticle {
  readonly page: string;
  readonly id: string;
  /** Kicker, headline and subhead. */
  readonly headline_full: string;
  readonly reporters: readonly string[];
  readonly correspondents: readonly string[];
  /** `low` where no reader could be sure of the day. */
  readonly publication_date: { readonly date: string | null; readonly confidence: "high" | "medium" | "low" };
  readonly body: readonly string[];
}

/** The stories of a file, as a careful reader wrote them down. */
export function readGold(file: string): readonly GoldArticle[] {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** The story that was read where a careful reader has this one; undefined when none begins so. */
export function findRead(articles: readonly Article[], { page, body }: GoldArticle): Article | undefined {
  const probe = squeeze(body.join("")).slice(0, PROBE_CHARS);
  return articles.find((article) => article.page === page && squeeze(article.body.join("")).includes(probe));
}

/** Kicker, headline and subhead as they stand in the gold. */
export function wholeHeadline({ kicker, headline, subhead }: Article): string {
  return squeeze([kicker, headline, subhead].join(""));
}

/** Text without white space and quotes, which scans and readers set differently. */
export function squeeze(text: string): string {
  return text.normalize("NFKC").replace(/[\s"“”]/gu, "");
}

const PROBE_CHARS = 30;
