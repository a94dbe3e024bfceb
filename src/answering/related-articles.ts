import { addTo } from "../newspaper/add-to.ts";
import type { Archive } from "../newspaper/archive.ts";
import type { Article } from "../newspaper/article.ts";
import { headlineOf } from "../newspaper/headline-of.ts";
import { fold } from "../text/fold.ts";

/** What two stories share, and what sharing the rarest of its kind is worth. */
const WEIGHTS = { person: 2, topic: 2, place: 1 } as const;
/** What it is worth when the rare terms are all the same. */
const TERMS_WEIGHT = 6;
/** The headline and the beginning tell what a story is about. */
const READ_CHARS = 300;
/** Characters of a term: 核酸检, 酸检测. */
const TERM_CHARS = 3;
const HAN_RUN = /\p{Script=Han}{3,}/gu;
/** A term that more than this share of the stories holds says nothing. */
const COMMONEST_TERM = 0.2;
/** Stories below this share no more than a town or a mayor. Tried on the seed pages; see the test of the same name. */
const LEAST_SCORE = 1;
/** Beside a story that is much more alike, this share of its score is too little. */
const LEAST_SHARE = 0.4;
/** Scores are compared in tenths: of equals the newer comes first. */
const STEPS = 10;
const MOST_RELATED = 30;

/** A term, or what has a name, with its kind: `person:李明`. */
type Feature = string;

interface RelatedIndex {
  /** What each article holds besides its terms; in the order of the archive. */
  readonly named: readonly (readonly Feature[])[];
  /** Places in `archive.articles`; what one article alone holds is left out, as are common terms. */
  readonly holders: ReadonlyMap<Feature, readonly number[]>;
  /** What the terms of each article are worth together. */
  readonly lengths: readonly number[];
}

/**
 * Makes the way from an article to those that share people, topics, places or rare terms with it: the most alike
 * first, of equals the newer; 30 at most. What it is looked up in is made at the first call.
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
  const sorted = [...scoresOf(index, article, own)]
    .filter(([at]) => at !== own)
    .map(([at, score]) => ({ at, score: Math.round(score * STEPS) / STEPS }))
    .sort((a, b) => b.score - a.score || a.at - b.at);
  const least = Math.max(LEAST_SCORE, (sorted[0]?.score ?? 0) * LEAST_SHARE);
  return sorted
    .filter(({ score }) => score >= least)
    .slice(0, MOST_RELATED)
    .flatMap(({ at }) => articles[at] ?? []);
}

function scoresOf({ named, holders, lengths }: RelatedIndex, article: Article, own: number): Map<number, number> {
  const scores = new Map<number, number>();
  for (const feature of [...(named[own] ?? []), ...termsOf(article)]) {
    const held = holders.get(feature) ?? [];
    const worth = weightOf(feature) * rarity(held.length, lengths.length);
    for (const at of held) {
      // Of terms it is a part of a whole: two long stories share some by chance.
      const share = isTerm(feature) ? Math.sqrt(lengthAt(lengths, own) * lengthAt(lengths, at)) : 1;
      scores.set(at, (scores.get(at) ?? 0) + worth / share);
    }
  }
  return scores;
}

function indexOf(archive: Archive): RelatedIndex {
  const named = namedFeatures(archive);
  const holders = new Map<Feature, number[]>();
  archive.articles.forEach((article, at) => {
    for (const feature of [...(named[at] ?? []), ...termsOf(article)]) addTo(holders, feature, at);
  });
  const count = archive.articles.length;
  const lengths = new Array<number>(count).fill(0);
  for (const [feature, held] of holders) {
    for (const at of isTerm(feature) ? held : []) lengths[at] = (lengths[at] ?? 0) + rarity(held.length, count);
    if (held.length < 2 || (isTerm(feature) && held.length > count * COMMONEST_TERM)) holders.delete(feature);
  }
  return { named, holders, lengths };
}

/** People, topics and places of each article. */
function namedFeatures({ articles, people }: Archive): readonly (readonly Feature[])[] {
  const named = articles.map(({ topics, places }) => [
    ...new Set([...topics.map((topic) => `topic:${topic}`), ...places.map((place) => `place:${place}`)]),
  ]);
  const order = new Map(articles.map(({ id }, at) => [id, at]));
  for (const { name, articles: naming } of people) {
    for (const { id } of naming) named[order.get(id) ?? -1]?.push(`person:${name}`);
  }
  return named;
}

/** 1 for what one article holds, 0 for what all do. */
function rarity(held: number, count: number): number {
  return held === 0 || count < 2 ? 0 : Math.log(count / held) / Math.log(count);
}

function weightOf(feature: Feature): number {
  if (isTerm(feature)) return TERMS_WEIGHT;
  if (feature.startsWith("person:")) return WEIGHTS.person;
  return feature.startsWith("topic:") ? WEIGHTS.topic : WEIGHTS.place;
}

function lengthAt(lengths: readonly number[], at: number): number {
  return Math.max(lengths[at] ?? 0, 1);
}

function isTerm(feature: Feature): boolean {
  return feature.length === TERM_CHARS;
}

function termsOf(article: Article): ReadonlySet<Feature> {
  const text = fold([headlineOf(article), ...article.body].join("\n").slice(0, READ_CHARS));
  const terms = new Set<Feature>();
  for (const run of text.match(HAN_RUN) ?? []) {
    for (let at = 0; at + TERM_CHARS <= run.length; at += 1) terms.add(run.slice(at, at + TERM_CHARS));
  }
  return terms;
}
