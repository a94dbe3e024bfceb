/** How the bot is, for whoever looks after it. */
export interface HealthReport {
  /** `starting` until Telegram was reached for the first time; `degraded` when it was not for a minute. */
  readonly status: "starting" | "ok" | "degraded";
  /** How updates come in. */
  readonly updates: "polling" | "webhook";
  /** Since Telegram last answered a poll, or since the start; in webhook mode null once the webhook is set. */
  readonly pollAgeSeconds: number | null;
  /** What words are cut with; null while the pages are read. */
  readonly segmenter: "nodejieba" | "intl" | null;
}

/** Keeps what a health report is made of. */
export interface Health {
  /** The pages were read, and words are cut with this. */
  loaded(segmenter: "nodejieba" | "intl"): void;
  /** Telegram answered a poll, or took the webhook. */
  reached(): void;
  report(): HealthReport;
}

/** A poll takes 30 s, 40 s at most: one that came to nothing is no cause for alarm, a minute without any is. */
const DEGRADED_MS = 60_000;

/** @param uptime milliseconds on a clock that nobody sets. */
export function createHealth(updates: HealthReport["updates"], uptime: () => number): Health {
  let segmenter: HealthReport["segmenter"] = null;
  let wasReached = false;
  let lastMs = uptime();

  const statusAfter = (ageMs: number): HealthReport["status"] => {
    if (updates === "webhook" && wasReached) return "ok";
    if (ageMs >= DEGRADED_MS) return "degraded";
    return wasReached ? "ok" : "starting";
  };

  return {
    loaded(name) {
      segmenter = name;
    },
    reached() {
      wasReached = true;
      lastMs = uptime();
    },
    report() {
      const ageMs = uptime() - lastMs;
      const isWaiting = updates === "polling" || !wasReached;
      return {
        status: statusAfter(ageMs),
        updates,
        pollAgeSeconds: isWaiting ? Math.round(ageMs / 100) / 10 : null,
        segmenter,
      };
    },
  };
}
