import { parseArgs } from "node:util";
import type { Answer, Answerer } from "../answering/answer.ts";
import { answerJson } from "./answer-json.ts";
import { answerText } from "./answer-text.ts";
import { openLibrary } from "./open-library.ts";
import { orUsage } from "./or-usage.ts";
import { pagesFolder } from "./pages-folder.ts";
import { type BatchQuestion, readBatch } from "./read-batch.ts";
import { readTextFile } from "./read-text-file.ts";
import { runCommand, UsageError } from "./run-command.ts";

const USAGE = 'usage: npm run -s ask -- [--json] [--pages DIR] "QUESTION" | --batch FILE';

await runCommand(async ({ args, env, write, warn }) => {
  const options = parseOptions(args);
  const batch = options.batch === undefined ? undefined : readBatch(options.batch, await readTextFile(options.batch));
  const { archive, answerer } = await openLibrary(pagesFolder(options.pages, env), warn);
  if (batch) {
    for (const question of batch) write(`${JSON.stringify(answerInConversation(answerer, question))}\n`);
    return;
  }
  const started = performance.now();
  const answer = answerer.ask(options.question);
  const elapsedMs = performance.now() - started;
  write(options.json ? `${JSON.stringify(answerJson("1", answer, elapsedMs))}\n` : answerText(answer, archive));
});

interface Options {
  readonly question: string;
  readonly batch: string | undefined;
  readonly pages: string | undefined;
  readonly json: boolean;
}

function parseOptions(args: readonly string[]): Options {
  const options = { batch: { type: "string" }, pages: { type: "string" }, json: { type: "boolean" } } as const;
  const { values, positionals } = orUsage(USAGE, () => parseArgs({ args: [...args], options, allowPositionals: true }));
  const question = positionals.join(" ").trim();
  if ((question === "") === (values.batch === undefined)) throw new UsageError(USAGE);
  return { question, batch: values.batch, pages: values.pages, json: values.json ?? false };
}

/** Asks the turns of the reader that came before first, then the question, in one conversation. */
function answerInConversation(answerer: Answerer, { id, question, turns }: BatchQuestion): Record<string, unknown> {
  const previous: Answer[] = [];
  for (const turn of turns) previous.push(answerer.ask(turn, previous));
  const started = performance.now();
  const answer = answerer.ask(question, previous);
  return answerJson(id, answer, performance.now() - started);
}
