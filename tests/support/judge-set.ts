import { readFile } from "node:fs/promises";
import { judgeAnswer } from "../../src/cli/judge-answer.ts";
import { readJudged } from "../../src/cli/read-judged.ts";
import { type ScoreRow, scoreAnswers } from "../../src/cli/score-answers.ts";
import { loadLibrary } from "./library.ts";

/** Asks the pages all questions of a file: a row a kind of question, the last row for all. */
export async function judgeSet(questionsFile: string, pagesDir: string): Promise<readonly ScoreRow[]> {
  const questions = readJudged(questionsFile, await readFile(questionsFile, "utf8"));
  const { archive, answerer } = await loadLibrary(pagesDir);
  return scoreAnswers(questions.map((question) => judgeAnswer(question, answerer, archive)));
}

/** A line for each row, in percent. */
export function printRows(title: string, rows: readonly ScoreRow[]): string {
  const lines = rows.map(({ kind, questions, source, set, answer, abstain, falseNo }) =>
    [kind.padEnd(16), questions, ...[source, set, answer, abstain, falseNo].map(percent)].join("\t"),
  );
  return [title, "kind            \tn\tsource\tset F1\tanswer\tabstain\tfalse-no", ...lines].join("\n");
}

function percent(share: number | null): string {
  return share === null ? "-" : (100 * share).toFixed(1);
}
