import { startsLikeName } from "../newspaper/surnames.ts";
import type { Passages } from "./answer-one.ts";
import type { QuestionReading } from "./read-question.ts";
import { suggestWord } from "./suggest.ts";

const STRANGE_WORD = /^\p{Script=Han}{2,4}$/u;
/** The segmenter cuts a name that it does not know anywhere. */
const NAME_CHARS = 3;

/** A name or place of the pages that a word of the question, which no page holds, may be mistyped for; null when none is near. */
export function suggestFor({ terms, text }: QuestionReading, { vocabulary, index }: Passages): string | null {
  const strange = terms.filter((term) => !term.isVerb && STRANGE_WORD.test(term.text) && index.isAbsent(term.text));
  for (const term of strange) {
    const word = suggestWord(term.text, [...vocabulary.names, ...vocabulary.places]);
    if (word) return word;
  }
  for (let at = 0; at + NAME_CHARS <= text.length; at++) {
    const name = text.slice(at, at + NAME_CHARS);
    const word = startsLikeName(name) && index.isAbsent(name) ? suggestWord(name, vocabulary.names) : undefined;
    if (word) return word;
  }
  return null;
}
