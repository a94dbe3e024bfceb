import { afterEach, describe, expect, it } from "vitest";
import { createHealth } from "../../src/bot/create-health.ts";
import { createMetrics } from "../../src/bot/create-metrics.ts";
import type { Listener } from "../../src/bot/listen-http.ts";
import { serveHealth } from "../../src/bot/serve-health.ts";

let listener: Listener;
let clock = 0;

async function serve() {
  clock = 0;
  const health = createHealth("polling", () => clock);
  health.reached();
  listener = await serveHealth(0, health, createMetrics(health));
  return (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${listener.port}${path}`, init);
}

afterEach(() => listener.close());

describe("serveHealth", () => {
  it("says how the bot is: 200, or 503 when it is degraded", async () => {
    const get = await serve();

    const well = await get("/healthz");
    clock = 60_000;
    const degraded = await get("/healthz");

    expect([well.status, await well.json()]).toEqual([200, expect.objectContaining({ status: "ok" })]);
    expect([degraded.status, await degraded.json()]).toEqual([503, expect.objectContaining({ status: "degraded" })]);
  });

  it("gives the metrics as Prometheus reads them", async () => {
    const get = await serve();

    const response = await get("/metrics?x=1");

    expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(await response.text()).toContain("wenbao_degraded 0");
  });

  it("has nothing else, and takes nothing", async () => {
    const get = await serve();

    expect((await get("/")).status).toBe(404);
    expect((await get("/healthz", { method: "POST", body: "x" })).status).toBe(405);
  });
});
