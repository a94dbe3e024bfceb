/** A stretch of a text in UTF-16 units; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The end of a sentence: a newline, or end marks with the closing quotes and brackets behind them. `。”` · `?!` · `……》`
 * A run of `…` is a pause (他……走了): it ends a sentence only before white space or a closing mark. It is read from its
 * beginning only, or a line of leaders (目录………12) would be read again from each of its marks.
 */
const SENTENCE_END =
  /\n|(?:[。！？!?｡．]|\.(?=["”’』」)）\]】》\s]|$)|(?<!…)…+(?=["”’』」)）\]】》]|\s|$))+["”’』」)）\]】》]*/g;

/** What stands behind a full stop that ends no sentence: the 7 of 34．7岁, the j of Node．js. */
const INSIDE_WORD = /[0-9A-Za-z]/;

/** Opens and closes alike: only the quotes before it tell whether it opens the next sentence or closes this one. */
const ASCII_QUOTE = '"';

/**
 * Sentences in order, trimmed of white space; together they cover everything else. A newline always ends one; `;` and
 * `；` end none. A stretch without an end mark is one sentence, however long.
 */
export function splitSentences(text: string): readonly Range[] {
  const sentences: Range[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    if (match.index < start || isInsideWord(text, match)) continue;
    const end = endOf(text, start, match);
    pushTrimmed(sentences, text, start, end);
    start = end;
  }
  pushTrimmed(sentences, text, start, text.length);
  return sentences;
}

function isInsideWord(text: string, match: RegExpExecArray): boolean {
  if (match[0] !== "." && match[0] !== "．") return false;
  return INSIDE_WORD.test(text.charAt(match.index + 1));
}

/** The end of the match, less an ASCII quote that opens the next sentence: `好。"他说` keeps it, `好。 "他说` does not. */
function endOf(text: string, start: number, match: RegExpExecArray): number {
  const end = match.index + match[0].length;
  const quoteAt = match[0].indexOf(ASCII_QUOTE);
  if (quoteAt < 0 || isQuoteOpen(text, start, match.index)) return end;
  return match.index + quoteAt;
}

function isQuoteOpen(text: string, start: number, end: number): boolean {
  let open = false;
  for (let i = start; i < end; i++) if (text[i] === ASCII_QUOTE) open = !open;
  return open;
}

function pushTrimmed(sentences: Range[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text, start)) start++;
  while (start < end && isSpace(text, end - 1)) end--;
  if (start < end) sentences.push({ start, end });
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
