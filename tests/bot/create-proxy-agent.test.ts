import { createServer } from "node:http";
import { type AddressInfo, connect, createServer as createTcpServer } from "node:net";
import { Api } from "grammy";
import { describe, expect, it } from "vitest";
import { createProxyAgent } from "../../src/bot/create-proxy-agent.ts";
import { describeError } from "../../src/bot/describe-error.ts";
import { fetchWhole } from "../../src/bot/fetch-whole.ts";
import { startBotApi } from "../support/bot-api/start-bot-api.ts";

/** A proxy on loopback that notes where it was asked to connect to. */
async function startProxy() {
  const targets: string[] = [];
  const proxy = createServer().on("connect", (request, client) => {
    targets.push(request.url ?? "");
    const [host = "", port] = (request.url ?? "").split(":");
    const server = connect(Number(port), host, () => client.write("HTTP/1.1 200 OK\r\n\r\n"));
    server.pipe(client).pipe(server);
    server.on("error", () => client.destroy());
    client.on("error", () => server.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return { targets, url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, close: () => proxy.close() };
}

/** A SOCKS5 proxy on loopback without a password (RFC 1928) that notes where it was asked to connect to. */
async function startSocksProxy() {
  const targets: string[] = [];
  const proxy = createTcpServer((client) => {
    client.on("error", () => client.destroy());
    client.once("data", () => {
      client.write(Buffer.from([5, 0]));
      client.once("data", (request) => {
        // Version, connect, reserved, kind 1 of address: four bytes and the port.
        const [host, port] = [[...request.subarray(4, 8)].join("."), request.readUInt16BE(8)];
        targets.push(`${host}:${port}`);
        const server = connect(port, host, () => client.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0])));
        server.on("error", () => client.destroy());
        server.pipe(client).pipe(server);
      });
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return { targets, url: `socks5://127.0.0.1:${(proxy.address() as AddressInfo).port}`, close: () => proxy.close() };
}

describe("createProxyAgent", () => {
  it.each([
    ["HTTP CONNECT", startProxy],
    ["SOCKS5", startSocksProxy],
  ])("takes the calls of grammY through a proxy that speaks %s", async (_, startOne) => {
    const [emulator, proxy] = await Promise.all([startBotApi(), startOne()]);
    const agent = createProxyAgent(proxy.url);
    const api = new Api(emulator.token, { apiRoot: emulator.apiRoot, baseFetchConfig: { agent }, fetch: fetchWhole });

    const me = await api.getMe();

    expect(me.username).toBe("wenbao_bot");
    expect(proxy.targets).toEqual([emulator.apiRoot.replace("http://", "")]);
    agent.destroy();
    proxy.close();
    await emulator.close();
  });

  it("fails without a word of its password when the proxy can not be reached", async () => {
    const agent = createProxyAgent("http://me:hidden@127.0.0.1:1");
    const api = new Api("1:a", { apiRoot: "http://127.0.0.1:2", baseFetchConfig: { agent }, fetch: fetchWhole });

    const error = await api.getMe().catch((reason: unknown) => reason);

    expect(describeError(error)).toMatchObject({ name: "HttpError", code: "ECONNREFUSED" });
    expect(JSON.stringify(describeError(error))).not.toContain("hidden");
  });
});
