import type { Archive } from "./archive.ts";

/** Names that pages are cut with: people, reporters and correspondents, and quoted names of campaigns. */
export function namesOf(archive: Archive): readonly string[] {
  const people = archive.people.map(({ name }) => name);
  const makers = archive.articles.flatMap(({ reporters, correspondents }) => [...reporters, ...correspondents]);
  return [...new Set([...people, ...makers])];
}
