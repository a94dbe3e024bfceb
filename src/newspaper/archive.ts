import type { Article } from "./article.ts";

/** A topic with its articles, newest first. */
export interface TopicEntry {
  readonly label: string;
  readonly articles: readonly Article[];
}

/** A person with the titles printed for them and the articles that name them, newest first. */
export interface PersonEntry {
  readonly name: string;
  /** The titles as printed, one a story, newest first, with the issue date (ISO) and the story. */
  readonly titles: readonly { readonly title: string; readonly date: string | null; readonly articleId: string }[];
  readonly articles: readonly Article[];
}

/** What the loaded pages cover; both days null when no page has one. */
export interface Coverage {
  readonly pages: number;
  readonly articles: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** All articles that were read, with the ways to browse them. */
export interface Archive {
  /** Newest issue first, then in the order of the page. */
  readonly articles: readonly Article[];
  readonly coverage: Coverage;
  /** Most articles first. */
  readonly topics: readonly TopicEntry[];
  /** Most articles first. */
  readonly people: readonly PersonEntry[];
  find(id: string): Article | undefined;
  person(name: string): PersonEntry | undefined;
}
