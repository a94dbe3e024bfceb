import type { Answerer } from "../answering/answer.ts";
import type { Metrics } from "./create-metrics.ts";

/** The same answerer, its answers counted by outcome. */
export function countAnswers(answerer: Answerer, metrics: Metrics): Answerer {
  return {
    ask(question, previous) {
      const answer = answerer.ask(question, previous);
      metrics.answerGiven(answer.outcome);
      return answer;
    },
  };
}
