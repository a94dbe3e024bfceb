import { answerFrom } from "../../src/answering/answer-from.ts";
import { plainText, plainVocabulary } from "../../src/answering/plain-text.ts";
import { readQuestion } from "../../src/answering/read-question.ts";
import { loadTokenizer } from "../../src/text/load-tokenizer.ts";

/** Reads a text for a question and gives the words that answer, sure or not; undefined where none are of the kind asked for. */
export async function openReader(): Promise<(question: string, text: string) => string | undefined> {
  const vocabulary = plainVocabulary(await loadTokenizer());
  return (question, text) => {
    const article = plainText(text);
    const { span } = answerFrom(article, readQuestion(question, vocabulary), vocabulary);
    return span?.ranges.map(({ start, end }) => article.text.slice(start, end)).join("、");
  };
}
