import { runCommand } from "../src/cli/run-command.ts";
import { comparePeers } from "./compare-peers.ts";
import { growCorpus } from "./grow-corpus.ts";

// The command `bench`: beside other systems, at ever larger sizes, or this project alone on one folder.
const args = process.argv.slice(2);
if (args.includes("--peers")) await runCommand(async (context) => comparePeers(context));
else if (args.includes("--scale")) await runCommand(async (context) => growCorpus(context));
// A command of its own, which runs as it is loaded.
else await import("../src/cli/bench.ts");
