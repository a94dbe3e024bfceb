import { fold } from "../text/fold.ts";
import { blankQuestionWords } from "../text/question-words.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { inverseFrequency } from "./bm25.ts";
import { gramCodes } from "./gram-postings.ts";
import { INDEX_OPTIONS } from "./index-options.ts";
import type { Postings } from "./postings.ts";
import type { WordIndex } from "./word-index.ts";

/** Something a document is searched for, with how rare it is. */
export interface QueryTerm {
  readonly text: string;
  readonly idf: number;
}

/** A word of the question. */
interface QueryWord extends QueryTerm {
  /** A person, place, organisation, date, number or Latin word; false where the tokenizer knows no parts of speech. */
  readonly isName: boolean;
}

/** A term with the number of documents it stands in. */
interface CountedTerm extends QueryTerm {
  readonly frequency: number;
}

/** A gram as the postings know it. */
interface Gram extends CountedTerm {
  readonly code: number;
}

/** A question as it is searched for. Each list has a term once, rarest first where it had to be cut. */
export interface Query {
  /** Folded, question words blanked; cut where it grows past what any question needs. */
  readonly text: string;
  /** The words as they were cut, in order: what a reader would call the terms of the question. */
  readonly words: readonly QueryWord[];
  /** The words and the shorter words inside them, without those that stand in every other document. */
  readonly terms: readonly CountedTerm[];
  readonly bigrams: readonly Gram[];
  readonly characters: readonly Gram[];
}

/** The three streams a question is looked up in. */
export interface Streams {
  readonly words: WordIndex;
  readonly bigrams: Postings;
  readonly characters: Postings;
  /** How many documents there are. */
  readonly size: number;
}

/** Longer questions are cut: what matters stands in the first hundreds of characters of any message. */
const MAX_QUERY_LENGTH = 512;

/** People, places, organisations, other names, abbreviations, times, numbers and Latin words. */
const NAME_TAG = /^(?:nr|ns|nt|nz|j|t|m|eng)/;

/** Reads a question; an empty one, or one of nothing but punctuation, has no terms of any kind. */
export function readQuery(question: string, tokenizer: Tokenizer, streams: Streams): Query {
  const text = blankQuestionWords(fold(question.slice(0, MAX_QUERY_LENGTH)));
  const words = withoutStopWords(unique(tokenizer.words(text).map(({ term }) => term)));
  const terms = withoutStopWords(unique(tokenizer.terms(text)));
  const names = namesIn(text, tokenizer);
  const weigh = (term: string): CountedTerm => counted(term, streams.words.frequency(term), streams.size);
  const characters = withoutStopCharacters(grams(text, 1, streams.characters, streams.size));
  return {
    text,
    words: rarest(words.map(weigh), INDEX_OPTIONS.maxWords).map((word) => ({ ...word, isName: names.has(word.text) })),
    terms: affordable(rarest(withoutCommon(terms.map(weigh), streams.size), INDEX_OPTIONS.maxTerms)),
    bigrams: rarest(grams(text, 2, streams.bigrams, streams.size), INDEX_OPTIONS.maxGrams),
    characters: rarest(characters, INDEX_OPTIONS.maxGrams),
  };
}

function namesIn(text: string, tokenizer: Tokenizer): ReadonlySet<string> {
  const names = tokenizer.tag(text).filter(({ tag }) => NAME_TAG.test(tag));
  return new Set(names.map(({ term }) => term));
}

function unique(terms: readonly string[]): readonly string[] {
  return [...new Set(terms)].filter((term) => term.length <= INDEX_OPTIONS.maxTermLength);
}

function withoutStopWords(terms: readonly string[]): readonly string[] {
  const kept = terms.filter((term) => !STOP_WORDS.has(term));
  return kept.length > 0 ? kept : terms;
}

function withoutStopCharacters(characters: readonly Gram[]): readonly Gram[] {
  const kept = characters.filter(({ text }) => !STOP_WORDS.has(text));
  return kept.length > 0 ? kept : characters;
}

function withoutCommon(terms: readonly CountedTerm[], documents: number): readonly CountedTerm[] {
  const { commonFromDocuments, commonShare, commonKeepsAtLeast } = INDEX_OPTIONS;
  const kept = terms.filter(({ frequency }) => documents < commonFromDocuments || frequency <= commonShare * documents);
  return kept.length >= commonKeepsAtLeast ? kept : terms;
}

/** The rarest, as many as stand in `maxWordHits` documents together, and at least one. */
function affordable(terms: readonly CountedTerm[]): readonly CountedTerm[] {
  let hits = 0;
  let count = 0;
  for (const { frequency } of [...terms].sort((a, b) => a.frequency - b.frequency)) {
    hits += frequency;
    if (hits <= INDEX_OPTIONS.maxWordHits) count++;
  }
  return rarest(terms, Math.max(1, count));
}

/** The `count` rarest, in the order they were given. */
function rarest<T extends QueryTerm>(terms: readonly T[], count: number): readonly T[] {
  if (terms.length <= count) return terms;
  const kept = new Set([...terms].sort((a, b) => b.idf - a.idf).slice(0, count));
  return terms.filter((term) => kept.has(term));
}

function grams(text: string, length: 1 | 2, postings: Postings, documents: number): readonly Gram[] {
  const byCode = new Map<number, Gram>();
  gramCodes(text, length).forEach((code, at) => {
    if (code < 0 || byCode.has(code)) return;
    byCode.set(code, { code, ...counted(text.slice(at, at + length), postings.frequency(code), documents) });
  });
  return [...byCode.values()];
}

function counted(text: string, frequency: number, documents: number): CountedTerm {
  return { text, frequency, idf: inverseFrequency(documents, frequency) };
}
