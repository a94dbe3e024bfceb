import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { Api } from "grammy";
import { SocksProxyAgent } from "socks-proxy-agent";
import { describe, expect, it } from "vitest";
import { createProxyAgent } from "../../src/bot/create-proxy-agent.ts";
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

describe("createProxyAgent", () => {
  it("takes the calls of grammY through the proxy", async () => {
    const [emulator, proxy] = await Promise.all([startBotApi(), startProxy()]);
    const agent = createProxyAgent(proxy.url);
    const api = new Api(emulator.token, { apiRoot: emulator.apiRoot, baseFetchConfig: { agent } });

    const me = await api.getMe();

    expect(me.username).toBe("wenbao_bot");
    expect(proxy.targets).toEqual([emulator.apiRoot.replace("http://", "")]);
    agent.destroy();
    proxy.close();
    await emulator.close();
  });

  it("speaks socks5 where the address says so", () => {
    expect(createProxyAgent("socks5://proxy:1080")).toBeInstanceOf(SocksProxyAgent);
  });
});
