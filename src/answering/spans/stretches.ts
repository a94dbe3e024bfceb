import type { Range } from "../../text/sentences.ts";
import type { TaggedToken } from "../../text/tokenizer.ts";
import { askedShare, endOf, type SentenceView } from "./sentence-view.ts";

/** Characters of the longest stretch inside a clause, and of the longest that runs over several. */
const LONGEST = 32;
const LONGEST_OVER_CLAUSES = 90;
const MOST_CLAUSES = 3;
/** Words of a sentence that are looked at: no printed sentence has more, a page read wrong may. */
const MOST_WORDS = 300;
/** What names are tagged as: they begin and end anywhere. */
const NAME = /^(?:nr|ns|nt|nz|eng|t)/u;
/** What noun phrases are made of. */
const NOMINAL = /^(?:n|m|q|a|b|x|j|l|i|t|s|eng|vn|g|z|k|h)/u;
/** What stands before, and behind, the words that answer. */
const LEADING = /^[pcuvrfdy]/u;
const TRAILING = /^[pcuvdryfw]/u;
/** 的, 吗; 在, 和: no answer begins, or ends, with them. */
const NO_START = /^[uy]/u;
const NO_END = /^[pc]/u;

/**
 * The stretches of a sentence that may answer: they begin and end where a clause does, where the words of the question or
 * a phrase end, at verbs and particles; some run over the clauses behind.
 */
export function stretchesOf(view: SentenceView): readonly Range[] {
  const words = view.tokens.slice(0, MOST_WORDS);
  const clauses = view.scored.clauses.map((clause) =>
    words.filter(({ start }) => start >= clause.start && start < clause.end),
  );
  return clauses.flatMap((tokens, i) => {
    const starts = tokens.filter((token, at) => mayStart(view, token, tokens[at - 1])).map(({ start }) => start);
    const ends = tokens.filter((token, at) => mayEnd(view, token, tokens[at + 1])).map(endOf);
    const close = clauses.slice(i, i + MOST_CLAUSES).flatMap((clause) => clause.slice(-1).map(endOf));
    return starts.flatMap((start) => [
      ...upTo(start, ends, LONGEST),
      ...upTo(start, close, LONGEST_OVER_CLAUSES).filter(({ end }) => end - start > LONGEST || !ends.includes(end)),
    ]);
  });
}

function upTo(start: number, ends: readonly number[], longest: number): readonly Range[] {
  return ends.filter((end) => end > start && end - start <= longest).map((end) => ({ start, end }));
}

function mayStart(view: SentenceView, token: TaggedToken, before: TaggedToken | undefined): boolean {
  if (NO_START.test(token.tag)) return false;
  if (!before || endOf(before) < token.start || NAME.test(token.tag)) return true;
  return LEADING.test(before.tag) || isSeam(view, before, token);
}

function mayEnd(view: SentenceView, token: TaggedToken, behind: TaggedToken | undefined): boolean {
  if (NO_END.test(token.tag)) return false;
  if (!behind || endOf(token) < behind.start || NAME.test(token.tag)) return true;
  return TRAILING.test(behind.tag) || isSeam(view, token, behind);
}

/** Between two words of which only one is nominal, or only one is the question's. */
function isSeam(view: SentenceView, left: TaggedToken, right: TaggedToken): boolean {
  const at = right.start;
  const isAsked = (start: number) => askedShare(view, { start, end: start + 1 }) > 0;
  return NOMINAL.test(left.tag) !== NOMINAL.test(right.tag) || isAsked(at - 1) !== isAsked(at);
}
