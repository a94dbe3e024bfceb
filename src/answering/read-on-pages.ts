import type { SearchIndex } from "../search/create-search-index.ts";
import { withFullNames } from "./full-names.ts";
import { mendTerms } from "./mend-terms.ts";
import { type QuestionReading, readQuestion, type Vocabulary } from "./read-question.ts";

/** Reads a question by what the pages hold: people by their whole names, words as the pages have them. */
export function readOnPages(
  question: string,
  { vocabulary, index }: { readonly vocabulary: Vocabulary; readonly index: SearchIndex },
): QuestionReading {
  const reading = readQuestion(withFullNames(question, vocabulary), vocabulary);
  return { ...reading, terms: mendTerms(reading, index.isAbsent) };
}
