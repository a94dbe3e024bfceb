import { fold } from "../text/fold.ts";
import { splitSentences } from "../text/sentences.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { type Candidate, findCandidates } from "./find-candidates.ts";
import type { RankedDocument } from "./gather-evidence.ts";
import { createGramPostings, gramCodes } from "./gram-postings.ts";
import { type Query, readQuery, type Streams } from "./read-query.ts";
import { createWordIndex } from "./word-index.ts";

/** What can be found: `title` may be empty, `text` is as printed. */
export interface SearchDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Documents made ready: what a question is looked up in, and what its candidates are ranked by. */
export interface Corpus {
  /** By place in the corpus, as everything in `search/` that speaks of a document by number. */
  readonly documents: readonly RankedDocument[];
  readonly read: (question: string) => Query;
  readonly find: (query: Query, isAllowed: (document: number) => boolean) => readonly Candidate[];
  /** At most how many documents hold a folded text: as many as hold the rarest of its character pairs, or its word. */
  readonly frequency: (folded: string) => number;
  /** The documents that hold the rarest character pair of a folded text; undefined for a text without pairs. */
  readonly mayHold: (folded: string) => Uint32Array | undefined;
}

/** Folds, cuts and indexes the documents: about 1 ms an article. */
export function openCorpus(documents: readonly SearchDocument[], tokenizer: Tokenizer): Corpus {
  const ranked = documents.map(({ title, text }) => ({
    title: fold(title),
    text: fold(text),
    sentences: splitSentences(text),
  }));
  const streams = openStreams(ranked, tokenizer);
  return {
    documents: ranked,
    read: (question) => readQuery(question, tokenizer, streams),
    find: (query, isAllowed) => findCandidates(query, streams, isAllowed),
    frequency: (folded) => frequencyOf(folded, streams),
    mayHold: (folded) => rarestPair(folded, streams),
  };
}

/** Title and text are one field: a boost of its own for the title hurts where many documents share one. */
function openStreams(documents: readonly RankedDocument[], tokenizer: Tokenizer): Streams {
  const texts = documents.map(({ title, text }) => `${title}\n${text}`);
  return {
    words: createWordIndex(texts, tokenizer),
    bigrams: createGramPostings(texts, 2),
    characters: createGramPostings(texts, 1),
    size: texts.length,
  };
}

function frequencyOf(folded: string, { words, bigrams, characters }: Streams): number {
  const pairs = gramCodes(folded, 2).filter((code) => code >= 0);
  if (pairs.length > 0) return Math.min(...pairs.map(bigrams.frequency));
  const [character = -1] = gramCodes(folded, 1);
  return character >= 0 ? characters.frequency(character) : words.frequency(folded);
}

function rarestPair(folded: string, { bigrams }: Streams): Uint32Array | undefined {
  const pairs = gramCodes(folded, 2).filter((code) => code >= 0);
  const [rarest] = pairs.sort((a, b) => bigrams.frequency(a) - bigrams.frequency(b));
  return rarest === undefined ? undefined : bigrams.documents(rarest);
}
