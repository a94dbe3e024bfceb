import { basename } from "node:path";
import { parseArgs } from "node:util";
import { orUsage } from "../src/cli/or-usage.ts";
import { type CommandContext, UsageError } from "../src/cli/run-command.ts";
import { UnusableInputError } from "../src/cli/unusable-input-error.ts";
import { MARKDOWN_ROWS, PLAIN_ROWS, type RowFormat } from "./format-row.ts";
import { isPeerName, PEER_NAMES, type PeerName } from "./open-peer.ts";
import { runMeasurement } from "./run-measurement.ts";

const USAGE = `usage: npm run -s bench -- --peers DIR… [--systems NAME,…] [--markdown]
    (folders in BEIR layout; systems: ${PEER_NAMES.join(", ")})`;

/** What `measure-peer.ts` prints, behind the name of the system. */
const COLUMNS = ["recall@1", "recall@5", "recall@10", "MRR@10", "index s", "ms p50", "ms p95", "peak RSS MB"];

/**
 * Measures each system on each folder, in a process of its own, and writes a table a folder.
 * @throws {UnusableInputError} at the end, naming what could not be measured; the rest is written.
 */
export function comparePeers({ args, write }: CommandContext): void {
  const { folders, systems, format } = parseOptions(args);
  const failed: string[] = [];
  for (const folder of folders) {
    write(`${folder === folders[0] ? "" : "\n"}${format.header([basename(folder), ...COLUMNS])}`);
    for (const system of systems) {
      const cells = runMeasurement("./measure-peer.ts", [system, folder]);
      if (cells === undefined) failed.push(`${system} on ${folder}`);
      else write(format.row(cells));
    }
  }
  if (failed.length > 0) throw new UnusableInputError(`could not be measured: ${failed.join(", ")}`);
}

interface Options {
  readonly folders: readonly string[];
  readonly systems: readonly PeerName[];
  readonly format: RowFormat;
}

function parseOptions(args: readonly string[]): Options {
  const options = { peers: { type: "boolean" }, systems: { type: "string" }, markdown: { type: "boolean" } } as const;
  const { values, positionals } = orUsage(USAGE, () => parseArgs({ args: [...args], options, allowPositionals: true }));
  const systems = values.systems?.split(",") ?? PEER_NAMES;
  const known = systems.filter(isPeerName);
  if (positionals.length === 0 || known.length < systems.length) throw new UsageError(USAGE);
  return { folders: positionals, systems: known, format: values.markdown ? MARKDOWN_ROWS : PLAIN_ROWS };
}
