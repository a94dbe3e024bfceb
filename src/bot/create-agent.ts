import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";

/**
 * How long connections are kept that nobody uses. A server closes them too, and a message that is written at that
 * moment is lost, and can not be sent again: it may have arrived. So the bot closes them first. With a limit of its own
 * Node also heeds the one that a server announces (Keep-Alive: timeout=5), and without it does not.
 */
export const KEPT_ALIVE = { keepAlive: true, timeout: 30_000 } as const;

/** The agent that takes calls straight to the Bot API server. */
export function createAgent(apiRoot: string): HttpAgent {
  return apiRoot.startsWith("http:") ? new HttpAgent(KEPT_ALIVE) : new HttpsAgent(KEPT_ALIVE);
}
