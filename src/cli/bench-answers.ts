import { answerFrom } from "../answering/answer-from.ts";
import { plainText, plainVocabulary } from "../answering/plain-text.ts";
import { readQuestion, type Vocabulary } from "../answering/read-question.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { answerOverlap } from "./answer-overlap.ts";
import { type AnsweredQuestion, readAnswers } from "./read-answers.ts";
import { percentile } from "./retrieval-metrics.ts";
import { rightSentences } from "./right-sentences.ts";

/** What the answerer made of one question when it was given the paragraph. */
export interface AnswerRun {
  readonly wanted: string;
  /** Whether the first, and one of the first two, sentences hold an answer. */
  readonly top1: boolean;
  readonly top2: boolean;
  /** Whether the short answer is sure enough to be given. */
  readonly isGiven: boolean;
  /** How likely the best span is right, 0 to 1; 0 where there is none. */
  readonly confidence: number;
  /** Of the best span, given or not. */
  readonly exact: number;
  readonly f1: number;
  readonly elapsedMs: number;
}

/** The parts of the questions, most confident first, that a row of the table shows. */
const CONFIDENT_SHARES = [0.1, 0.3, 0.5, 1];

/**
 * Measures the choice of the sentence and the short answer on a folder with `answers.jsonl`, the paragraph given.
 * @returns a table in percent.
 */
export async function benchAnswers(folder: string, tokenizer: Tokenizer): Promise<string> {
  const vocabulary = plainVocabulary(tokenizer);
  const questions = await readAnswers(folder);
  return answerTable(questions.map((question) => runAnswer(question, vocabulary)));
}

/** Asks a question of its paragraph. */
function runAnswer({ question, text, answers }: AnsweredQuestion, vocabulary: Vocabulary): AnswerRun {
  const started = performance.now();
  const article = plainText(text);
  const reading = readQuestion(question, vocabulary);
  const { sentences, span, confidence, isSure } = answerFrom(article, reading, vocabulary);
  const elapsedMs = performance.now() - started;
  const right = rightSentences(article, answers);
  const [top1 = false, second = false] = sentences.map(({ index }) => right[index] ?? false);
  const words = span?.ranges.map(({ start, end }) => article.text.slice(start, end)).join("、") ?? null;
  const { exact, f1 } = answerOverlap(words, answers);
  return {
    wanted: reading.kind.wanted,
    top1,
    top2: top1 || second,
    isGiven: isSure,
    confidence,
    exact,
    f1,
    elapsedMs,
  };
}

/** A table: the choice of the sentence, the short answer where it is given, and the best spans by confidence. */
export function answerTable(runs: readonly AnswerRun[]): string {
  const given = runs.filter(({ isGiven }) => isGiven);
  const sorted = [...runs].sort((a, b) => b.confidence - a.confidence);
  const elapsed = runs.map(({ elapsedMs }) => elapsedMs);
  const rows: readonly (readonly [string, string])[] = [
    ["questions", String(runs.length)],
    ["sentence top-1", percent(mean(runs.map(({ top1 }) => Number(top1))))],
    ["sentence top-2", percent(mean(runs.map(({ top2 }) => Number(top2))))],
    ["answered", percent(given.length / runs.length)],
    ["EM / F1 of answered", overlap(given)],
    ...CONFIDENT_SHARES.map((share): [string, string] => [
      `EM / F1 of surest ${share * 100} %`,
      overlap(sorted.slice(0, Math.ceil(sorted.length * share))),
    ]),
    ["ms p50 / p95", `${percentile(elapsed, 0.5).toFixed(2)} / ${percentile(elapsed, 0.95).toFixed(2)}`],
  ];
  return [...rows, ...kindRows(runs)].map(([name, value]) => `${name.padEnd(26)}${value.padStart(15)}\n`).join("");
}

/** A row a kind of answer wanted: its questions, the share answered, and how right those answers are. */
function kindRows(runs: readonly AnswerRun[]): readonly (readonly [string, string])[] {
  const kinds = [...new Set(runs.map(({ wanted }) => wanted))].sort();
  return kinds.map((kind) => {
    const own = runs.filter(({ wanted }) => wanted === kind);
    const given = own.filter(({ isGiven }) => isGiven);
    return [`${kind} (${own.length}, ${percent(given.length / own.length)} answered)`, overlap(given)];
  });
}

function overlap(runs: readonly AnswerRun[]): string {
  return `${percent(mean(runs.map(({ exact }) => exact)))} / ${percent(mean(runs.map(({ f1 }) => f1)))}`;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}
