import { sentenceRows } from "../answering/answer-from.ts";
import { plainText } from "../answering/plain-text.ts";
import { readQuestion, type Vocabulary } from "../answering/read-question.ts";
import { SENTENCE_FEATURE_NAMES } from "../answering/sentence-features.ts";
import { fitWeights, type Sample } from "../search/fit-weights.ts";
import { fitHeldOut, foldOf, type Held } from "./folds.ts";
import { type AnsweredQuestion, readAnswers } from "./read-answers.ts";
import { rightSentences } from "./right-sentences.ts";

/** How many of the first sentences may hold the answer. */
const DEPTHS = [1, 2] as const;

/** A question of a paragraph: what is known of each sentence, and which of them are right. */
interface Question extends Held {
  readonly rows: Sample["rows"];
  readonly right: readonly boolean[];
}

/**
 * Fits the weights of `sentence-weights.ts` on folders with `answers.jsonl`.
 * @returns the weights, with the share of questions whose first, and first two, sentences hold an answer: for questions
 * that the weights were not fitted on, and for all.
 */
export async function fitSentences(folders: readonly string[], vocabulary: Vocabulary): Promise<string> {
  const sets: (readonly Question[])[] = [];
  for (const folder of folders) {
    const questions = await readAnswers(folder);
    sets.push(questions.map((question) => collect(question, vocabulary)));
  }
  const weights = weightsFor(sets);
  const fitted = sets.map((set) => DEPTHS.map((depth) => hits(set, weights, depth) / set.length));
  return [
    `held out  ${shares(folders, heldOut(sets))}\n`,
    `fitted    ${shares(folders, fitted)}\n`,
    ...SENTENCE_FEATURE_NAMES.map((name, i) => `  ${name}: ${(weights[i] ?? 0).toFixed(2)},\n`),
  ].join("");
}

function collect({ question, text, answers, place }: AnsweredQuestion, vocabulary: Vocabulary): Question {
  const article = plainText(text);
  const rows = sentenceRows(article, readQuestion(question, vocabulary), vocabulary);
  return { rows, right: rightSentences(article, answers), fold: foldOf(place) };
}

/** Shares of each set, each fold judged by the weights fitted on the others. */
function heldOut(sets: readonly (readonly Question[])[]): readonly (readonly number[])[] {
  const weights = fitHeldOut(sets, weightsFor);
  return sets.map((set) =>
    DEPTHS.map((depth) => {
      const right = weights.map((one, fold) =>
        hits(
          set.filter((question) => question.fold === fold),
          one,
          depth,
        ),
      );
      return right.reduce((sum, count) => sum + count, 0) / set.length;
    }),
  );
}

function weightsFor(sets: readonly (readonly Question[])[]): readonly number[] {
  return fitWeights(
    sets.map((set) => set.flatMap(samplesOf)),
    SENTENCE_FEATURE_NAMES.length,
  );
}

/** A sample for every right sentence, against the wrong ones. */
function samplesOf({ rows, right }: Question): readonly Sample[] {
  const wrong = rows.filter((_, at) => !right[at]);
  return rows.flatMap((row, at) => (right[at] ? [{ rows: [row, ...wrong], right: 0 }] : []));
}

function hits(set: readonly Question[], weights: readonly number[], depth: number): number {
  return set.filter(({ rows, right }) => {
    const sums = rows.map((row) => row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0));
    const best = [...sums.keys()].sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b);
    return best.slice(0, depth).some((at) => right[at]);
  }).length;
}

function shares(folders: readonly string[], values: readonly (readonly number[])[]): string {
  const percents = (row: readonly number[]) => row.map((value) => (value * 100).toFixed(1)).join(" / ");
  return folders.map((folder, i) => `${folder.split("/").at(-1)} ${percents(values[i] ?? [])}`).join("  ");
}
