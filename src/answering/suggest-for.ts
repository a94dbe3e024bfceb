import { startsLikeName } from "../newspaper/surnames.ts";
import type { Passages } from "./answer-one.ts";
import type { QuestionTerm } from "./question-terms.ts";
import type { QuestionReading } from "./read-question.ts";
import { LONGEST_RESPELLED } from "./rescue.ts";
import { suggestWord } from "./suggest.ts";

/** What may be a name or a word with a wrong character. */
const STRANGE_WORD = /^\p{Script=Han}{2,4}$/u;
const NAME_CHARS = 3;

/** A name or place of the pages that a word of the question, which no page holds, may be mistyped for; null when none is near. */
export function suggestFor({ terms, text }: QuestionReading, { vocabulary, index }: Passages): string | null {
  if (text.length > LONGEST_RESPELLED) return null;
  const known = [...vocabulary.names, ...vocabulary.places];
  for (const term of terms) {
    const word = mayBeStrange(term) && index.isAbsent(term.text) ? suggestWord(term.text, known) : undefined;
    if (word) return word;
  }
  return suggestName(text, { vocabulary, index });
}

/** The segmenter may cut a name that it does not know anywhere. */
function suggestName(text: string, { vocabulary, index }: Pick<Passages, "vocabulary" | "index">): string | null {
  for (let at = 0; at + NAME_CHARS <= text.length; at++) {
    const name = text.slice(at, at + NAME_CHARS);
    const word = startsLikeName(name) && index.isAbsent(name) ? suggestWord(name, vocabulary.names) : undefined;
    if (word) return word;
  }
  return null;
}

/** Whether a term is worth looking up as a wrong word, when no page holds it. */
export function mayBeStrange({ text, isVerb }: QuestionTerm): boolean {
  return !isVerb && STRANGE_WORD.test(text);
}
