import { createServer, type Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createAgent } from "../../src/bot/create-agent.ts";
import { fetchWhole } from "../../src/bot/fetch-whole.ts";

/** After how many milliseconds the connection of a call is closed that a server with this limit has answered. */
async function idleLimitMs(serverMs: number): Promise<number | undefined> {
  const server = createServer({ keepAliveTimeout: serverMs }, (_, response) => response.end("{}"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const agent = createAgent(url);
  await fetchWhole(url, { agent });
  while (freeSockets(agent).length === 0) await setImmediate();
  const limitMs = freeSockets(agent)[0]?.timeout;
  agent.destroy();
  await new Promise((resolve) => server.close(resolve));
  return limitMs;
}

function freeSockets(agent: HttpAgent): readonly Socket[] {
  return Object.values(agent.freeSockets).flatMap((sockets) => sockets ?? []);
}

describe("createAgent", () => {
  it("leaves a connection no later than the server has announced", async () => {
    const limitMs = await idleLimitMs(5000);

    expect(limitMs).toBeGreaterThan(0);
    expect(limitMs).toBeLessThanOrEqual(5000);
  });

  it("leaves it after half a minute where the server announces nothing, or more", async () => {
    expect([await idleLimitMs(0), await idleLimitMs(90_000)]).toEqual([30_000, 30_000]);
  });

  it("speaks TLS where the address does", () => {
    expect(createAgent("https://api.telegram.org")).toBeInstanceOf(HttpsAgent);
    expect(createAgent("http://127.0.0.1:1")).not.toBeInstanceOf(HttpsAgent);
  });
});
