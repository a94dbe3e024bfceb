import type { Range } from "../text/sentences.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { openCorpus, type SearchDocument } from "./open-corpus.ts";
import { rank } from "./rank.ts";

/** A document found for a question. */
export interface Hit {
  readonly id: string;
  /**
   * How well it answers, 0 to 1: a weighted mean with the same weights for every question, so that scores can be
   * compared between questions. 1 is a document that says all of the question in its title and first sentence.
   */
  readonly score: number;
  /** The one to three sentences of `text` that meet the question best, in UTF-16 units. */
  readonly passage: Range;
  /** Share of the question's terms met by the title or the text, weighted by how rare they are; 0 to 1. */
  readonly coverage: number;
  /** The question's terms that are met, folded, in the order of the question, and those that are not. */
  readonly matched: readonly string[];
  readonly missed: readonly string[];
}

/** How many to find, and where. */
export interface SearchOptions {
  /** Most hits wanted: 10 by default, and never more than the 50 that are ranked. */
  readonly limit?: number;
  /** Finds only documents it is true for. */
  readonly among?: (id: string) => boolean;
}

/** Finds documents for questions. */
export interface SearchIndex {
  /** The documents that meet the question, best first; none for a question without a word. Never throws. */
  search(question: string, options?: SearchOptions): readonly Hit[];
  /** True when no document holds the folded text, as far as its character pairs tell. */
  isAbsent(folded: string): boolean;
  /** The documents among which all that hold a folded text are; undefined when the index can not tell. */
  mayHold(folded: string): ReadonlySet<string> | undefined;
}

const DEFAULT_LIMIT = 10;

/** An index over the documents, in memory. Ids must be distinct. */
export function createSearchIndex(documents: readonly SearchDocument[], tokenizer: Tokenizer): SearchIndex {
  const ids = documents.map(({ id }) => id);
  const idOf = (document: number): string => ids[document] ?? "";
  const corpus = openCorpus(documents, tokenizer);
  // One question is looked up several times on its way: for its answer, for what is near, for what may be meant instead.
  let last: { readonly question: string; readonly hits: readonly Hit[] } | undefined;
  const searchAmong = (question: string, among: (id: string) => boolean): readonly Hit[] => {
    const query = corpus.read(question);
    const candidates = corpus.find(query, (document) => among(idOf(document)));
    const ranked = rank(query, candidates, corpus.documents);
    return ranked.map(({ document, ...hit }) => ({ id: idOf(document), ...hit }));
  };
  return {
    isAbsent: (folded) => corpus.frequency(folded) === 0,
    mayHold: (folded) => {
      const documents = corpus.mayHold(folded);
      return documents && new Set(Array.from(documents, idOf));
    },
    search: (question, { limit = DEFAULT_LIMIT, among } = {}) => {
      if (among !== undefined) return searchAmong(question, among).slice(0, limit);
      if (last?.question !== question) last = { question, hits: searchAmong(question, () => true) };
      return last.hits.slice(0, limit);
    },
  };
}
