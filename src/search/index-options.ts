/**
 * All numbers of the index in one place; those of the ranking stand in `rank-weights.ts`.
 * Measured on the three sets of `npm run bench -- --beir`; run it again after changing one.
 */
export const INDEX_OPTIONS = {
  /** BM25 over words, bigrams and characters alike. `k1` from 0.9 to 1.5 and `b` from 0.5 move recall@1 by 0.2 points. */
  k1: 1.2,
  b: 0.75,
  /** BM25+ adds this to each term that is met. None, so that the best score of a term is `k1` + 1 in all streams. */
  d: 0,
  /** Share of each stream in the order of the candidates. Sums do better than fusing ranks on every set. */
  boost: {
    words: 1,
    /** Words alone miss what was cut otherwise in the question (施小/琳) than on the page. */
    bigrams: 0.5,
    /** Meets a question with a wrong character, or an abbreviation (郑商所 for 郑州商品交易所). */
    characters: 0.6,
  },
  /** What is ranked closely. The right document is among the first 50 for 99.8 of 100 questions; 80 gain nothing. */
  candidates: 50,
  /** A question is measured by its rarest words; the cost of a search grows with them. */
  maxWords: 32,
  maxGrams: 64,
  /** What MiniSearch is asked for: each term costs an object a document. 32 find no more, 8 cost 0.1 points on news-even. */
  maxTerms: 12,
  /**
   * ... and of those the rarest that stand in so many documents together. Changes no recall@1 on the sets; 3,000 costs 0.1
   * points on news-even. On 30,000 articles made of it the slowest of 664 questions takes 30 ms, not 245; 11, not 14, p50.
   */
  maxWordHits: 5_000,
  /** Longer terms are no words (a link, a row of letters); they would only swell the index. */
  maxTermLength: 40,
  /** A word in more than this share of the documents costs the most and tells the least. */
  commonShare: 0.1,
  /** ... is left out where the corpus is large and enough rarer words remain. */
  commonFromDocuments: 200,
  commonKeepsAtLeast: 2,
  /** A Chinese word in more than this share of a large corpus is not indexed; 0.2 costs 0.1 points on news-even. */
  indexedShare: 0.4,
} as const;
