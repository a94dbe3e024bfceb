import type { Passages } from "./answer-one.ts";
import { withFullNames } from "./full-names.ts";
import { mendTerms } from "./mend-terms.ts";
import { type QuestionReading, readQuestion } from "./read-question.ts";

/** Stories that may call something so for it to be one thing: “飞地园区”, not “志愿者”. */
const MOST_HOLDERS = 2;

/** Reads a question by what the pages hold: people by their whole names, words as the pages have them. */
export function readOnPages(
  question: string,
  pages: Pick<Passages, "vocabulary" | "index" | "texts">,
): QuestionReading {
  const { vocabulary, index } = pages;
  const reading = readQuestion(withFullNames(question, pages), vocabulary);
  const terms = mendTerms(reading, index.isAbsent);
  const named = terms.filter(
    ({ text }) => vocabulary.quoted.has(text) && (index.mayHold(text)?.size ?? 0) <= MOST_HOLDERS,
  );
  return { ...reading, terms, named: named.map(({ text }) => text) };
}
