import { describe, expect, it } from "vitest";
import { createHealth } from "../../src/bot/create-health.ts";

function healthAt(updates: "polling" | "webhook") {
  let clock = 5000;
  return { health: createHealth(updates, () => clock), pass: (ms: number) => (clock += ms) };
}

describe("createHealth", () => {
  it("is starting until Telegram was reached, and names the segmenter once it is known", () => {
    const { health, pass } = healthAt("polling");
    expect(health.report()).toEqual({ status: "starting", updates: "polling", pollAgeSeconds: 0, segmenter: null });

    pass(2500);
    health.loaded("intl");
    health.reached();

    expect(health.report()).toEqual({ status: "ok", updates: "polling", pollAgeSeconds: 0, segmenter: "intl" });
  });

  it("is degraded after a minute without a poll that came back, and well again after one (F05)", () => {
    const { health, pass } = healthAt("polling");
    health.reached();
    pass(59_900);
    expect(health.report()).toMatchObject({ status: "ok", pollAgeSeconds: 59.9 });

    pass(100);
    expect(health.report()).toMatchObject({ status: "degraded", pollAgeSeconds: 60 });

    health.reached();
    expect(health.report().status).toBe("ok");
  });

  it("is degraded when Telegram was never reached for a minute", () => {
    const { health, pass } = healthAt("webhook");

    pass(60_000);

    expect(health.report()).toMatchObject({ status: "degraded", pollAgeSeconds: 60 });
  });

  it("asks for no polls once the webhook is set", () => {
    const { health, pass } = healthAt("webhook");
    health.reached();

    pass(3_600_000);

    expect(health.report()).toMatchObject({ status: "ok", updates: "webhook", pollAgeSeconds: null });
  });
});
