import { addTo } from "./add-to.ts";
import { forEachWord, indexWords } from "./find-words.ts";
import topics from "./topics.json" with { type: "json" };

/** What a topic is looked for in. */
export interface TopicText {
  /** Kicker, headline and subhead. */
  readonly headline: string;
  readonly body: readonly string[];
}

/** A topic is told by a word of the headline, or by words that come back in the body as often as this a thousand characters. */
const MENTIONS_PER_THOUSAND = 4;
const FEWEST_MENTIONS = 3;
/** Characters that a reader may add to a word of a topic. */
const MOST_BESIDE = 2;
/** “三个一批”, “万人助万企”: what a campaign is called stands in quotes. A straight quote opens and closes in turn. */
const QUOTED = /[“「](?<curly>[\p{Script=Han}\d]{3,8})[”"」]|"(?<straight>[^"“”\n]{1,40})["”]/gu;
const TERM = /^[\p{Script=Han}\d]{3,8}$/u;
/** A quoted term is salient when so many articles hold it, or when a headline does. */
const FEWEST_ARTICLES = 2;

/** The topics of each word, by their place in the file. */
const TOPICS_OF_WORD = new Map<string, number[]>();
topics.forEach(({ words }, topic) => {
  for (const word of words) addTo(TOPICS_OF_WORD, word, topic);
});
const TOPIC_WORDS = indexWords(TOPICS_OF_WORD.keys());

/** Labels of the operator's topics (`topics.json`) that a story belongs to, in the order of the file. */
export function findTopics(text: TopicText): readonly string[] {
  const body = text.body.join("\n");
  const needed = Math.max(FEWEST_MENTIONS, Math.round((body.length / 1000) * MENTIONS_PER_THOUSAND));
  const inHeadline = countMentions(text.headline);
  const inBody = countMentions(body);
  return topics.filter((_, i) => (inHeadline[i] ?? 0) > 0 || (inBody[i] ?? 0) >= needed).map(({ label }) => label);
}

/** How often each topic is mentioned; a word is not counted where it overlaps with itself, other words are. */
function countMentions(text: string): Uint32Array {
  const mentions = new Uint32Array(topics.length);
  const ends = new Map<string, number>();
  forEachWord(TOPIC_WORDS, text, (word, at) => {
    if (at < (ends.get(word) ?? 0)) return;
    ends.set(word, at + word.length);
    for (const topic of TOPICS_OF_WORD.get(word) ?? []) mentions[topic] = (mentions[topic] ?? 0) + 1;
  });
  return mentions;
}

const OCCASIONS: ReadonlySet<string> = new Set(
  topics.filter((topic) => "occasion" in topic && topic.occasion).map(({ label }) => label),
);

/** Whether a topic is what kind of event is told, a meeting or a visit, and not what it was about. */
export function isOccasion(label: string): boolean {
  return OCCASIONS.has(label);
}

/** Labels of the operator's topics that a reader's words stand for: 学校 -> 教育, 基层党建 -> 党建党务. */
export function topicsOfWord(word: string): readonly string[] {
  const byPart = new Set(partsOf(word).flatMap((part) => TOPICS_OF_WORD.get(part) ?? []));
  return topics
    .filter(({ label }, topic) => byPart.has(topic) || label.includes(word) || word.includes(label))
    .map(({ label }) => label);
}

/** 党建 is what 基层党建 is about; of a longer phrase it is one word of many. */
function partsOf(word: string): readonly string[] {
  return Array.from({ length: MOST_BESIDE + 1 }, (_, beside) =>
    Array.from({ length: beside + 1 }, (_, start) => word.slice(start, word.length - beside + start)),
  ).flat();
}

/**
 * Salient terms of all stories that the topic file does not cover: quoted names of campaigns.
 * @returns for each story, in the order given, the terms it holds.
 */
export function salientTerms(texts: readonly TopicText[]): readonly (readonly string[])[] {
  const covered = new Set(topics.flatMap(({ words }) => words));
  const holders = new Map<string, Set<number>>();
  const inHeadline = new Set<string>();
  texts.forEach((text, i) => {
    for (const term of quotedTerms(text.headline)) inHeadline.add(term);
    for (const term of quotedTerms([text.headline, ...text.body].join("\n"))) {
      holders.set(term, (holders.get(term) ?? new Set()).add(i));
    }
  });
  const terms: string[][] = texts.map(() => []);
  for (const [term, articles] of holders) {
    if (covered.has(term) || (articles.size < FEWEST_ARTICLES && !inHeadline.has(term))) continue;
    for (const i of articles) terms[i]?.push(term);
  }
  return terms;
}

function quotedTerms(text: string): readonly string[] {
  const quoted = [...text.matchAll(QUOTED)].map(({ groups }) => groups?.curly ?? groups?.straight ?? "");
  return quoted.filter((term) => TERM.test(term));
}
