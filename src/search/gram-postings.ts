import { createPostingsBuilder, type Postings } from "./postings.ts";

/** Kana, Han and Hangul: what is written without spaces. Latin words and numbers are whole terms already. */
const FIRST_UNSPACED = 0x3040;
const LAST_UNSPACED = 0xd7ff;

const CODE_FACTOR = 0x10000;

/**
 * The codes of the grams of `length` 1 or 2 in a text, in order; -1 where none begins (punctuation, Latin, digits), so
 * that the index of a code is the offset of its gram.
 */
export function gramCodes(folded: string, length: 1 | 2): readonly number[] {
  const codes: number[] = [];
  for (let at = 0; at + length <= folded.length; at++) codes.push(gramCodeAt(folded, at, length));
  return codes;
}

/** Postings of all grams of `length` in the folded texts, by their place in the list. */
export function createGramPostings(texts: readonly string[], length: 1 | 2): Postings {
  const builder = createPostingsBuilder();
  texts.forEach((text, document) => {
    for (let at = 0; at + length <= text.length; at++) {
      const code = gramCodeAt(text, at, length);
      if (code >= 0) builder.add(code, document);
    }
  });
  return builder.build(texts.map((text) => text.length));
}

function gramCodeAt(folded: string, at: number, length: 1 | 2): number {
  const first = folded.charCodeAt(at);
  if (!isUnspaced(first)) return -1;
  if (length === 1) return first;
  const second = folded.charCodeAt(at + 1);
  return isUnspaced(second) ? first * CODE_FACTOR + second : -1;
}

/** True for a character that the grams hold. */
export function isUnspaced(unit: number): boolean {
  return unit >= FIRST_UNSPACED && unit <= LAST_UNSPACED;
}
