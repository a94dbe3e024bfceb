import { confidenceRow } from "../answering/answer-from.ts";
import { plainText } from "../answering/plain-text.ts";
import { readQuestion, type Vocabulary } from "../answering/read-question.ts";
import { CONFIDENCE_FEATURE_NAMES } from "../answering/span-confidence.ts";
import type { SpanWeights } from "../answering/spans/span-weights.ts";
import { answerOverlap, type Overlap } from "./answer-overlap.ts";
import { type Case, fitLogistic, predict } from "./fit-logistic.ts";
import { fitHeldOut, foldOf, type Held } from "./folds.ts";
import { type AnsweredQuestion, readAnswers } from "./read-answers.ts";

const SHARES = [0.1, 0.3, 0.5, 1] as const;

interface Question extends Held {
  /** Undefined where no short answer was found. */
  readonly found: Case | undefined;
  readonly overlap: Overlap;
}

/**
 * Fits the weights of `confidence-weights.ts` on folders with `answers.jsonl`, so that confidence comes near F1.
 * @param tables weights of spans by fold, fitted on the others: a short answer of a question that they know looks surer than it is.
 * @returns the weights, with EM / F1 of the surest 10, 30, 50 and 100 % of all questions, judged by weights fitted on others.
 */
export async function fitConfidence(
  folders: readonly string[],
  vocabulary: Vocabulary,
  tables: readonly SpanWeights[],
): Promise<string> {
  const sets: (readonly Question[])[] = [];
  for (const folder of folders) {
    const questions = await readAnswers(folder);
    sets.push(questions.map((question) => collect(question, vocabulary, tables)));
  }
  const held = fitHeldOut(sets, weightsFor);
  const weights = weightsFor(sets);
  return [
    "EM / F1 of the surest 10, 30, 50, 100 %, held out\n",
    ...sets.map((set, i) => `  ${folders[i]?.split("/").at(-1)}  ${surest(set, held)}\n`),
    ...CONFIDENCE_FEATURE_NAMES.map((name, i) => `  ${name}: ${(weights[i] ?? 0).toFixed(2)},\n`),
  ].join("");
}

function collect(
  { question, text, answers, place }: AnsweredQuestion,
  vocabulary: Vocabulary,
  tables: readonly SpanWeights[],
): Question {
  const article = plainText(text);
  const fold = foldOf(place);
  const found = confidenceRow(article, readQuestion(question, vocabulary), vocabulary, tables[fold] ?? {});
  if (!found) return { found: undefined, overlap: answerOverlap(null, answers), fold };
  const words = found.ranges.map(({ start, end }) => article.text.slice(start, end)).join("、");
  const overlap = answerOverlap(words, answers);
  return { found: { row: found.row, target: overlap.f1 }, overlap, fold };
}

function weightsFor(sets: readonly (readonly Question[])[]): readonly number[] {
  return fitLogistic(
    sets.map((set) => set.flatMap(({ found }) => (found ? [found] : []))),
    CONFIDENCE_FEATURE_NAMES.length,
  );
}

function surest(set: readonly Question[], held: readonly (readonly number[])[]): string {
  const confidence = ({ found, fold }: Question) => (found ? predict(found.row, held[fold] ?? []) : 0);
  const sorted = set.toSorted((a, b) => confidence(b) - confidence(a));
  return SHARES.map((share) => {
    const part = sorted.slice(0, Math.ceil(sorted.length * share)).map(({ overlap }) => overlap);
    const mean = (values: readonly number[]) => (values.reduce((sum, value) => sum + value, 0) / part.length) * 100;
    return `${mean(part.map(({ exact }) => exact)).toFixed(1)} / ${mean(part.map(({ f1 }) => f1)).toFixed(1)}`;
  }).join("  ");
}
