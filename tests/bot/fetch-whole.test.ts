import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Api } from "grammy";
import { afterEach, describe, expect, it } from "vitest";
import { fetchWhole } from "../../src/bot/fetch-whole.ts";

const server = createServer((request, response) => {
  if (request.url === "/half") {
    response.writeHead(200, { "content-length": 100 });
    response.write('{"ok":', () => request.socket.resetAndDestroy());
  } else if (request.url === "/silent") response.flushHeaders();
  else request.toArray().then((chunks) => response.end(JSON.stringify({ got: chunks.join("") })));
});

async function address(path: string) {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
}

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe("fetchWhole", () => {
  it("sends the body and reads the reply", async () => {
    const reply = await fetchWhole(await address("/"), { method: "POST", body: "你好" });

    expect([reply.status, await reply.json()]).toEqual([200, { got: "你好" }]);
  });

  it("fails when the connection is reset in the middle of the reply (F04)", async () => {
    await expect(fetchWhole(await address("/half"), {})).rejects.toMatchObject({ code: "ECONNRESET" });
  });

  it("gives up when it is told to, before and after", async () => {
    const url = await address("/silent");
    const controller = new AbortController();
    const late = fetchWhole(url, { signal: controller.signal });
    controller.abort();

    await expect(late).rejects.toThrow("given up");
    await expect(fetchWhole(url, { signal: AbortSignal.abort() })).rejects.toThrow("given up");
  });

  it("takes the calls of grammY, and shows it what is no reply of Telegram", async () => {
    const url = await address("/");
    const api = new Api("1:a", { fetch: fetchWhole, apiRoot: url.slice(0, -1) });

    await expect(api.getMe()).rejects.toThrow("getMe");
  });
});
