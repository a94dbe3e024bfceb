import { readBeir } from "../src/cli/read-beir.ts";
import { runCommand, UsageError } from "../src/cli/run-command.ts";
import { createSearchIndex } from "../src/search/create-search-index.ts";
import { loadTokenizer } from "../src/text/load-tokenizer.ts";
import { makeArticles } from "./make-articles.ts";
import { peakMegabytes, percentiles } from "./process-cells.ts";

const SEED = 20_230_509;
const QUESTIONS = 300;

// One row of the table of `grow-corpus.ts`: the index over so many made articles, in this process alone.
await runCommand(async ({ args: [folder = "", size = ""], write, warn }) => {
  const count = Number(size);
  if (!Number.isInteger(count) || count < 1) throw new UsageError("usage: measure-scale.ts DIR SIZE");
  const { documents, queries } = readBeir(folder);
  const articles = makeArticles(documents, { count, seed: SEED });
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  const tokenizer = await loadTokenizer({ warn });
  const started = performance.now();
  const index = createSearchIndex(articles, tokenizer);
  const buildMs = performance.now() - started;
  const elapsed = evenly(queries, QUESTIONS).map(({ text }) => {
    const asked = performance.now();
    index.search(text);
    return performance.now() - asked;
  });
  const cells = [size, (characters / 1e6).toFixed(1), (buildMs / 1000).toFixed(1), peakMegabytes()];
  write(`${[...cells, ...percentiles(elapsed, [0.5, 0.95, 1])].join("\t")}\n`);
});

/** At most `count` of the items, from all over the list. */
function evenly<T>(items: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, items.length / count);
  return items.filter((_, at) => Math.floor(at / step) > Math.floor((at - 1) / step)).slice(0, count);
}
