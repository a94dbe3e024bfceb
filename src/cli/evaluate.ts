import { parseArgs } from "node:util";
import type { Answerer } from "../answering/answer.ts";
import { createAnswerer } from "../answering/create-answerer.ts";
import type { Archive } from "../newspaper/archive.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { openLibrary } from "./open-library.ts";
import { orUsage } from "./or-usage.ts";
import { pagesFolder } from "./pages-folder.ts";
import { readJudged } from "./read-judged.ts";
import { readTextFile } from "./read-text-file.ts";
import { runCommand, UsageError } from "./run-command.ts";
import { type JudgedAnswer, type JudgedQuestion, type ScoreRow, scoreAnswers } from "./score-answers.ts";
import { UnusableInputError } from "./unusable-input-error.ts";

const USAGE = "usage: npm run -s evaluate -- [--questions FILE --pages DIR] [--segmenter nodejieba|intl] [--curve]";
const SEED_QUESTIONS = "tests/acceptance/seeds/questions.jsonl";
/** How likely an article must be to answer, from never saying no to saying it often. */
const GATES = [0, 0.1, 0.2, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7];
const COLUMNS = ["kind", "n", "source@1", "set F1", "answer", "abstain", "false-no", "p50 ms"];

await runCommand(async ({ args, write, warn }) => {
  const { questions: file, pages, segmenter, curve } = parseOptions(args);
  const questions = readJudged(file, await readTextFile(file));
  const { archive, answerer, tokenizer } = await openLibrary(pagesFolder(pages), warn, segmenter);
  if (curve) {
    const at = (gate: number) => createAnswerer(archive, tokenizer, gate);
    return write(tableOf(GATES.map((gate) => ({ ...totalOf(questions, at(gate), archive), kind: `from ${gate}` }))));
  }
  const [first, ...others] = questions;
  if (!first) throw new UnusableInputError(`${file}: expected questions, found none`);
  const answers = [judgeAnswer(first, answerer, archive)];
  const firstAnswerSeconds = performance.now() / 1000;
  for (const question of others) answers.push(judgeAnswer(question, answerer, archive));
  write(tableOf(scoreAnswers(answers)) + costOf(answers, firstAnswerSeconds));
});

interface Options {
  readonly questions: string;
  readonly pages: string;
  readonly segmenter: "nodejieba" | "intl";
  readonly curve: boolean;
}

function parseOptions(args: readonly string[]): Options {
  const options = {
    questions: { type: "string", default: SEED_QUESTIONS },
    pages: { type: "string", default: "seeds" },
    segmenter: { type: "string", default: "nodejieba" },
    curve: { type: "boolean", default: false },
  } as const;
  const { questions, pages, segmenter, curve } = orUsage(USAGE, () => parseArgs({ args: [...args], options }).values);
  if (segmenter !== "nodejieba" && segmenter !== "intl") throw new UsageError(USAGE);
  return { questions, pages, segmenter, curve };
}

/** The row for all questions. */
function totalOf(questions: readonly JudgedQuestion[], answerer: Answerer, archive: Archive): ScoreRow {
  const rows = scoreAnswers(questions.map((question) => judgeAnswer(question, answerer, archive)));
  const total = rows.at(-1);
  if (!total) throw new Error("Expected a row for all questions");
  return total;
}

/** What the answers cost: from the start of the process to the first answer, an answer, memory. */
function costOf(answers: readonly JudgedAnswer[], firstAnswerSeconds: number): string {
  const times = answers.map(({ elapsedMs }) => elapsedMs).sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  return `first answer ${firstAnswerSeconds.toFixed(1)} s after start; an answer ${at(0.5)} ms p50, ${at(0.95)} ms p95; peak RSS ${peakMb} MB\n`;
}

function tableOf(rows: readonly ScoreRow[]): string {
  const cells = rows.map((row) => [
    row.kind,
    String(row.questions),
    ...[row.source, row.set, row.answer, row.abstain, row.falseNo].map(percent),
    row.p50Ms.toFixed(1),
  ]);
  return [COLUMNS, ...cells]
    .map((line) => `${line.map((cell, i) => (i === 0 ? cell.padEnd(18) : cell.padStart(9))).join("")}\n`)
    .join("");
}

function percent(share: number | null): string {
  return share === null ? "-" : (100 * share).toFixed(1);
}
