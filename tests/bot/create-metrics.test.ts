import { describe, expect, it } from "vitest";
import { createHealth } from "../../src/bot/create-health.ts";
import { createMetrics } from "../../src/bot/create-metrics.ts";

describe("createMetrics", () => {
  it("counts by label, and tells how the bot is", async () => {
    let clock = 0;
    const health = createHealth("polling", () => clock);
    const metrics = createMetrics(health);
    health.loaded("nodejieba");
    metrics.updateTaken("message");
    metrics.updateSkipped("old", 3);
    metrics.updateDone(0.02);
    metrics.answerGiven("not-found");
    metrics.errorSeen("api-409");
    clock = 61_000;

    const text = await metrics.text();

    expect(text.split("\n")).toEqual(
      expect.arrayContaining([
        'wenbao_updates_total{kind="message"} 1',
        'wenbao_updates_skipped_total{reason="old"} 3',
        'wenbao_update_seconds_bucket{le="0.01"} 0',
        'wenbao_update_seconds_bucket{le="0.025"} 1',
        'wenbao_answers_total{outcome="not-found"} 1',
        'wenbao_errors_total{class="api-409"} 1',
        "wenbao_poll_age_seconds 61",
        "wenbao_degraded 1",
        'wenbao_segmenter_info{segmenter="nodejieba"} 1',
      ]),
    );
  });

  it("tells of the process when it is to", async () => {
    const metrics = createMetrics(
      createHealth("polling", () => 0),
      true,
    );

    expect(await metrics.text()).toMatch(/^process_resident_memory_bytes \d+/m);
  });
});
