/** The documents found for a question, best first, and those that answer it. */
export interface Judgement {
  readonly found: readonly string[];
  readonly relevant: ReadonlySet<string>;
}

/** Means over all questions, each 0 to 1. */
export interface RetrievalMetrics {
  readonly "recall@1": number;
  readonly "recall@5": number;
  readonly "recall@10": number;
  readonly "MRR@10": number;
  readonly "nDCG@10": number;
}

const DEPTH = 10;

/** How well the right documents were found; all zero for no questions. */
export function retrievalMetrics(judgements: readonly Judgement[]): RetrievalMetrics {
  const mean = (measure: (judgement: Judgement) => number): number =>
    judgements.reduce((sum, judgement) => sum + measure(judgement), 0) / Math.max(1, judgements.length);
  return {
    "recall@1": mean((judgement) => recall(judgement, 1)),
    "recall@5": mean((judgement) => recall(judgement, 5)),
    "recall@10": mean((judgement) => recall(judgement, DEPTH)),
    "MRR@10": mean(reciprocalRank),
    "nDCG@10": mean(normalizedGain),
  };
}

/** Share of the relevant documents that stand among the first `depth`. */
function recall({ found, relevant }: Judgement, depth: number): number {
  return found.slice(0, depth).filter((id) => relevant.has(id)).length / relevant.size;
}

function reciprocalRank({ found, relevant }: Judgement): number {
  const rank = found.slice(0, DEPTH).findIndex((id) => relevant.has(id)) + 1;
  return rank === 0 ? 0 : 1 / rank;
}

/** Discounted gain against that of the best possible order. */
function normalizedGain({ found, relevant }: Judgement): number {
  const gain = found.slice(0, DEPTH).reduce((sum, id, at) => sum + (relevant.has(id) ? discount(at) : 0), 0);
  const places = Array.from({ length: Math.min(relevant.size, DEPTH) }, (_, at) => discount(at));
  return gain / places.reduce((sum, value) => sum + value, 0);
}

function discount(at: number): number {
  return 1 / Math.log2(at + 2);
}

/** The value below which `share` (0 to 1) of the values lie, the nearest rank; 0 for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
