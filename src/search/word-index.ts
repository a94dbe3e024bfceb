import MiniSearch from "minisearch";
import { STOP_WORDS } from "../text/stop-words.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { isUnspaced } from "./gram-postings.ts";
import { INDEX_OPTIONS } from "./index-options.ts";

/** A document that holds a word, by its place in the corpus, with its BM25 summed over the words it holds. */
export interface WordHit {
  readonly document: number;
  readonly score: number;
}

/** Finds documents by words, long ones and the shorter ones inside them. */
export interface WordIndex {
  /** How many documents hold a term, also one that is not indexed. */
  readonly frequency: (term: string) => number;
  /** The documents that hold any of the terms, best first; none for terms that are left to the grams. */
  readonly find: (terms: readonly string[]) => readonly WordHit[];
}

/**
 * MiniSearch over the folded texts, which are numbered by their place in the list. It cannot tell how many documents
 * hold a term, so that is counted beside it: a number a term, no second list of documents.
 */
export function createWordIndex(texts: readonly string[], tokenizer: Tokenizer): WordIndex {
  const terms = new Map<string, Term>();
  const documents = texts.map((text, document) => countTerms(terms, tokenizer.terms(text), document));
  giveKeys(terms, texts.length);
  const index = indexDocuments(documents);
  return {
    frequency: (term) => terms.get(term)?.frequency ?? 0,
    find: (wanted) => {
      const keys = keysOf(wanted.flatMap((term) => terms.get(term) ?? []));
      // MiniSearch multiplies the sum by the number of terms met, which the ranker weighs by features of its own.
      return index
        .search("", { tokenize: () => keys })
        .map(({ id, score, queryTerms }) => ({ document: id, score: score / queryTerms.length }));
    },
  };
}

/** A term of the corpus: filled in while the corpus is read. */
interface Term {
  frequency: number;
  /** The last document it was counted in. */
  document: number;
  /** What MiniSearch knows it by; empty when it does not. */
  key: string;
}

/** The terms of a document, each counted once. */
function countTerms(terms: Map<string, Term>, texts: readonly string[], document: number): readonly Term[] {
  const short = texts.filter((text) => text.length <= INDEX_OPTIONS.maxTermLength);
  return short.map((text) => {
    const term = terms.get(text) ?? { frequency: 0, document: -1, key: "" };
    if (term.frequency === 0) terms.set(text, term);
    if (term.document !== document) term.frequency++;
    term.document = document;
    return term;
  });
}

/**
 * MiniSearch sees numbers, not words. Its radix tree walks all children of a node at each look-up: digits make ten,
 * Chinese words thousands. And it gives each result an object with the terms met as keys. Measured on 3,911 documents:
 * keys with a letter leave 60 KB a question in the old heap until it is next collected, and the process takes 900 MB
 * after 5,000 questions, not 600; numbers below 100,000 leave less but make a search take more than twice as long.
 */
const FIRST_KEY = 10_000_000;

function giveKeys(terms: ReadonlyMap<string, Term>, documents: number): void {
  let next = FIRST_KEY;
  for (const [text, term] of terms) {
    if (!isLeftToGrams(text, term.frequency, documents)) term.key = String(next++);
  }
}

/** True for a word of Chinese characters that tells little: bigrams and single characters find it as well. */
function isLeftToGrams(text: string, frequency: number, documents: number): boolean {
  const { commonFromDocuments, indexedShare } = INDEX_OPTIONS;
  const isCommon = documents >= commonFromDocuments && frequency > indexedShare * documents;
  return isUnspaced(text.charCodeAt(0)) && (isCommon || text.length === 1 || STOP_WORDS.has(text));
}

function keysOf(terms: readonly Term[]): string[] {
  return terms.map(({ key }) => key).filter((key) => key !== "");
}

/** The one field is the number of the document, cut into the terms that are ready for it. */
function indexDocuments(documents: readonly (readonly Term[])[]): MiniSearch<{ readonly id: number }> {
  const { k1, b, d } = INDEX_OPTIONS;
  const index = new MiniSearch<{ readonly id: number }>({
    fields: ["id"],
    tokenize: (id) => keysOf(documents[Number(id)] ?? []),
    processTerm: (key) => key,
    searchOptions: { bm25: { k: k1, b, d } },
  });
  for (const id of documents.keys()) index.add({ id });
  return index;
}
