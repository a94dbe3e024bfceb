import type { Archive } from "./archive.ts";

/** The names that text is cut with: people, reporters and correspondents, each once. */
export function namesOf(archive: Archive): readonly string[] {
  const people = archive.people.map(({ name }) => name);
  const makers = archive.articles.flatMap(({ reporters, correspondents }) => [...reporters, ...correspondents]);
  return [...new Set([...people, ...makers])];
}
