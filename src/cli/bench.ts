import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createSearchIndex, type SearchIndex } from "../search/create-search-index.ts";
import { loadTokenizer } from "../text/load-tokenizer.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { benchAnswers } from "./bench-answers.ts";
import { orUsage } from "./or-usage.ts";
import { type BeirSet, readBeir } from "./read-beir.ts";
import { type Judgement, percentile, type RetrievalMetrics, retrievalMetrics } from "./retrieval-metrics.ts";
import { runCommand, UsageError } from "./run-command.ts";
import { UnusableInputError } from "./unusable-input-error.ts";

const USAGE = `usage: npm run -s bench -- --beir DIR [--run FILE] [--segmenter nodejieba|intl]
       npm run -s bench -- --answers DIR [--segmenter nodejieba|intl]
       npm run -s bench -- --peers DIR… | --scale DIR`;

/** Documents a question in the run file. */
const DEPTH = 10;

/** One question with what was found for it. */
interface Run {
  readonly queryId: string;
  readonly hits: readonly { readonly id: string; readonly score: number }[];
  readonly elapsedMs: number;
}

await runCommand(async ({ args, write, warn }) => {
  const { answers, beir, run, segmenter } = parseOptions(args);
  if (answers) return write(await benchAnswers(answers, await loadTokenizer({ segmenter, warn })));
  const set = readBeir(beir);
  const tokenizer = await loadTokenizer({ segmenter, warn });
  const started = performance.now();
  const index = createSearchIndex(set.documents, tokenizer);
  const indexMs = performance.now() - started;
  const runs = set.queries.map(({ id, text }) => runQuery(index, id, text));
  if (run !== undefined) writeRun(run, runs);
  write(table(retrievalMetrics(judge(set, runs)), { documents: set.documents.length, indexMs, runs }));
});

interface Options {
  /** The folder whose short answers are measured; undefined when search is. */
  readonly answers: string | undefined;
  readonly beir: string;
  readonly run: string | undefined;
  readonly segmenter: Tokenizer["segmenter"];
}

function parseOptions(args: readonly string[]): Options {
  const text = { type: "string" } as const;
  const options = { answers: text, beir: text, run: text, segmenter: text };
  const values = orUsage(USAGE, () => parseArgs({ args: [...args], options }).values);
  const { answers, beir = "", run, segmenter = "nodejieba" } = values;
  // One of the two, and no run file of short answers.
  if (!beir === !answers || run === "" || (answers && run)) throw new UsageError(USAGE);
  if (segmenter !== "nodejieba" && segmenter !== "intl") throw new UsageError(USAGE);
  return { answers, beir, run, segmenter };
}

function runQuery(index: SearchIndex, queryId: string, text: string): Run {
  const started = performance.now();
  const hits = index.search(text, { limit: DEPTH });
  return { queryId, hits, elapsedMs: performance.now() - started };
}

function judge(set: BeirSet, runs: readonly Run[]): readonly Judgement[] {
  const found = new Map(runs.map(({ queryId, hits }) => [queryId, hits.map(({ id }) => id)]));
  return set.queries.map(({ id, relevant }) => ({ found: found.get(id) ?? [], relevant }));
}

/** `qid Q0 docid rank score wenbao`, the layout of TREC. */
function writeRun(file: string, runs: readonly Run[]): void {
  const lines = runs.flatMap(({ queryId, hits }) =>
    hits.map(({ id, score }, at) => `${queryId} Q0 ${id} ${at + 1} ${score.toFixed(6)} wenbao\n`),
  );
  try {
    writeFileSync(file, lines.join(""));
  } catch (cause) {
    throw new UnusableInputError(`${file}: cannot be written`, { cause });
  }
}

interface Measured {
  readonly documents: number;
  readonly indexMs: number;
  readonly runs: readonly Run[];
}

function table(metrics: RetrievalMetrics, { documents, indexMs, runs }: Measured): string {
  const elapsed = runs.map(({ elapsedMs }) => elapsedMs);
  const rows: readonly (readonly [string, string])[] = [
    ["documents", String(documents)],
    ["queries", String(elapsed.length)],
    ...Object.entries(metrics).map(([name, value]): [string, string] => [name, value.toFixed(4)]),
    ["index s", (indexMs / 1000).toFixed(2)],
    // maxRSS is in KiB on every platform Node runs on.
    ["peak RSS MB", ((process.resourceUsage().maxRSS * 1024) / 1e6).toFixed(0)],
    ["query ms p50", percentile(elapsed, 0.5).toFixed(2)],
    ["query ms p95", percentile(elapsed, 0.95).toFixed(2)],
    ["query ms max", percentile(elapsed, 1).toFixed(2)],
  ];
  return rows.map(([name, value]) => `${name.padEnd(14)}${value.padStart(10)}\n`).join("");
}
