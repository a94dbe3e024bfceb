import type { Evidence, Measure } from "./gather-evidence.ts";
import { INDEX_OPTIONS } from "./index-options.ts";
import { metShare, type StreamName, type UnitBits } from "./query-units.ts";
import type { QueryTerm } from "./read-query.ts";

/** What is added to a title to tell it from another. `王某 (作家)` · `雲南省_(中華民國)` */
const DISAMBIGUATION = /(?<![\s_])[\s_]*\([^()]*\)$/;

const PAIR = 2;
const TRIPLE = 3;

/**
 * What a candidate is judged by: 0 to 1, more is better. The weights stand in `rank-weights.ts`. A feature comes in as
 * a line here, is fitted, and stays only where the sets that it was not fitted on gain from it.
 */
export const RANK_FEATURES = {
  /** BM25 of the three streams, as a share of what a document with every term many times would get. */
  wordScore: ({ measure, candidate }) => shareOfIdeal(candidate.words, measure.query.terms),
  bigramScore: ({ measure, candidate }) => shareOfIdeal(candidate.bigrams, measure.query.bigrams),
  characterScore: ({ measure, candidate }) => shareOfIdeal(candidate.characters, measure.query.characters),
  /** Share of the question that stands anywhere in the document. */
  wordCoverage: (evidence) => share(evidence, "words", evidence.all),
  /** ... in its best sentence, title included. */
  sentenceWords: ({ sentence }) => sentence.words,
  sentenceBigrams: ({ sentence }) => sentence.bigrams,
  sentenceCharacters: ({ sentence }) => sentence.characters,
  /** ... in its best two or three neighbouring sentences, title included. */
  windowWords: ({ window }) => window.words,
  windowBigrams: ({ window }) => window.bigrams,
  windowCharacters: ({ window }) => window.characters,
  /** How early the best window begins: a newspaper tells the main thing first. */
  windowEarly: ({ window, document }) => 1 - window.first / Math.max(1, document.sentences.length),
  /** Share of the question that stands in stretches of two, of three characters and more as it was asked. */
  tilingPairs: (evidence) => tiling(evidence, PAIR),
  tilingTriples: (evidence) => tiling(evidence, TRIPLE),
  /** Share of the question in the title; the title word for word in the question. */
  titleWords: (evidence) => share(evidence, "words", evidence.title),
  titleNamed: ({ measure, document }) => titleNamed(measure.query.text, document.title),
  /** Share of the question in the first two sentences. */
  leadWords: (evidence) => share(evidence, "words", evidence.lead),
  /** People, places, organisations and dates of the question; without them it speaks of something else. */
  names: ({ measure, all }) => namesMet(measure, all),
  /** Numbers of the question with what they count: bulletins differ in nothing else (新增1例, 新增2例). */
  numbers: ({ measure, numbers }) => shareOf(measure.numbers, numbers),
  windowNumbers: ({ measure, windowNumbers }) => shareOf(measure.numbers, windowNumbers),
} as const satisfies Readonly<Record<string, (evidence: Evidence) => number>>;

export type FeatureName = keyof typeof RANK_FEATURES;

/** The features by name, in the order of their table. */
export const FEATURE_NAMES = Object.keys(RANK_FEATURES).filter(isFeatureName);

/** False for what a question has no part of, 0 then for every candidate: names and numbers. */
export function isAsked(name: FeatureName, { query, numbers }: Measure): boolean {
  if (name === "names") return query.words.some(({ isName }) => isName);
  return (name !== "numbers" && name !== "windowNumbers") || numbers.length > 0;
}

function shareOfIdeal(score: number, terms: readonly QueryTerm[]): number {
  const ideal = terms.reduce((sum, { idf }) => sum + idf, 0) * (INDEX_OPTIONS.k1 + 1);
  return ideal === 0 ? 0 : score / ideal;
}

function share({ measure }: Evidence, stream: StreamName, bits: UnitBits): number {
  return metShare(measure.units, stream, bits);
}

function tiling({ measure, longest }: Evidence, atLeast: number): number {
  let sum = 0;
  let total = 0;
  measure.placeWeights.forEach((weight, place) => {
    if ((longest[place] ?? 0) >= atLeast) sum += weight;
    total += weight;
  });
  return total === 0 ? 0 : sum / total;
}

function titleNamed(question: string, title: string): number {
  const named = title.replace(DISAMBIGUATION, "");
  return named.length > 1 && question.includes(named) ? 1 : 0;
}

/** The words are the first units of a question: their place among them is their bit. */
function namesMet({ query, units }: Measure, all: UnitBits): number {
  const mask = units.nameBits;
  const total = query.words.reduce((sum, { idf, isName }) => sum + (isName ? idf : 0), 0);
  const met = all.map((lane, at) => lane & (mask[at] ?? 0));
  return total === 0 ? 0 : (metShare(units, "words", met) * units.totals.words) / total;
}

function shareOf(wanted: readonly string[], found: ReadonlySet<string>): number {
  return wanted.length === 0 ? 0 : wanted.filter((number) => found.has(number)).length / wanted.length;
}

function isFeatureName(name: string): name is FeatureName {
  return name in RANK_FEATURES;
}
