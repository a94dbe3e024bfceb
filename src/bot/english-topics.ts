import type { Archive, TopicEntry } from "../newspaper/archive.ts";
import topics from "../newspaper/topics.json" with { type: "json" };

const NAMES: ReadonlyMap<string, string> = new Map(topics.map(({ label, english }) => [label, english]));
const SHORTEST_WORDS = 3;

/** 疫情防控 -> Epidemic control; a label that the operator gave no name, or a term of the pages, as it is. */
export function englishTopic(label: string): string {
  return NAMES.get(label) ?? label;
}

/** The topic with this English name, or with these words in it: health -> Medicine and health. */
export function topicInEnglish(words: string, archive: Archive): TopicEntry | undefined {
  const wanted = words.trim().toLowerCase();
  const named = archive.topics.map((topic) => ({ topic, name: englishTopic(topic.label).toLowerCase() }));
  const exact = named.find(({ name }) => name === wanted);
  if (exact !== undefined || wanted.length < SHORTEST_WORDS) return exact?.topic;
  return named.find(({ name }) => ` ${name}`.includes(` ${wanted}`))?.topic;
}
