import type { Answer, Answerer } from "../answering/answer.ts";
import type { Archive } from "../newspaper/archive.ts";
import type { JudgedAnswer, JudgedQuestion } from "./score-answers.ts";

/** Asks a question after the questions before it, and names what the answer cites. */
export function judgeAnswer(question: JudgedQuestion, answerer: Answerer, archive: Archive): JudgedAnswer {
  const previous: Answer[] = [];
  for (const turn of question.turns) previous.push(answerer.ask(turn, previous));
  const started = performance.now();
  const answer = answerer.ask(question.question, previous);
  const elapsedMs = performance.now() - started;
  const cited = answer.citations.map(({ articleId }) => {
    const article = archive.find(articleId);
    return article ? `${article.page}#${article.ordinal}` : articleId;
  });
  return { question, answer, cited, elapsedMs };
}
