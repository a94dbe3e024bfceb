import { bestRow, fitWeights, type Sample } from "../search/fit-weights.ts";
import { openCorpus } from "../search/open-corpus.ts";
import { featureValues } from "../search/rank.ts";
import { FEATURE_NAMES } from "../search/rank-features.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { fitHeldOut, foldOf, type Held } from "./folds.ts";
import { readBeir } from "./read-beir.ts";

/** A question's sample; none when the right document is not among the candidates. */
interface Question extends Held {
  readonly sample: Sample | undefined;
}

/** Weights for `rank-weights.ts`, fitted on folders in BEIR layout, below their recall@1 held out and fitted. */
export function fitRanking(folders: readonly string[], tokenizer: Tokenizer): string {
  const sets = folders.map((folder) => collect(folder, tokenizer));
  const weights = weightsFor(sets);
  const recalls = sets.map((set) => hits(set, weights) / set.length);
  return [
    `held out  ${shares(folders, heldOut(sets))}\n`,
    `fitted    ${shares(folders, recalls)}\n`,
    ...FEATURE_NAMES.map((name, i) => `  ${name}: ${(weights[i] ?? 0).toFixed(1)},\n`),
  ].join("");
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
