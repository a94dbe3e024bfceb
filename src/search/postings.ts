import { inverseFrequency, termWeight } from "./bm25.ts";
import { INDEX_OPTIONS } from "./index-options.ts";

/** Which documents hold which term, and how often. A term is given as a code, a number below 2^32. */
export interface Postings {
  /** How many documents hold a term. */
  readonly frequency: (code: number) => number;
  /** The documents that hold a term, in order. */
  readonly documents: (code: number) => Uint32Array;
  /** Adds the BM25 of a term to the score of each document that holds it. */
  readonly addScores: (code: number, scores: Float32Array) => void;
}

/** A posting is sorted as one number, code * 2^20 + document: exact in a double for up to a million documents. */
const DOCUMENT_FACTOR = 2 ** 20;
const MAX_FREQUENCY = 255;

/** Grows by half when full. */
const FIRST_CAPACITY = 1 << 16;

/** Collects occurrences of terms, document by document. */
export interface PostingsBuilder {
  readonly add: (code: number, document: number) => void;
  /** @param lengths of the documents, in any one unit. */
  readonly build: (lengths: readonly number[]) => Postings;
}

/**
 * Postings in four typed arrays: five bytes a posting, where a map of maps takes fifty, and nothing for the garbage
 * collector to walk. At most a million documents.
 */
export function createPostingsBuilder(): PostingsBuilder {
  let occurrences = new Float64Array(FIRST_CAPACITY);
  let count = 0;
  return {
    add: (code, document) => {
      if (count === occurrences.length) occurrences = grown(occurrences);
      occurrences[count++] = code * DOCUMENT_FACTOR + document;
    },
    build: (lengths) => openPostings(groupPostings(occurrences.subarray(0, count).sort()), lengths),
  };
}

function grown(full: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.ceil(full.length * 1.5));
  larger.set(full);
  return larger;
}

function openPostings(lists: PostingLists, lengths: readonly number[]): Postings {
  const { k1, b } = INDEX_OPTIONS;
  const relative = relativeLengths(lengths);
  const sizeOf = (at: number): number => (at < 0 ? 0 : (lists.ends[at] ?? 0) - (lists.ends[at - 1] ?? 0));
  return {
    frequency: (code) => sizeOf(binarySearch(lists.codes, code)),
    documents: (code) => {
      const at = binarySearch(lists.codes, code);
      return at < 0 ? new Uint32Array() : lists.documents.subarray(lists.ends[at - 1] ?? 0, lists.ends[at]);
    },
    addScores: (code, scores) => {
      const at = binarySearch(lists.codes, code);
      const idf = inverseFrequency(lengths.length, sizeOf(at));
      for (let i = lists.ends[at - 1] ?? 0; i < (lists.ends[at] ?? 0); i++) {
        const document = lists.documents[i] ?? 0;
        const gain = idf * termWeight(lists.frequencies[i] ?? 0, relative[document] ?? 1, k1, b);
        scores[document] = (scores[document] ?? 0) + gain;
      }
    },
  };
}

function relativeLengths(lengths: readonly number[]): Float32Array {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const average = Math.max(1, total / Math.max(1, lengths.length));
  return Float32Array.from(lengths, (length) => length / average);
}

interface PostingLists {
  /** Sorted codes; `ends[i]` is where the list of `codes[i]` ends in the other two. */
  readonly codes: Uint32Array;
  readonly ends: Uint32Array;
  readonly documents: Uint32Array;
  readonly frequencies: Uint8Array;
}

function groupPostings(occurrences: Float64Array): PostingLists {
  const { codes: codeCount, postings } = countDistinct(occurrences);
  const codes = new Uint32Array(codeCount);
  const ends = new Uint32Array(codeCount);
  const documents = new Uint32Array(postings);
  const frequencies = new Uint8Array(postings);
  let at = -1;
  let posting = -1;
  let previous = -1;
  for (const occurrence of occurrences) {
    const code = Math.floor(occurrence / DOCUMENT_FACTOR);
    if (at < 0 || code !== codes[at]) codes[++at] = code;
    if (occurrence !== previous) documents[++posting] = occurrence % DOCUMENT_FACTOR;
    frequencies[posting] = Math.min((frequencies[posting] ?? 0) + 1, MAX_FREQUENCY);
    ends[at] = posting + 1;
    previous = occurrence;
  }
  return { codes, ends, documents, frequencies };
}

function countDistinct(occurrences: Float64Array): { readonly codes: number; readonly postings: number } {
  let codes = 0;
  let postings = 0;
  let previous = -1;
  for (const occurrence of occurrences) {
    if (occurrence === previous) continue;
    postings++;
    if (Math.floor(occurrence / DOCUMENT_FACTOR) !== Math.floor(previous / DOCUMENT_FACTOR)) codes++;
    previous = occurrence;
  }
  return { codes, postings };
}

/** The index of `wanted` in sorted `codes`, -1 when it is not there. */
function binarySearch(codes: Uint32Array, wanted: number): number {
  let low = 0;
  let high = codes.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const code = codes[middle] ?? 0;
    if (code === wanted) return middle;
    if (code < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
