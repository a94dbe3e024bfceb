import { STOP_WORDS } from "../../src/text/stop-words.ts";

/** What makes a piece a word and not punctuation or white space. */
const WORD = /[\p{L}\p{N}]/u;

/**
 * The words of jieba's search mode, long ones and those inside them, in lower case and without stop words. Throws when
 * nodejieba, an optional dependency, is not there.
 */
export async function loadJiebaTerms(): Promise<(text: string) => string[]> {
  const { default: jieba } = await import("nodejieba");
  // Without `true` there is no model for unknown words, and 2024 becomes 2/0/2/4.
  const cut = (text: string): readonly string[] => jieba.cutForSearch(text.toLowerCase(), true);
  // The first cut loads the dictionary; `load` would drop the names that this process has put into it.
  cut("");
  return (text) => cut(text).filter((piece) => WORD.test(piece) && !STOP_WORDS.has(piece));
}
