import { parseArgs } from "node:util";
import { plainVocabulary } from "../answering/plain-text.ts";
import { bestRow, fitWeights, type Sample } from "../search/fit-weights.ts";
import { openCorpus } from "../search/open-corpus.ts";
import { featureValues } from "../search/rank.ts";
import { FEATURE_NAMES } from "../search/rank-features.ts";
import { loadTokenizer } from "../text/load-tokenizer.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { fitAnswerability, readJudgedSet } from "./fit-answerability.ts";
import { fitConfidence } from "./fit-confidence.ts";
import { fitSentences } from "./fit-sentences.ts";
import { fitSpans } from "./fit-spans.ts";
import { fitHeldOut, foldOf, type Held } from "./folds.ts";
import { orUsage } from "./or-usage.ts";
import { readBeir } from "./read-beir.ts";
import { runCommand, UsageError } from "./run-command.ts";

const USAGE =
  "usage: npm run -s fit -- --beir DIR… | --answers DIR… | --refusals QUESTIONS=PAGES…    (folders in BEIR layout, with answers.jsonl for --answers; judged questions and the folder of their pages)";

/** A question's sample; none when the right document is not among the candidates. */
interface Question extends Held {
  readonly sample: Sample | undefined;
}

// Prints the weights for `rank-weights.ts`, with --answers for `sentence-weights.ts`, `span-weights.ts` and `confidence-weights.ts`,
// with --refusals for `answerability-weights.ts`, and what such weights do for questions they were not fitted on.
await runCommand(async ({ args, write, warn }) => {
  const { folders, what } = parseOptions(args);
  if (what === "refusals") {
    const sets = folders.map((set) => readJudgedSet(set, USAGE));
    return write(await fitAnswerability(sets, warn));
  }
  const tokenizer = await loadTokenizer({ warn });
  if (what === "answers") {
    const vocabulary = plainVocabulary(tokenizer);
    write(await fitSentences(folders, vocabulary));
    const spans = await fitSpans(folders, vocabulary);
    write(spans.text);
    return write(await fitConfidence(folders, vocabulary, spans.held));
  }
  const sets = folders.map((folder) => collect(folder, tokenizer));
  write(`held out  ${shares(folders, heldOut(sets))}\n`);
  const weights = weightsFor(sets);
  const recalls = sets.map((set) => hits(set, weights) / set.length);
  write(`fitted    ${shares(folders, recalls)}\n`);
  for (const [i, name] of FEATURE_NAMES.entries()) write(`  ${name}: ${(weights[i] ?? 0).toFixed(1)},\n`);
});

type What = "beir" | "answers" | "refusals";

function parseOptions(args: readonly string[]): { readonly folders: readonly string[]; readonly what: What } {
  const options = { beir: { type: "boolean" }, answers: { type: "boolean" }, refusals: { type: "boolean" } } as const;
  const { values, positionals } = orUsage(USAGE, () => parseArgs({ args: [...args], options, allowPositionals: true }));
  const chosen = (["beir", "answers", "refusals"] as const).filter((what) => values[what] === true);
  const [what, ...others] = chosen;
  if (positionals.length === 0 || what === undefined || others.length > 0) throw new UsageError(USAGE);
  return { folders: positionals, what };
}

function collect(folder: string, tokenizer: Tokenizer): readonly Question[] {
  const { documents, queries } = readBeir(folder);
  const corpus = openCorpus(documents, tokenizer);
  return queries.map(({ text, relevant }) => {
    const query = corpus.read(text);
    const candidates = corpus.find(query, () => true);
    const right = candidates.findIndex(({ document }) => relevant.has(documents[document]?.id ?? ""));
    const place = documents.findIndex(({ id }) => relevant.has(id));
    const rows = right < 0 ? [] : featureValues(query, candidates, corpus.documents);
    return { sample: right < 0 ? undefined : { rows, right }, fold: foldOf(place) };
  });
}

/** Recall@1 of each set, each fold judged by the weights fitted on the others. */
function heldOut(sets: readonly (readonly Question[])[]): readonly number[] {
  const weights = fitHeldOut(sets, weightsFor);
  return sets.map((set) => {
    const right = weights.map((one, fold) =>
      hits(
        set.filter((question) => question.fold === fold),
        one,
      ),
    );
    return right.reduce((sum, count) => sum + count, 0) / (set.length || 1);
  });
}

function weightsFor(sets: readonly (readonly Question[])[]): readonly number[] {
  const groups = sets.map((set) => set.flatMap(({ sample }) => (sample === undefined ? [] : [sample])));
  return fitWeights(groups, FEATURE_NAMES.length);
}

function hits(set: readonly Question[], weights: readonly number[]): number {
  return set.filter(({ sample }) => sample !== undefined && bestRow(sample.rows, weights) === sample.right).length;
}

function shares(folders: readonly string[], values: readonly number[]): string {
  return folders.map((folder, i) => `${folder.split("/").at(-1)} ${((values[i] ?? 0) * 100).toFixed(1)}`).join("  ");
}
