/** A word of a list where it stands in a text. */
export interface WordAt {
  readonly word: string;
  readonly at: number;
}

/** Words by the character they begin with: a text is gone through once, however many words there are. */
export interface WordIndex {
  /** For each UTF-16 unit the place of its words in `words`; 0 where no word begins so. */
  readonly placeOf: Uint16Array;
  /** In the order of the list; those at 0 are none. */
  readonly words: readonly (readonly string[])[];
}

const UNITS = 0x10000;

/** Orders the words, none of them empty, by their first character. */
export function indexWords(list: Iterable<string>): WordIndex {
  const placeOf = new Uint16Array(UNITS);
  const words: string[][] = [[]];
  for (const word of list) {
    const unit = word.charCodeAt(0);
    const place = placeOf[unit] ?? 0;
    if (place > 0) words[place]?.push(word);
    else placeOf[unit] = words.push([word]) - 1;
  }
  return { placeOf, words };
}

/** Calls `visit` for each word at each place of the text where it stands, though they overlap. */
export function forEachWord({ placeOf, words }: WordIndex, text: string, visit: (word: string, at: number) => void) {
  for (let at = 0; at < text.length; at += 1) {
    const place = placeOf[text.charCodeAt(at)] ?? 0;
    if (place === 0) continue;
    for (const word of words[place] ?? []) if (text.startsWith(word, at)) visit(word, at);
  }
}

/** Words one after another, as an alternation of the list finds them: of several at one place the first of the list. */
export function findWords(index: WordIndex, text: string): readonly WordAt[] {
  const found: WordAt[] = [];
  let from = 0;
  forEachWord(index, text, (word, at) => {
    if (at < from) return;
    found.push({ word, at });
    from = at + word.length;
  });
  return found;
}
