import { parseArgs } from "node:util";
import { orUsage } from "../src/cli/or-usage.ts";
import { type CommandContext, UsageError } from "../src/cli/run-command.ts";
import { UnusableInputError } from "../src/cli/unusable-input-error.ts";
import { MARKDOWN_ROWS, PLAIN_ROWS, type RowFormat } from "./format-row.ts";
import { runMeasurement } from "./run-measurement.ts";

const USAGE = "usage: npm run -s bench -- --scale DIR [--whole] [--sizes 1000,10000,30000,100000] [--markdown]";

const DEFAULT_SIZES = "1000,10000,30000,100000";
const SIZE = /^[1-9]\d*$/;

/** What `measure-scale.ts` prints. */
const COLUMNS = ["articles", "M characters", "build s", "peak RSS MB", "ms p50", "ms p95", "ms max"];

/**
 * The index of this project, or with `--whole` all that answers, over ever more articles made of those of a folder, each size in a process of its own.
 * @throws {UnusableInputError} at the end, naming the sizes that could not be measured; the rest is written.
 */
export function growCorpus({ args, write }: CommandContext): void {
  const { folder, sizes, what, format } = parseOptions(args);
  const failed: string[] = [];
  write(format.header(COLUMNS));
  for (const size of sizes) {
    const cells = runMeasurement("./measure-scale.ts", [folder, size, what]);
    if (cells === undefined) failed.push(`${size} articles of ${folder}`);
    else write(format.row(cells));
  }
  if (failed.length > 0) throw new UnusableInputError(`could not be measured: ${failed.join(", ")}`);
}

interface Options {
  readonly folder: string;
  readonly sizes: readonly string[];
  /** What is measured: the search, or the whole way from a question to its answer. */
  readonly what: "search" | "whole";
  readonly format: RowFormat;
}

function parseOptions(args: readonly string[]): Options {
  const options = {
    scale: { type: "string" },
    whole: { type: "boolean" },
    sizes: { type: "string" },
    markdown: { type: "boolean" },
  } as const;
  const {
    scale,
    whole,
    sizes = DEFAULT_SIZES,
    markdown,
  } = orUsage(USAGE, () => parseArgs({ args: [...args], options }).values);
  const given = sizes.split(",");
  if (!scale || !given.every((size) => SIZE.test(size))) throw new UsageError(USAGE);
  return {
    folder: scale,
    sizes: given,
    what: whole ? "whole" : "search",
    format: markdown ? MARKDOWN_ROWS : PLAIN_ROWS,
  };
}
