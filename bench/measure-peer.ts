import { readBeir } from "../src/cli/read-beir.ts";
import { type Judgement, retrievalMetrics } from "../src/cli/retrieval-metrics.ts";
import { runCommand, UsageError } from "../src/cli/run-command.ts";
import { isPeerName, openPeer } from "./open-peer.ts";
import { peakMegabytes, percentiles } from "./process-cells.ts";

const DEPTH = 10;

// One row of the table of `compare-peers.ts`: one system on one folder, in this process alone.
await runCommand(async ({ args: [name = "", folder = ""], write }) => {
  if (!isPeerName(name)) throw new UsageError("usage: measure-peer.ts NAME DIR");
  const { label, load } = await openPeer(name);
  const { documents, queries } = readBeir(folder);
  const indexDocuments = await load();
  const started = performance.now();
  const search = await indexDocuments(documents);
  const indexMs = performance.now() - started;
  const judgements: Judgement[] = [];
  const elapsed: number[] = [];
  for (const { text, relevant } of queries) {
    const asked = performance.now();
    const found = await search(text, DEPTH);
    elapsed.push(performance.now() - asked);
    judgements.push({ found, relevant });
  }
  const { "nDCG@10": _, ...metrics } = retrievalMetrics(judgements);
  const recalls = Object.values(metrics).map((value) => (value * 100).toFixed(1));
  const times = [(indexMs / 1000).toFixed(1), ...percentiles(elapsed, [0.5, 0.95])];
  write(`${[label, ...recalls, ...times, peakMegabytes()].join("\t")}\n`);
});
