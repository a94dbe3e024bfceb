import type { WorkOptions } from "./connect.ts";

const DRAIN_MS = 10_000;
const DRAIN_LOOK_MS = 20;

/** Waits until nothing is left to answer, 10 s at most. */
export async function drain(left: () => number, { uptime, sleep }: WorkOptions): Promise<void> {
  const deadlineMs = uptime() + DRAIN_MS;
  while (left() > 0 && uptime() < deadlineMs) await sleep(DRAIN_LOOK_MS);
}
