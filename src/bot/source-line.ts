import type { Citation } from "../answering/answer.ts";
import type { Article } from "../newspaper/article.ts";
import { clipText } from "./clip-text.ts";
import type { Messages } from "./messages.ts";

const MAX_SOURCE = 60;
const MAX_NAMES = 120;

const ROLES = ["reporter", "correspondent", "photographer"] as const;

/** `江城晚报 2023-05-09(推断)`: the paper and the day, worked-out days marked. */
export function sourceLine(article: Article, texts: Messages): string {
  const paper = article.source === null ? texts.noSource : clipText(article.source, MAX_SOURCE);
  return `${paper} ${dayOf(article, texts)}`;
}

/** The source line with those who wrote and photographed: `江城晚报 2023-05-09(推断) · 记者 李明 · 通讯员、摄影 王芳`. */
export function bylineOf(article: Article, texts: Messages): string {
  return [sourceLine(article, texts), ...credits(article, texts)].join(" · ");
}

/** A source line with how many others tell the same: `江城晚报 2023-05-09 · 另有 2 篇`. */
export function withReports(source: string, { also }: Citation, texts: Messages): string {
  return also.length === 0 ? source : `${source} · ${texts.alsoReported(also.length)}`;
}

/** `2024-03-12(推断)`: the day of the issue; a worked-out one is marked. */
export function dayOf({ published }: Article, texts: Messages): string {
  if (published === null) return texts.noDate;
  return published.inferred ? `${published.date}${texts.inferred}` : published.date;
}

/** One part for all who did the same: who wrote and photographed is named once. */
function credits(article: Article, { roles, credit }: Messages): readonly string[] {
  const people = {
    reporter: article.reporters,
    correspondent: article.correspondents,
    photographer: article.photographers,
  };
  const namesByRoles = new Map<string, string[]>();
  for (const name of new Set(ROLES.flatMap((role) => people[role]))) {
    const title = ROLES.filter((role) => people[role].includes(name))
      .map((role) => roles[role])
      .join(roles.joint);
    namesByRoles.set(title, [...(namesByRoles.get(title) ?? []), name]);
  }
  return [...namesByRoles].map(([title, names]) => clipText(credit(title, names), MAX_NAMES));
}
