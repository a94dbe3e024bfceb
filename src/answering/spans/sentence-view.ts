import { placesOf } from "../../search/whole-term.ts";
import type { Range } from "../../text/sentences.ts";
import { STOP_WORDS } from "../../text/stop-words.ts";
import type { TaggedToken } from "../../text/tokenizer.ts";
import type { OrderedSentence } from "../score-sentences.ts";
import type { Asked } from "./read-asked.ts";
import type { SpanSearch } from "./span.ts";

/** A sentence made ready for holding its stretches against a question; offsets count from the beginning of the article. */
export interface SentenceView {
  readonly scored: OrderedSentence;
  /** 0 for the sentence that answers best. */
  readonly rank: number;
  /** How far its likeness is below that of the best. */
  readonly behindBest: number;
  readonly tokens: readonly TaggedToken[];
  /** Which of the tokens begins, or ends, at an offset. */
  readonly starting: ReadonlyMap<number, number>;
  readonly ending: ReadonlyMap<number, number>;
  /** By character: how many before it stand in a pair that the question holds. */
  readonly askedBefore: Uint16Array;
  readonly met: readonly MetTerm[];
}

/** A word of the question with its places in one sentence. */
export interface MetTerm {
  readonly weight: number;
  /** UTF-16 index in the question. */
  readonly start: number;
  readonly places: readonly Range[];
}

/** Looks at a sentence of an article; `rank` is its place among those that answer. */
export function viewSentence(search: SpanSearch, asked: Asked, rank: number): SentenceView | undefined {
  const scored = search.sentences[rank];
  if (!scored) return undefined;
  const { start, end } = scored.sentence;
  const text = search.article.folded.slice(start, end);
  const tokens = search.tokenizer.tag(text).map((token) => ({ ...token, start: token.start + start }));
  return {
    scored,
    rank,
    behindBest: (search.sentences[0]?.likeness ?? 0) - scored.likeness,
    tokens,
    starting: new Map(tokens.map((token, i) => [token.start, i])),
    ending: new Map(tokens.map((token, i) => [endOf(token), i])),
    askedBefore: askedBefore(text, asked.pairs),
    met: asked.terms.flatMap(({ term, weight }) => {
      const places = text.includes(term.text) ? placesOf(term.text, text) : [];
      const ranges = places.map((at) => ({ start: start + at, end: start + at + term.text.length }));
      return ranges.length === 0 ? [] : [{ weight, start: term.start, places: ranges }];
    }),
  };
}

/** Where a token ends. */
export function endOf({ start, term }: TaggedToken): number {
  return start + term.length;
}

/** Share of the characters of a stretch that the question says too. */
export function askedShare({ askedBefore: asked, scored }: SentenceView, { start, end }: Range): number {
  const from = scored.sentence.start;
  return end > start ? ((asked[end - from] ?? 0) - (asked[start - from] ?? 0)) / (end - start) : 0;
}

function askedBefore(text: string, pairs: ReadonlySet<string>): Uint16Array {
  const isAsked = new Uint8Array(text.length);
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    if (pairs.has(pair) && !STOP_WORDS.has(pair)) isAsked.fill(1, at, at + 2);
  }
  const before = new Uint16Array(text.length + 1);
  isAsked.forEach((asked, at) => {
    before[at + 1] = (before[at] ?? 0) + asked;
  });
  return before;
}
