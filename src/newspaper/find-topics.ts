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

/** Labels of the operator's topics (`topics.json`) that a story belongs to, in the order of the file. */
export function findTopics(text: TopicText): readonly string[] {
  const body = text.body.join("\n");
  const needed = Math.max(FEWEST_MENTIONS, Math.round((body.length / 1000) * MENTIONS_PER_THOUSAND));
  return topics.filter(({ words }) => belongs(words, text.headline, body, needed)).map(({ label }) => label);
}

/** Labels of the operator's topics that a reader's words stand for: 学校 -> 教育, 基层党建 -> 党建党务. */
export function topicsOfWord(word: string): readonly string[] {
  return topics
    .filter(
      ({ label, words }) => label.includes(word) || word.includes(label) || words.some((one) => isPart(one, word)),
    )
    .map(({ label }) => label);
}

/** 党建 is what 基层党建 is about; of a longer phrase it is one word of many. */
function isPart(topicWord: string, word: string): boolean {
  return word.includes(topicWord) && word.length - topicWord.length <= MOST_BESIDE;
}

function belongs(words: readonly string[], headline: string, body: string, needed: number): boolean {
  if (words.some((word) => headline.includes(word))) return true;
  let mentions = 0;
  for (const word of words) {
    for (let at = body.indexOf(word); at >= 0; at = body.indexOf(word, at + word.length)) mentions += 1;
  }
  return mentions >= needed;
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
