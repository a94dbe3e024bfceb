/** How rare a term is, > 0 for any frequency, also in a corpus of one document: ln(1 + (N - df + 0.5) / (df + 0.5)). */
export function inverseFrequency(documents: number, documentFrequency: number): number {
  return Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

/** How a term weighs in a document, 0 up to `k1` + 1: often is more, but less and less; in a long text less. */
export function termWeight(frequency: number, relativeLength: number, k1: number, b: number): number {
  return (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + b * relativeLength));
}
