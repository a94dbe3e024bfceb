import { confidenceRow } from "../answering/answer-from.ts";
import { plainText } from "../answering/plain-text.ts";
import { readQuestion, type Vocabulary } from "../answering/read-question.ts";
import { CONFIDENCE_FEATURE_NAMES } from "../answering/span-confidence.ts";
import { answerOverlap } from "./answer-overlap.ts";
import { type Case, fitLogistic, predict } from "./fit-logistic.ts";
import { type AnsweredQuestion, readAnswers } from "./read-answers.ts";

/** Questions of neighbouring paragraphs are alike: they are held out together. */
const FOLDS = 2;
const NEIGHBOURS = 2;
const SHARES = [0.1, 0.3, 0.5] as const;

interface Question {
  /** Undefined where no short answer was found. */
  readonly found: Case | undefined;
  readonly fold: number;
}

/**
 * Fits the weights of `confidence-weights.ts` on folders with `answers.jsonl`, so that confidence comes near F1.
 * @returns the weights, with the F1 of the surest 10, 30 and 50 % of all questions, judged by weights fitted on others.
 */
export async function fitConfidence(folders: readonly string[], vocabulary: Vocabulary): Promise<string> {
  const sets: (readonly Question[])[] = [];
  for (const folder of folders) {
    const questions = await readAnswers(folder);
    sets.push(questions.map((question) => collect(question, vocabulary)));
  }
  const figures = heldOut(sets).map((set, i) => `${folders[i]?.split("/").at(-1)} ${surest(set)}`);
  const weights = weightsFor(sets);
  return [
    `F1 of the surest 10 / 30 / 50 %, held out  ${figures.join("  ")}\n`,
    ...CONFIDENCE_FEATURE_NAMES.map((name, i) => `  ${name}: ${(weights[i] ?? 0).toFixed(2)},\n`),
  ].join("");
}

function collect({ question, text, answers, place }: AnsweredQuestion, vocabulary: Vocabulary): Question {
  const article = plainText(text);
  const fold = Math.floor(place / NEIGHBOURS) % FOLDS;
  const found = confidenceRow(article, readQuestion(question, vocabulary), vocabulary);
  if (!found) return { found: undefined, fold };
  const words = found.span.ranges.map(({ start, end }) => article.text.slice(start, end)).join("、");
  return { found: { row: found.row, target: answerOverlap(words, answers).f1 }, fold };
}

interface Judged {
  readonly confidence: number;
  readonly f1: number;
}

function heldOut(sets: readonly (readonly Question[])[]): readonly (readonly Judged[])[] {
  const weights = Array.from({ length: FOLDS }, (_, fold) =>
    weightsFor(sets.map((set) => set.filter((question) => question.fold !== fold))),
  );
  return sets.map((set) =>
    set.map(({ found, fold }) => ({
      confidence: found ? predict(found.row, weights[fold] ?? []) : 0,
      f1: found?.target ?? 0,
    })),
  );
}

function weightsFor(sets: readonly (readonly Question[])[]): readonly number[] {
  return fitLogistic(
    sets.map((set) => set.flatMap(({ found }) => (found ? [found] : []))),
    CONFIDENCE_FEATURE_NAMES.length,
  );
}

function surest(set: readonly Judged[]): string {
  const sorted = [...set].sort((a, b) => b.confidence - a.confidence);
  return SHARES.map((share) => {
    const part = sorted.slice(0, Math.ceil(sorted.length * share));
    return ((part.reduce((sum, { f1 }) => sum + f1, 0) / part.length) * 100).toFixed(1);
  }).join(" / ");
}
