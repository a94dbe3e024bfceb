import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createSearchIndex, type SearchIndex } from "../search/create-search-index.ts";
import { loadTokenizer } from "../text/load-tokenizer.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { addTypos, frequentCharacters } from "./add-typos.ts";
import { benchAnswers } from "./bench-answers.ts";
import { benchEvents } from "./bench-events.ts";
import { createDraw } from "./create-draw.ts";
import { orUsage } from "./or-usage.ts";
import type { BeirSet } from "./read-beir.ts";
import { readBeirFolders } from "./read-beir-folders.ts";
import { type Judgement, percentile, type RetrievalMetrics, retrievalMetrics } from "./retrieval-metrics.ts";
import { runCommand, UsageError } from "./run-command.ts";
import { UnusableInputError } from "./unusable-input-error.ts";

const USAGE = `usage: npm run -s bench -- --beir DIR… [--typos 1|2] [--run FILE] [--segmenter nodejieba|intl]
       npm run -s bench -- --answers DIR [--segmenter nodejieba|intl]
       npm run -s bench -- --events DIR
       npm run -s bench -- --peers DIR… | --scale DIR [--whole]`;

/** Documents a question in the run file. */
const DEPTH = 10;
const TYPOS = ["0", "1", "2"];
const TYPO_SEED = 1;

/** One question with what was found for it. */
interface Run {
  readonly queryId: string;
  readonly hits: readonly { readonly id: string; readonly score: number }[];
  readonly elapsedMs: number;
}

await runCommand(async ({ args, write, warn }) => {
  const { answers, events, folders, typos, run, segmenter } = parseOptions(args);
  if (events) return write(benchEvents(events));
  if (answers) return write(await benchAnswers(answers, await loadTokenizer({ segmenter, warn })));
  const set = withTypos(readBeirFolders(folders), typos);
  const tokenizer = await loadTokenizer({ segmenter, warn });
  const started = performance.now();
  const index = createSearchIndex(set.documents, tokenizer);
  const indexMs = performance.now() - started;
  const runs = set.queries.map(({ id, text }) => runQuery(index, id, text));
  if (run !== undefined) writeRun(run, runs);
  write(table(retrievalMetrics(judge(set, runs)), { documents: set.documents.length, indexMs, runs }));
});

interface Options {
  /** The folder whose short answers are measured, or whose events are found; both undefined when search is measured. */
  readonly answers: string | undefined;
  readonly events: string | undefined;
  /** The folders that are searched as one. */
  readonly folders: readonly string[];
  /** Wrong characters a question, 0 to 2. */
  readonly typos: number;
  readonly run: string | undefined;
  readonly segmenter: Tokenizer["segmenter"];
}

function parseOptions(args: readonly string[]): Options {
  const text = { type: "string" } as const;
  const options = { answers: text, events: text, beir: text, typos: text, run: text, segmenter: text };
  const { values, positionals } = orUsage(USAGE, () => parseArgs({ args: [...args], options, allowPositionals: true }));
  const { answers, events, beir, typos = "0", run, segmenter = "nodejieba" } = values;
  const wanted = [answers, events, beir].filter((folder) => folder !== undefined);
  // One of the three; more folders, typos and a run file belong to search.
  const isSearch = beir !== undefined || (positionals.length === 0 && typos === "0" && run === undefined);
  if (wanted.length !== 1 || [...wanted, ...positionals, run].includes("") || !isSearch) throw new UsageError(USAGE);
  if (segmenter !== "nodejieba" && segmenter !== "intl") throw new UsageError(USAGE);
  if (!TYPOS.includes(typos)) throw new UsageError(USAGE);
  const folders = beir === undefined ? [] : [beir, ...positionals];
  return { answers, events, folders, typos: Number(typos), run, segmenter };
}

/** The questions with wrong characters, the same ones at each run. */
function withTypos(set: BeirSet, count: number): BeirSet {
  if (count === 0) return set;
  const characters = frequentCharacters(set.documents.map(({ text }) => text));
  const draw = createDraw(TYPO_SEED);
  return {
    ...set,
    queries: set.queries.map((query) => ({ ...query, text: addTypos(query.text, { count, characters, draw }) })),
  };
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
