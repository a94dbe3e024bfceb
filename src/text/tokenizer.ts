/** A word and where it stands: `start` in UTF-16 units of the text given. */
export interface Token {
  readonly term: string;
  readonly start: number;
}

/** A word with its part of speech (ICTCLAS tags: nr person, ns place, nt organisation, m number, t time, v verb, x unknown). */
export interface TaggedToken extends Token {
  readonly tag: string;
}

/** Cuts text into terms. One tokenizer serves pages and questions. */
export interface Tokenizer {
  /** `intl` where nodejieba could not be built. */
  readonly segmenter: "nodejieba" | "intl";
  /** Words in printed order, folded (width, case, traditional), without punctuation and white space. */
  words(text: string): readonly Token[];
  /** Terms for the index: the words, and the shorter words inside long ones. Folded as `words`. */
  terms(text: string): readonly string[];
  /** Words with their part of speech; `x` throughout where the segmenter knows none. Folded as `words`. */
  tag(text: string): readonly TaggedToken[];
}
