import { createAnswerer } from "../src/answering/create-answerer.ts";
import { readBeir } from "../src/cli/read-beir.ts";
import { runCommand, UsageError } from "../src/cli/run-command.ts";
import { addDays } from "../src/newspaper/calendar.ts";
import { readArchive } from "../src/newspaper/read-archive.ts";
import { createSearchIndex } from "../src/search/create-search-index.ts";
import type { SearchDocument } from "../src/search/open-corpus.ts";
import { loadTokenizer } from "../src/text/load-tokenizer.ts";
import type { Tokenizer } from "../src/text/tokenizer.ts";
import { makeArticles } from "./make-articles.ts";
import { peakMegabytes, percentiles } from "./process-cells.ts";

const SEED = 20_230_509;
const QUESTIONS = 300;
const PAGE_ARTICLES = 10;
/** Where a set has no titles. */
const HEADLINE_CHARS = 20;
/** Pages of a year. */
const FIRST_ISSUE = "2022-05-09";
const ISSUES = 365;

// One row of the table of `grow-corpus.ts`: the index over so many made articles, or with `whole` all that answers, in this
// process alone.
await runCommand(async ({ args: [folder = "", size = "", what = "search"], write, warn }) => {
  const count = Number(size);
  const isUsable = Number.isInteger(count) && count >= 1 && (what === "search" || what === "whole");
  if (!isUsable) throw new UsageError("usage: measure-scale.ts DIR SIZE [search|whole]");
  const { documents, queries } = readBeir(folder);
  const articles = makeArticles(documents, { count, seed: SEED });
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  const tokenizer = await loadTokenizer({ warn });
  const started = performance.now();
  const ask = what === "whole" ? openWhole(articles, tokenizer) : openSearch(articles, tokenizer);
  const buildMs = performance.now() - started;
  const elapsed = evenly(queries, QUESTIONS).map(({ text }) => {
    const asked = performance.now();
    ask(text);
    return performance.now() - asked;
  });
  const cells = [size, (characters / 1e6).toFixed(1), (buildMs / 1000).toFixed(1), peakMegabytes()];
  write(`${[...cells, ...percentiles(elapsed, [0.5, 0.95, 1])].join("\t")}\n`);
});

type Ask = (question: string) => unknown;

function openSearch(articles: readonly SearchDocument[], tokenizer: Tokenizer): Ask {
  return createSearchIndex(articles, tokenizer).search;
}

/** The articles on pages of ten, read as pages are: people, days, topics and events as well. */
function openWhole(articles: readonly SearchDocument[], tokenizer: Tokenizer): Ask {
  const pages = Array.from({ length: Math.ceil(articles.length / PAGE_ARTICLES) }, (_, i) => ({
    page: `${i}.txt`,
    text: articles
      .slice(i * PAGE_ARTICLES, (i + 1) * PAGE_ARTICLES)
      .map(({ title, text }) => `${title || text.slice(0, HEADLINE_CHARS)}\n\n本报讯 ${text}\n`)
      .join("\n"),
    sidecar: { issueDate: addDays(FIRST_ISSUE, i % ISSUES) },
  }));
  return createAnswerer(readArchive(pages), tokenizer).ask;
}

/** At most `count` of the items, from all over the list. */
function evenly<T>(items: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, items.length / count);
  return items.filter((_, at) => Math.floor(at / step) > Math.floor((at - 1) / step)).slice(0, count);
}
