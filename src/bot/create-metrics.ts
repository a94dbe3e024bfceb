import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Answer } from "../answering/answer.ts";
import type { Health } from "./create-health.ts";

/** Why an update was not handled. */
type Skipped = "old" | "duplicate" | "no-update" | "not-addressed";

/** Counts what the bot does. No label holds anything that a reader wrote, or says who it was. */
export interface Metrics {
  updateTaken(kind: string): void;
  updateSkipped(reason: Skipped, count: number): void;
  updateDone(seconds: number): void;
  answerGiven(outcome: Answer["outcome"]): void;
  errorSeen(errorClass: string): void;
  readonly contentType: string;
  /** All counts in Prometheus' text format. */
  text(): Promise<string>;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Makes counts that begin at zero. With `watchesProcess` the text tells memory, processor and event loop too. */
export function createMetrics(health: Health, watchesProcess = false): Metrics {
  const register = new Registry();
  const registers = [register];
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter({ name: `wenbao_${name}`, help, labelNames, registers });

  const updates = counter("updates_total", "Updates taken, by kind", "kind");
  const skipped = counter("updates_skipped_total", "Updates that were not handled, by reason", "reason");
  const answers = counter("answers_total", "Questions answered, by outcome", "outcome");
  const errors = counter("errors_total", "Failures of polls, calls and handlers, by class", "class");
  const seconds = new Histogram({
    name: "wenbao_update_seconds",
    help: "From the delivery of an update to the end of its handling",
    buckets: SECONDS,
    registers,
  });
  gaugeHealth(health, registers);
  if (watchesProcess) collectDefaultMetrics({ register });

  return {
    updateTaken: (kind) => updates.inc({ kind }),
    updateSkipped: (reason, count) => skipped.inc({ reason }, count),
    updateDone: (taken) => seconds.observe(taken),
    answerGiven: (outcome) => answers.inc({ outcome }),
    errorSeen: (errorClass) => errors.inc({ class: errorClass }),
    contentType: register.contentType,
    text: () => register.metrics(),
  };
}

function gaugeHealth(health: Health, registers: Registry[]): void {
  new Gauge({
    name: "wenbao_poll_age_seconds",
    help: "Since Telegram last answered a poll",
    registers,
    collect() {
      this.set(health.report().pollAgeSeconds ?? 0);
    },
  });
  new Gauge({
    name: "wenbao_degraded",
    help: "1 when Telegram was not reached for a minute",
    registers,
    collect() {
      this.set(health.report().status === "degraded" ? 1 : 0);
    },
  });
  new Gauge({
    name: "wenbao_segmenter_info",
    help: "What words are cut with",
    labelNames: ["segmenter"],
    registers,
    collect() {
      const { segmenter } = health.report();
      if (segmenter !== null) this.set({ segmenter }, 1);
    },
  });
}
