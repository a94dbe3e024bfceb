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
const READ_CHARS = 400;
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

const TERM_SIGN = "term:";

/** What a story can share, by a name that tells its kind: `person:李明`. Values: what sharing it is worth. */
type Features = ReadonlyMap<string, number>;

interface RelatedIndex {
  readonly featuresOf: ReadonlyMap<string, Features>;
  /** Places in `archive.articles`. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
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

function relatedIn({ featuresOf, holders }: RelatedIndex, archive: Archive, article: Article): readonly Article[] {
  const scores = new Map<number, number>();
  for (const [feature, worth] of featuresOf.get(article.id) ?? []) {
    for (const at of holders.get(feature) ?? []) {
      const other = featuresOf.get(archive.articles[at]?.id ?? "")?.get(feature) ?? 0;
      // Of terms the worth is a part of a whole: two long stories share some by chance.
      scores.set(at, (scores.get(at) ?? 0) + Math.sqrt(worth * other));
    }
  }
  const sorted = [...scores]
    .filter(([at]) => archive.articles[at]?.id !== article.id)
    .map(([at, score]) => ({ at, score: Math.round(score * STEPS) / STEPS }))
    .sort((a, b) => b.score - a.score || a.at - b.at);
  const least = Math.max(LEAST_SCORE, (sorted[0]?.score ?? 0) * LEAST_SHARE);
  return sorted
    .filter(({ score }) => score >= least)
    .slice(0, MOST_RELATED)
    .flatMap(({ at }) => archive.articles[at] ?? []);
}

function indexOf(archive: Archive): RelatedIndex {
  const held = heldFeatures(archive);
  const holders = new Map<string, number[]>();
  held.forEach((features, at) => {
    for (const feature of features.keys()) addTo(holders, feature, at);
  });
  const count = archive.articles.length;
  const rarity = (feature: string) => Math.log(count / (holders.get(feature)?.length ?? count)) / Math.log(count);
  const featuresOf = new Map(
    held.map((features, at) => [archive.articles[at]?.id ?? "", weighted(features, rarity)] as const),
  );
  for (const [feature, { length }] of holders) {
    if (length < 2 || (isTerm(feature) && length > count * COMMONEST_TERM)) holders.delete(feature);
  }
  return { featuresOf, holders };
}

/** What each article holds, by kind; in the order of the archive. */
function heldFeatures({ articles, people }: Archive): readonly ReadonlyMap<string, number>[] {
  const places = new Map(articles.map(({ id }, at) => [id, at]));
  const held = articles.map((article) => {
    const { topics, places } = article;
    return new Map<string, number>([
      ...topics.map((topic): [string, number] => [`topic:${topic}`, WEIGHTS.topic]),
      ...places.map((place): [string, number] => [`place:${place}`, WEIGHTS.place]),
      ...termsOf(article).map((term): [string, number] => [TERM_SIGN + term, TERMS_WEIGHT]),
    ]);
  });
  for (const { name, articles: named } of people) {
    for (const { id } of named) held[places.get(id) ?? -1]?.set(`person:${name}`, WEIGHTS.person);
  }
  return held;
}

/** The worth of each by its rarity; that of all terms together is the weight of terms. */
function weighted(features: ReadonlyMap<string, number>, rarity: (feature: string) => number): Features {
  const terms = [...features.keys()].filter(isTerm).reduce((sum, term) => sum + rarity(term), 0);
  return new Map(
    [...features].map(([feature, weight]) => {
      const worth = weight * rarity(feature);
      return [feature, isTerm(feature) ? worth / Math.max(terms, 1) : worth];
    }),
  );
}

function isTerm(feature: string): boolean {
  return feature.startsWith(TERM_SIGN);
}

function termsOf(article: Article): readonly string[] {
  const text = fold([headlineOf(article), ...article.body].join("\n").slice(0, READ_CHARS));
  const runs = text.match(HAN_RUN) ?? [];
  return runs.flatMap((run) =>
    Array.from({ length: run.length - TERM_CHARS + 1 }, (_, at) => run.slice(at, at + TERM_CHARS)),
  );
}
