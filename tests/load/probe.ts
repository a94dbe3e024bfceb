import { readdirSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";

/** What the process of the bot can tell of itself; memory is that after its rubbish was collected. */
export interface ProbeReport {
  readonly heapBytes: number;
  readonly rssBytes: number;
  /** Open files and sockets; 0 where the system does not tell. */
  readonly files: number;
  readonly timers: number;
  /** What it took of the processor since its start, in milliseconds. */
  readonly cpuMs: number;
  /** How late the event loop came since the last report, in milliseconds. */
  readonly delayP999: number;
  readonly delayMax: number;
}

const RESOLUTION_MS = 5;
/** What was freed goes back to the system a while later. */
const SETTLE_MS = 500;

// Loaded into the process of the bot before its own code, which knows nothing of it.
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();
process.on("message", () => {
  const [p999, max] = [delay.percentile(99.9), delay.max];
  // Twice: what the first frees may hold more.
  globalThis.gc?.();
  globalThis.gc?.();
  setTimeout(() => {
    process.send?.(reportOf(p999, max));
    // What collecting took is none of the bot's.
    delay.reset();
  }, SETTLE_MS);
});
// It does not keep the bot from ending.
process.channel?.unref();

function reportOf(p999: number, max: number): ProbeReport {
  const { heapUsed, rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return {
    heapBytes: heapUsed,
    rssBytes: rss,
    files: openFiles(),
    timers: process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length,
    cpuMs: Math.round((user + system) / 1000),
    delayP999: lateness(p999),
    delayMax: lateness(max),
  };
}

function lateness(ns: number): number {
  return Math.max(0, Math.round(ns / 1e6) - RESOLUTION_MS);
}

function openFiles(): number {
  try {
    return readdirSync("/proc/self/fd").length;
  } catch {
    return 0;
  }
}
