import { spanCandidates } from "../answering/answer-from.ts";
import { plainText } from "../answering/plain-text.ts";
import { readQuestion, type Vocabulary } from "../answering/read-question.ts";
import type { SpanWeights } from "../answering/spans/span-weights.ts";
import { answerOverlap } from "./answer-overlap.ts";
import { type Columns, chooseRow, columnsOf, fitSpanWeights, type Sample, tableOf } from "./fit-span-weights.ts";
import { fitHeldOut, foldOf, type Held } from "./folds.ts";
import { type AnsweredQuestion, readAnswers } from "./read-answers.ts";

/** A question with its candidates, and how right each of them is. */
interface Question extends Held {
  readonly sample: Sample;
  readonly exact: readonly number[];
  readonly f1: readonly number[];
}

/** What `fitSpans` has to tell. */
export interface FittedSpans {
  /** The weights, and what they reach. */
  readonly text: string;
  /** By fold, weights that were fitted on the others. */
  readonly held: readonly SpanWeights[];
}

/**
 * Fits the weights of `span-weights.ts` on folders with `answers.jsonl`.
 * @returns the weights, with EM / F1 of the best candidate of each question that no rule settles and of the one that is
 * chosen, by weights that were fitted on others and by these.
 */
export async function fitSpans(folders: readonly string[], vocabulary: Vocabulary): Promise<FittedSpans> {
  const columns = columnsOf();
  const sets: (readonly Question[])[] = [];
  for (const folder of folders) {
    const questions = await readAnswers(folder);
    sets.push(questions.map((question) => collect(question, vocabulary, columns)).filter(({ f1 }) => f1.length > 0));
  }
  const learn = (part: readonly (readonly Question[])[]) =>
    fitSpanWeights(
      part.map((set) => set.map(({ sample }) => sample)),
      columns,
    );
  const held = fitHeldOut(sets, learn);
  const weights = learn(sets);
  const row = (title: string, choose: (question: Question) => number) =>
    `${title.padEnd(10)}${folders.map((folder, i) => `${folder.split("/").at(-1)} ${overlaps(sets[i] ?? [], choose)}`).join("  ")}\n`;
  const text = [
    row("possible", ({ f1 }) => f1.indexOf(Math.max(...f1))),
    row("held out", ({ sample, fold }) => chooseRow(sample, held[fold] ?? new Float64Array(0))),
    row("fitted", ({ sample }) => chooseRow(sample, weights)),
    ...Object.entries(tableOf(weights, columns)).map(rowLine),
  ].join("");
  return { text, held: held.map((one) => tableOf(one, columns)) };
}

function rowLine([name, row]: readonly [string, SpanWeights[string]]): string {
  const cells = Object.entries(row).map(([kind, weight]) => `${kind}: ${weight.toFixed(2)}`);
  return `  ${name}: { ${cells.join(", ")} },\n`;
}

function collect(
  { question, text, answers, place }: AnsweredQuestion,
  vocabulary: Vocabulary,
  columns: Columns,
): Question {
  const article = plainText(text);
  const known = spanCandidates(article, readQuestion(question, vocabulary), vocabulary);
  const rated = known.rows.map(({ ranges }) =>
    answerOverlap(ranges.map(({ start, end }) => article.text.slice(start, end)).join("、"), answers),
  );
  const gains = rated.map(({ exact, f1 }) => (exact + f1 * f1) / 2);
  return {
    fold: foldOf(place),
    sample: columns.sampleOf(known, gains),
    exact: rated.map(({ exact }) => exact),
    f1: rated.map(({ f1 }) => f1),
  };
}

function overlaps(set: readonly Question[], choose: (question: Question) => number): string {
  const chosen = set.map((question) => ({ question, at: choose(question) }));
  const mean = (values: readonly number[]) => (values.reduce((sum, value) => sum + value, 0) / set.length) * 100;
  const exact = mean(chosen.map(({ question, at }) => question.exact[at] ?? 0));
  const f1 = mean(chosen.map(({ question, at }) => question.f1[at] ?? 0));
  return `${exact.toFixed(1)} / ${f1.toFixed(1)}`;
}
