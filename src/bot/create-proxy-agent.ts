import type { Agent } from "node:http";
import { HttpsProxyAgent } from "https-proxy-agent";
import { SocksProxyAgent } from "socks-proxy-agent";
import { KEPT_ALIVE } from "./create-agent.ts";

/** The agent that takes calls through an http, https or socks5 proxy. grammY reads no proxy variable by itself. */
export function createProxyAgent(proxyUrl: string): Agent {
  return proxyUrl.startsWith("socks") ? new SocksProxyAgent(proxyUrl) : new HttpsProxyAgent(proxyUrl, KEPT_ALIVE);
}
