import { percentile } from "../src/cli/retrieval-metrics.ts";

/** The most memory this process has held, in MB; `maxRSS` is in KiB on every platform Node runs on. */
export function peakMegabytes(): string {
  return ((process.resourceUsage().maxRSS * 1024) / 1e6).toFixed(0);
}

/** The values below which the given shares of the times lie, in ms with two decimals. */
export function percentiles(elapsedMs: readonly number[], shares: readonly number[]): readonly string[] {
  return shares.map((share) => percentile(elapsedMs, share).toFixed(2));
}
