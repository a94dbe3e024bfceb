import type { SearchIndex } from "../search/create-search-index.ts";
import { withFullNames } from "./full-names.ts";
import { mendTerms } from "./mend-terms.ts";
import { type QuestionReading, readQuestion, type Vocabulary } from "./read-question.ts";

/** Stories that may call something so for it to be one thing: “飞地园区”, not “志愿者”. */
const MOST_HOLDERS = 2;

/** Reads a question by what the pages hold: people by their whole names, words as the pages have them. */
export function readOnPages(
  question: string,
  { vocabulary, index }: { readonly vocabulary: Vocabulary; readonly index: SearchIndex },
): QuestionReading {
  const reading = readQuestion(withFullNames(question, { vocabulary, index }), vocabulary);
  const terms = mendTerms(reading, index.isAbsent);
  const named = terms.filter(
    ({ text }) => vocabulary.quoted.has(text) && (index.mayHold(text)?.size ?? 0) <= MOST_HOLDERS,
  );
  return { ...reading, terms, named: named.map(({ text }) => text) };
}
