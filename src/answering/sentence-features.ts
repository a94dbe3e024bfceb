import { placesOf } from "../search/whole-term.ts";
import type { Stream } from "./question-units.ts";
import type { SentenceEvidence } from "./sentence-evidence.ts";

/** 什么是乡里制, 乡里制是什么: asks what something is. */
const ASKS_WHAT_IS =
  /^(?:什么是|何谓|何为|谁是)(?<what>.{2,20}?)[?？。]?$|^(?<thing>.{2,20}?)(?:是什么|是谁|是什么人|指的是什么|是指什么|是什么意思)[?？。]?$/u;
/** 多高, 多重: the answer says 高55米, 重8公斤. */
const ASKS_SIZE = /多(?:么)?(?<size>[高长重远宽深快久厚])/u;
const HAS_NUMBER = /[\d一二三四五六七八九十百千]/u;
const ASKS_SEVERAL = /哪些|哪几|包括/u;
const NUMBER = /\d+(?:\.\d+)?/gu;
const MOST_ITEMS = 3;
/** Characters between a word of the question and words that fit at which the word counts 1/e. */
const BESIDE_CHARS = 12;

/** What is measured of sentence `at`, each from 0 to about 1 and the better the higher; `sentence-weights.ts` says how much each counts. */
export const SENTENCE_FEATURES = {
  /** Share of the question that the sentence meets, each piece by how rare it is in the article. */
  terms: ({ terms }, at) => terms[at] ?? 0,
  tiles: ({ tiles }, at) => tiles[at] ?? 0,
  /** The same of the pieces beside the question word. */
  nearBigrams: ({ near }, at) => share(near.bigrams, at),
  nearCharacters: ({ near }, at) => share(near.characters, at),
  /** The same of what the article is not about anyway. */
  restBigrams: ({ rest }, at) => share(rest.bigrams, at),
  restCharacters: ({ rest }, at) => share(rest.characters, at),
  /** What is missed here and met in the sentence before, two before, behind: it is still, or already, talked about. */
  wordsBefore: ({ streams }, at) => shareBeside(streams.words, at, at - 1),
  bigramsBefore: ({ streams }, at) => shareBeside(streams.bigrams, at, at - 1),
  bigramsTwoBefore: ({ streams }, at) => shareBeside(streams.bigrams, at, at - 2),
  bigramsBehind: ({ streams }, at) => shareBeside(streams.bigrams, at, at + 1),
  first: (_, at) => Number(at === 0),
  /** Words of the kind asked for, with the words of the question close by. */
  fitting: (evidence, at) => Math.max(0, ...fits(evidence, at)),
  hasFitting: ({ fitting }, at) => Number((fitting[at] ?? []).length > 0),
  hasTime: ({ fitting, reading }, at) => Number(reading.kind.wanted === "date" && (fitting[at] ?? []).length > 0),
  /** 哪所学校: 学校, or its last characters. */
  noun: ({ sentences, reading }, at) => nounIn(sentences[at] ?? "", reading.kind.noun),
  numbers: ({ sentences, reading }, at) => numbersIn(sentences[at] ?? "", reading.text),
  size: ({ sentences, reading }, at) => Number(tellsSize(sentences[at] ?? "", reading.text)),
  definition: ({ sentences, reading }, at) => Number(defines(sentences[at] ?? "", reading.text)),
  enumeration: ({ sentences, reading }, at) =>
    reading.kind.wanted === "list" || ASKS_SEVERAL.test(reading.text) ? itemsIn(sentences[at] ?? "") : 0,
} as const satisfies Readonly<Record<string, (evidence: SentenceEvidence, at: number) => number>>;

export type SentenceFeature = keyof typeof SENTENCE_FEATURES;

/** The features by name, in the order of their table. */
export const SENTENCE_FEATURE_NAMES = Object.keys(SENTENCE_FEATURES).filter(isFeature);

function isFeature(name: string): name is SentenceFeature {
  return name in SENTENCE_FEATURES;
}

function share(stream: Stream, at: number): number {
  return shareWhere(stream, (unit) => stream.met[at]?.[unit] ?? false);
}

function shareBeside(stream: Stream, at: number, other: number): number {
  return shareWhere(stream, (unit) => !stream.met[at]?.[unit] && (stream.met[other]?.[unit] ?? false));
}

function shareWhere({ weights }: Stream, counts: (unit: number) => boolean): number {
  let sum = 0;
  let whole = 0;
  weights.forEach((weight, unit) => {
    whole += weight;
    if (counts(unit)) sum += weight;
  });
  return whole === 0 ? 0 : sum / whole;
}

/** For each stretch that fits, the words of the question around it. */
function fits({ sentences, streams: { words }, fitting }: SentenceEvidence, at: number): readonly number[] {
  const sentence = sentences[at] ?? "";
  const whole = words.weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const met = words.units.flatMap(({ text }, unit) => {
    const middles = words.met[at]?.[unit] ? placesOf(text, sentence).map((place) => place + text.length / 2) : [];
    return middles.length === 0 ? [] : [{ middles, weight: words.weights[unit] ?? 0 }];
  });
  return (fitting[at] ?? []).map(({ start, end, worth }) => {
    const gap = (middle: number) => Math.max(0, middle < start ? start - middle : middle - end);
    const near = met.map(({ middles, weight }) => weight * Math.exp(-Math.min(...middles.map(gap)) / BESIDE_CHARS));
    return (near.reduce((sum, value) => sum + value, 0) * worth) / whole;
  });
}

function nounIn(sentence: string, noun: string | null): number {
  if (noun === null || noun.length < 2) return 0;
  if (sentence.includes(noun)) return 1;
  if (sentence.includes(noun.slice(-2))) return 0.7;
  return sentence.includes(noun.slice(-1)) ? 0.4 : 0;
}

function numbersIn(sentence: string, question: string): number {
  const asked = question.match(NUMBER) ?? [];
  return asked.length === 0 ? 0 : asked.filter((number) => placesOf(number, sentence).length > 0).length / asked.length;
}

function tellsSize(sentence: string, question: string): boolean {
  const size = ASKS_SIZE.exec(question)?.groups?.size;
  return size !== undefined && sentence.includes(size) && HAS_NUMBER.test(sentence);
}

function defines(sentence: string, question: string): boolean {
  const { what, thing } = ASKS_WHAT_IS.exec(question)?.groups ?? {};
  const name = (what ?? thing ?? "").replace(/["《》]/gu, "");
  return name.length >= 2 && sentence.replace(/^["《]/u, "").startsWith(name);
}

function itemsIn(sentence: string): number {
  return Math.min(MOST_ITEMS, sentence.split("、").length - 1) / MOST_ITEMS;
}
