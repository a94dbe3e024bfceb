import type { ArticleText } from "../answering/article-text.ts";
import { fold } from "../text/fold.ts";

/**
 * For each sentence of a text whether it holds an answer; where none does, since the answer runs over several, the one
 * that it begins in is right.
 */
export function rightSentences({ folded, sentences }: ArticleText, answers: readonly string[]): readonly boolean[] {
  const wanted = answers.map((answer) => fold(answer.trim()));
  const holds = sentences.map(({ start, end }) => wanted.some((answer) => folded.slice(start, end).includes(answer)));
  if (holds.includes(true)) return holds;
  const at = folded.indexOf(wanted[0] ?? "");
  const holder = sentences.findIndex(({ end }) => at < end);
  return sentences.map((_, place) => at >= 0 && place === holder);
}
