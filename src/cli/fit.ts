import { parseArgs } from "node:util";
import { plainVocabulary } from "../answering/plain-text.ts";
import { loadTokenizer } from "../text/load-tokenizer.ts";
import { fitAnswerability, readJudgedSet } from "./fit-answerability.ts";
import { fitConfidence } from "./fit-confidence.ts";
import { fitRanking } from "./fit-ranking.ts";
import { fitSentences } from "./fit-sentences.ts";
import { fitSpans } from "./fit-spans.ts";
import { orUsage } from "./or-usage.ts";
import { runCommand, UsageError } from "./run-command.ts";

const USAGE =
  "usage: npm run -s fit -- --beir DIR… | --answers DIR… | --refusals QUESTIONS=PAGES…    (folders in BEIR layout, with answers.jsonl for --answers; judged questions and the folder of their pages)";

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
  write(fitRanking(folders, tokenizer));
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
