import { fold } from "./fold.ts";
import type { TaggedToken, Token, Tokenizer } from "./tokenizer.ts";

/** A piece of text with its part of speech. */
interface TaggedPiece {
  readonly text: string;
  readonly tag: string;
}

/** Cuts folded text. The pieces of `cut` and of `tag` put together again are as long as the text. */
export interface Segmenter {
  readonly name: Tokenizer["segmenter"];
  cut(text: string): readonly string[];
  /** Absent where the segmenter knows no parts of speech. */
  readonly tag?: (text: string) => readonly TaggedPiece[];
  /** The shorter words inside a word of three or more characters, `["郑州", "红十字"]` of 郑州市红十字会. */
  inner(word: string): readonly string[];
}

/**
 * Numbers and Latin words, which stand whole whatever the segmenter made of them:
 * 2617.4 · 62.6% · 1,234 · M&O · 5G · COVID-19 · Node.js · C++
 * No printed number has more than seven groups of three digits; without that bound a list of thousands would be read to
 * its end from each of its numbers. A comma behind a number ends it (1,234,其中), but not before another digit.
 */
const NUMBER_OR_LATIN =
  /\d{1,3}(?:,\d{3}){1,6}(?!,?\d)(?:\.\d+)?%?|[\d\p{Script=Latin}]*\p{Script=Latin}[\d\p{Script=Latin}]*(?:[&.+'_-][\d\p{Script=Latin}]+)*\+*|\d+(?:\.\d+)*%?/gu;

/** A letter, a digit or a character: what makes a piece a word and not punctuation, white space or a picture. */
const WORD = /[\p{L}\p{N}]/u;

/** Between the parts of a compound in Latin letters. `covid-19` → covid, 19 */
const CONNECTOR = /[&.+'_-]/;

const NUMBER = /^\d[\d.,%]*$/;
const SHORTEST_WITH_WORDS_INSIDE = 3;

/** Words seen before, with the terms inside them; emptied when full, so that it cannot grow without end. */
const CACHED_WORDS = 20_000;

/** A tokenizer over `segmenter`: folds, cuts, puts numbers and Latin words together, drops what is no word. */
export function createTokenizer(segmenter: Segmenter): Tokenizer {
  const inner = cached((word) => termsInside(word, segmenter));
  const words = (text: string): readonly TaggedToken[] => {
    const folded = fold(text);
    return wholeWords(folded, untagged(segmenter.cut(folded))).map(withoutTag);
  };
  return {
    segmenter: segmenter.name,
    words,
    terms: (text) => words(text).flatMap(({ term }) => [term, ...inner(term)]),
    tag: (text) => {
      const folded = fold(text);
      return segmenter.tag === undefined ? words(text) : wholeWords(folded, segmenter.tag(folded));
    },
  };
}

function untagged(pieces: readonly string[]): readonly TaggedPiece[] {
  return pieces.map((text) => ({ text, tag: "x" }));
}

/** Without a part of speech even where one could be told from the word alone: readers of tags expect all or none. */
function withoutTag(token: TaggedToken): TaggedToken {
  return { ...token, tag: "x" };
}

function wholeWords(folded: string, pieces: readonly TaggedPiece[]): readonly TaggedToken[] {
  const tokens = joinSpans(placed(folded, pieces), folded.matchAll(NUMBER_OR_LATIN));
  return tokens.filter(({ term }) => WORD.test(term));
}

/** Terms are taken from the text, not from the pieces: nodejieba writes U+FFFD for half a surrogate pair. */
function placed(folded: string, pieces: readonly TaggedPiece[]): readonly TaggedToken[] {
  let end = 0;
  return pieces.map(({ text, tag }) => {
    const start = end;
    end += text.length;
    return { term: folded.slice(start, end), start, tag };
  });
}

/** Joins the tokens that lie within one span; a span that cuts through a token (k of k歌) is left as it was cut. */
function joinSpans(tokens: readonly TaggedToken[], spans: Iterable<RegExpExecArray>): TaggedToken[] {
  const joined: TaggedToken[] = [];
  let next = 0;
  for (const { index, 0: term } of spans) {
    while (endOf(tokens[next]) <= index) joined.push(...tokens.slice(next, ++next));
    let last = next;
    while (endOf(tokens[last]) < index + term.length) last++;
    if (tokens[next]?.start !== index || endOf(tokens[last]) !== index + term.length) continue;
    joined.push({ term, start: index, tag: last > next ? tagOf(term) : (tokens[next]?.tag ?? "x") });
    next = last + 1;
  }
  return joined.concat(tokens.slice(next));
}

function endOf(token: Token | undefined): number {
  return token === undefined ? Number.POSITIVE_INFINITY : token.start + token.term.length;
}

function tagOf(term: string): string {
  return NUMBER.test(term) ? "m" : "eng";
}

function termsInside(word: string, segmenter: Segmenter): readonly string[] {
  if (word.length < SHORTEST_WITH_WORDS_INSIDE) return [];
  if (NUMBER.test(word)) return [word.replace(/[,%]/g, "")].filter((bare) => bare !== word);
  const parts = word.split(CONNECTOR).filter((part) => part.length > 1);
  const found = CONNECTOR.test(word) ? parts : segmenter.inner(word);
  return found.filter((term) => term !== word);
}

function cached(compute: (word: string) => readonly string[]): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    if (known.size > CACHED_WORDS) known.clear();
    const found = known.get(word) ?? compute(word);
    known.set(word, found);
    return found;
  };
}
