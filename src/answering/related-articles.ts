import { addTo } from "../newspaper/add-to.ts";
import type { Archive } from "../newspaper/archive.ts";
import type { Article } from "../newspaper/article.ts";
import { isOccasion } from "../newspaper/find-topics.ts";
import { headlineOf } from "../newspaper/headline-of.ts";
import { fold } from "../text/fold.ts";

/** The headline and the beginning tell what a story is about. */
const READ_CHARS = 600;
/** A pair of the headline counts as often besides. */
const HEADLINE_COUNT = 2;
/** 一 to the end of the block and the one before it, as UTF-16 units: a pair of them is one number. */
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;
const UNIT_BITS = 16;
/** A pair that more than this share of the stories holds, or more than so many, says nothing. */
const COMMONEST_SHARE = 0.34;
const COMMONEST_COUNT = 1000;
/** As if there were so many stories more with none of the words: among twenty, what three share is not common yet. */
const OTHER_STORIES = 100;
/**
 * From 0 to 1, how alike two stories must be in their words, and how alike with what shared topics are worth where they
 * share one; what the rarest topic is worth. Set on the judged pairs of the test of the same name; run it after a change.
 */
const LEAST_ALIKE = 0.15;
const LEAST_WITH_TOPIC = 0.11;
const TOPIC_WEIGHT = 0.06;
const MOST_RELATED = 30;

/** Two characters, 疫苗. */
type Pair = number;

/** Places of articles in the archive, and how often each of them holds a pair. */
interface Holders {
  readonly at: number[];
  readonly times: number[];
}

interface RelatedIndex {
  /** The pairs that tell stories apart and that two at least hold: 疫苗, and not 工作. */
  readonly holders: ReadonlyMap<Pair, Holders>;
  /** What the pairs of each article are worth together, also those that it alone holds. */
  readonly norms: readonly number[];
  /** The articles of each topic, by their places. */
  readonly topics: ReadonlyMap<string, readonly number[]>;
}

/**
 * Makes the way from an article to those that tell of the same matter, by the rare words that both hold (names among
 * them) and by shared topics: the most alike first, of equals the newer; 30 at most, and none rather than loose ones.
 * What it is looked up in is made at the first call.
 */
export function createRelated(archive: Archive): (article: Article) => readonly Article[] {
  let index: RelatedIndex | undefined;
  return (article) => {
    index ??= indexOf(archive);
    return relatedIn(index, archive, article);
  };
}

function relatedIn(index: RelatedIndex, { articles }: Archive, article: Article): readonly Article[] {
  const own = articles.findIndex(({ id }) => id === article.id);
  const worths = topicWorths(index, article, articles.length);
  return [...likenesses(index, article, own, articles.length)]
    .filter(([at]) => at !== own)
    .map(([at, alike]) => ({ at, alike, score: alike + (worths.get(at) ?? 0) }))
    .filter(({ at, alike, score }) => alike >= LEAST_ALIKE || (worths.has(at) && score >= LEAST_WITH_TOPIC))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, MOST_RELATED)
    .flatMap(({ at }) => articles[at] ?? []);
}

/** From 0 to 1, for each article that shares a pair: the cosine of what the pairs of both are worth. */
function likenesses({ holders, norms }: RelatedIndex, article: Article, own: number, count: number) {
  const shared = new Map<number, number>();
  for (const [pair, times] of pairsOf(article)) {
    const held = holders.get(pair);
    if (held === undefined) continue;
    const worth = worthOf(times, held.at.length, count);
    held.at.forEach((at, i) => {
      shared.set(at, (shared.get(at) ?? 0) + worth * worthOf(held.times[i] ?? 0, held.at.length, count));
    });
  }
  return new Map([...shared].map(([at, worth]) => [at, worth / ((norms[own] ?? 1) * (norms[at] ?? 1))]));
}

/** What the topics that an article shares with each other are worth, where it shares one. */
function topicWorths({ topics }: RelatedIndex, article: Article, count: number): ReadonlyMap<number, number> {
  const worths = new Map<number, number>();
  for (const topic of article.topics.filter((label) => !isOccasion(label))) {
    const held = topics.get(topic) ?? [];
    const worth = (TOPIC_WEIGHT * rarity(held.length, count)) / rarity(1, count);
    for (const at of held) worths.set(at, (worths.get(at) ?? 0) + worth);
  }
  return worths;
}

function indexOf({ articles }: Archive): RelatedIndex {
  const pairs = articles.map(pairsOf);
  const counts = countHolders(pairs);
  const most = Math.min(Math.max(articles.length * COMMONEST_SHARE, 2), COMMONEST_COUNT);
  const holders = new Map<Pair, Holders>();
  const norms = pairs.map((held, at) => {
    let square = 0;
    for (const [pair, times] of held) {
      const count = counts.get(pair) ?? 0;
      if (count > most) continue;
      square += worthOf(times, count, articles.length) ** 2;
      if (count > 1) note(holders, pair, { at, times });
    }
    return Math.sqrt(square) || 1;
  });
  return { holders, norms, topics: holdersOfTopics(articles) };
}

function note(holders: Map<Pair, Holders>, pair: Pair, { at, times }: { readonly at: number; readonly times: number }) {
  const held = holders.get(pair) ?? { at: [], times: [] };
  held.at.push(at);
  held.times.push(times);
  if (held.at.length === 1) holders.set(pair, held);
}

function holdersOfTopics(articles: readonly Article[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  articles.forEach(({ topics }, at) => {
    for (const topic of topics) addTo(holders, topic, at);
  });
  return holders;
}

function countHolders(articles: readonly ReadonlyMap<Pair, number>[]): ReadonlyMap<Pair, number> {
  const counts = new Map<Pair, number>();
  for (const pairs of articles) {
    for (const pair of pairs.keys()) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function worthOf(times: number, held: number, count: number): number {
  return Math.log(1 + times) * rarity(held, count);
}

function rarity(held: number, count: number): number {
  return Math.log((count + OTHER_STORIES) / held);
}

/** The pairs of Han characters at the beginning of an article, and how often they stand there. */
function pairsOf(article: Article): ReadonlyMap<Pair, number> {
  const headline = headlineOf(article);
  const pairs = new Map<Pair, number>();
  countPairs(pairs, [headline, ...article.body].join("\n").slice(0, READ_CHARS), 1);
  countPairs(pairs, headline, HEADLINE_COUNT);
  return pairs;
}

function countPairs(pairs: Map<Pair, number>, text: string, times: number): void {
  const folded = fold(text);
  let before = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    const character = unit >= FIRST_HAN && unit <= LAST_HAN ? unit : 0;
    const pair = (before << UNIT_BITS) | character;
    if (before > 0 && character > 0) pairs.set(pair, (pairs.get(pair) ?? 0) + times);
    before = character;
  }
}
