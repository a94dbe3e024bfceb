import { INDEX_OPTIONS } from "./index-options.ts";
import type { Query, Streams } from "./read-query.ts";

/** A document worth a close look, by its place in the corpus, with its BM25 in each stream. */
export interface Candidate {
  readonly document: number;
  readonly words: number;
  readonly bigrams: number;
  readonly characters: number;
}

/** Score of each document, by place, in the three streams. */
interface Scores {
  readonly words: Float32Array;
  readonly bigrams: Float32Array;
  readonly characters: Float32Array;
}

/** The documents with the highest weighted sum of BM25 over the three streams, best first, among those allowed. */
export function findCandidates(
  query: Query,
  streams: Streams,
  isAllowed: (document: number) => boolean,
): readonly Candidate[] {
  const scores = scoreAll(query, streams);
  return topDocuments(scores, streams.size, isAllowed).map((document) => ({
    document,
    words: scores.words[document] ?? 0,
    bigrams: scores.bigrams[document] ?? 0,
    characters: scores.characters[document] ?? 0,
  }));
}

function scoreAll(query: Query, streams: Streams): Scores {
  const scores = {
    words: new Float32Array(streams.size),
    bigrams: new Float32Array(streams.size),
    characters: new Float32Array(streams.size),
  };
  for (const { document, score } of streams.words.find(query.terms.map(({ text }) => text))) {
    scores.words[document] = score;
  }
  for (const { code } of query.bigrams) streams.bigrams.addScores(code, scores.bigrams);
  for (const { code } of query.characters) streams.characters.addScores(code, scores.characters);
  return scores;
}

/** Keeps a sorted list of the best so far; most documents fall below its end and cost one comparison. */
function topDocuments(scores: Scores, documents: number, isAllowed: (document: number) => boolean): number[] {
  const best: number[] = [];
  const totals: number[] = [];
  for (let document = 0; document < documents; document++) {
    const total = weightedSum(scores, document);
    if (total <= (totals[INDEX_OPTIONS.candidates - 1] ?? 0) || !isAllowed(document)) continue;
    let at = totals.length;
    while (at > 0 && (totals[at - 1] ?? 0) < total) at--;
    totals.splice(at, 0, total);
    best.splice(at, 0, document);
    totals.length = Math.min(totals.length, INDEX_OPTIONS.candidates);
    best.length = totals.length;
  }
  return best;
}

function weightedSum({ words, bigrams, characters }: Scores, document: number): number {
  const { boost } = INDEX_OPTIONS;
  return (
    boost.words * (words[document] ?? 0) +
    boost.bigrams * (bigrams[document] ?? 0) +
    boost.characters * (characters[document] ?? 0)
  );
}
