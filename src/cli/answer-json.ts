import type { Answer, Citation } from "../answering/answer.ts";

/** An answer as the commands print it, in the order and with the names that scripts rely on. */
export function answerJson(id: string | number, answer: Answer, elapsedMs: number): Record<string, unknown> {
  return {
    id,
    question: answer.question,
    outcome: answer.outcome,
    answer: answer.answer,
    citations: answer.citations.map(citationJson),
    nearest: answer.nearest,
    suggestion: answer.suggestion,
    instead: answer.instead && citationJson(answer.instead),
    understood: answer.understood,
    elapsedMs: Math.round(elapsedMs * 100) / 100,
  };
}

function citationJson({ articleId, page, headline, date, excerpt, also }: Citation): Record<string, unknown> {
  return { articleId, page, headline, date, excerpt, also };
}
