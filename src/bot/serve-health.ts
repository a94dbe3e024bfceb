import type { IncomingMessage, ServerResponse } from "node:http";
import type { Health } from "./create-health.ts";
import type { Metrics } from "./create-metrics.ts";
import { type Listener, listenHttp } from "./listen-http.ts";

const JSON_TYPE = "application/json";

/**
 * Serves /healthz (200, or 503 when degraded) and /metrics on HEALTH_PORT.
 * @throws PortTakenError
 */
export function serveHealth(port: number, health: Health, metrics: Metrics): Promise<Listener> {
  return listenHttp({ port, setting: "HEALTH_PORT" }, (request, response) => {
    answer(request, response, health, metrics).catch(() => response.destroy());
  });
}

async function answer(
  { method, url = "" }: IncomingMessage,
  response: ServerResponse,
  health: Health,
  metrics: Metrics,
): Promise<void> {
  const path = url.split("?")[0];
  if (method !== "GET" && method !== "HEAD") return reply(response, 405, JSON_TYPE, '{"error":"only GET"}');
  if (path === "/healthz") {
    const report = health.report();
    return reply(response, report.status === "degraded" ? 503 : 200, JSON_TYPE, JSON.stringify(report));
  }
  if (path === "/metrics") return reply(response, 200, metrics.contentType, await metrics.text());
  return reply(response, 404, JSON_TYPE, '{"error":"only /healthz and /metrics"}');
}

function reply(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { "content-type": contentType, "cache-control": "no-store" });
  response.end(body);
}
