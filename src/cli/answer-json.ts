import type { Answer } from "../answering/answer.ts";

/** An answer as the commands print it, in the order and with the names that scripts rely on. */
export function answerJson(id: string | number, answer: Answer, elapsedMs: number): Record<string, unknown> {
  return {
    id,
    question: answer.question,
    outcome: answer.outcome,
    answer: answer.answer,
    citations: answer.citations.map(({ articleId, page, headline, date, excerpt, also }) => ({
      articleId,
      page,
      headline,
      date,
      excerpt,
      also,
    })),
    nearest: answer.nearest,
    understood: answer.understood,
    elapsedMs: Math.round(elapsedMs * 100) / 100,
  };
}
