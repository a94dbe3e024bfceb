import { isUnspaced } from "./gram-postings.ts";

/** Weight of a gram, above 0 and at most 1. */
export type GramWeight = (gram: number) => number;

/** Pairs of characters as numbers below this: two of the pairs of a story fall together about once. */
const GRAMS = 2 ** 20;
const GRAM_BITS = 20;
/** Stories that may hold a gram before it loses weight: as many as tell of one event. */
const FEW_STORIES = 10;

/** The pairs of characters of a folded text, hashed, sorted, each once. Latin and digits stand in none. */
export function gramsOf(folded: string): Uint32Array {
  const grams: number[] = [];
  for (let at = 0; at + 1 < folded.length; at++) {
    const first = folded.charCodeAt(at);
    const second = folded.charCodeAt(at + 1);
    if (isUnspaced(first) && isUnspaced(second)) grams.push(hash(first, second));
  }
  const sorted = Uint32Array.from(grams).sort();
  return sorted.filter((gram, at) => at === 0 || gram !== sorted[at - 1]);
}

/** Multiplicative hashing (Knuth, The Art of Computer Programming 3, 6.4): the upper bits of a product. */
function hash(first: number, second: number): number {
  return Math.imul(first * 0x10000 + second, 0x9e3779b1) >>> (32 - GRAM_BITS);
}

/** How many of the texts hold each gram, by gram. */
export function countGrams(texts: readonly string[]): Uint32Array {
  const counts = new Uint32Array(GRAMS);
  for (const text of texts) for (const gram of gramsOf(text)) counts[gram] = (counts[gram] ?? 0) + 1;
  return counts;
}

/**
 * sqrt(few / stories): falls with the stories that hold a gram and not with the size of the archive, so that a story
 * of something else changes nothing.
 */
export function weightBy(counts: Uint32Array): GramWeight {
  return (gram) => Math.sqrt(FEW_STORIES / Math.max(FEW_STORIES, counts[gram] ?? 0));
}

/** Weighted Jaccard index: what both hold, of what either holds; 0 to 1. */
export function likeness(a: Uint32Array, b: Uint32Array, weight: GramWeight): number {
  const both = sharedWeight(a, b, weight);
  const either = totalWeight(a, weight) + totalWeight(b, weight) - both;
  return either === 0 ? 0 : both / either;
}

/** Weighted share of `part` that stands in `whole`; 0 to 1. */
export function containment(part: Uint32Array, whole: Uint32Array, weight: GramWeight): number {
  const total = totalWeight(part, weight);
  return total === 0 ? 0 : sharedWeight(part, whole, weight) / total;
}

function sharedWeight(a: Uint32Array, b: Uint32Array, weight: GramWeight): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const one = a[i] ?? 0;
    const other = b[j] ?? 0;
    if (one === other) sum += weight(one);
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return sum;
}

function totalWeight(grams: Uint32Array, weight: GramWeight): number {
  return grams.reduce((sum, gram) => sum + weight(gram), 0);
}
