import { connect } from "node:net";
import { spread, wait } from "./send-at-rate.ts";

/** How an attack on the webhook ended. */
export interface AttackReport {
  readonly requests: number;
  /** Answered with 4xx. */
  readonly refused: number;
  /** Ended without a status. */
  readonly cutOff: number;
  readonly refusedP50: number;
  readonly refusedMax: number;
  /** How long one that drips was borne. */
  readonly drippedMinMs: number;
  readonly drippedMaxMs: number;
}

interface Reply {
  readonly status: number;
  readonly ms: number;
}

const REQUESTS = 10_000;
const DRIPS = 200;
const DRIP_MS = 1000;
const HEADER = "X-Telegram-Bot-Api-Secret-Token";

// A process of its own: what it takes is nobody else's time. It is told the port and the secret.
const [port = "", secret = ""] = process.argv.slice(2);

const drips = Array.from({ length: DRIPS }, (_, i) => request(dripping(i), DRIP_MS));
await wait(DRIP_MS);
const replies = await Promise.all(Array.from({ length: REQUESTS }, (_, i) => request(hostile(i))));
process.send?.("all were answered");
const dripped = (await Promise.all(drips)).map(({ ms }) => ms);
const times = spread(replies.map(({ ms }) => ms));
const report: AttackReport = {
  requests: REQUESTS,
  refused: replies.filter(({ status }) => status >= 400 && status < 500).length,
  cutOff: replies.filter(({ status }) => status === 0).length,
  refusedP50: times.p50,
  refusedMax: times.max,
  drippedMinMs: Math.round(Math.min(...dripped)),
  drippedMaxMs: Math.round(Math.max(...dripped)),
};
process.send?.(report);
process.disconnect();

/** Raw bytes to the webhook, and how they were answered: status 0 where the connection ended without one. */
function request(text: string, dripMs?: number): Promise<Reply> {
  const startMs = performance.now();
  return new Promise((resolve) => {
    const socket = connect(Number(port), "127.0.0.1", () => socket.write(text));
    const drip = dripMs === undefined ? undefined : setInterval(() => socket.writable && socket.write("1"), dripMs);
    let received = "";
    socket.on("data", (chunk) => (received += chunk));
    socket.on("error", () => {});
    socket.on("close", () => {
      clearInterval(drip);
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(received)?.[1] ?? 0), ms: performance.now() - startMs });
    });
  });
}

/** A body, or a header, that never comes to its end. */
function dripping(i: number): string {
  return i % 2 === 0 ? head([`${HEADER}: ${secret}`, "Content-Length: 1000"]) : "POST / HTTP/1.1\r\nHost: x\r\nX: ";
}

/** No JSON, no update, no POST, too large, and the secret wrong, missing or there twice. */
function hostile(i: number): string {
  const shown = `${HEADER}: ${secret}`;
  const bodies = ["{", "null", "{}", "[1]", '{"update_id":"1"}'];
  const body = bodies[i % bodies.length] ?? "";
  const length = `Content-Length: ${body.length}`;
  const kinds = [
    head([shown, length, "Connection: close"]) + body,
    head([length]) + body,
    head([`${HEADER}: wrong`, length]) + body,
    head([shown, shown, length]) + body,
    head([shown, `Content-Length: ${64 * 1024 * 1024}`]) + "x".repeat(1000),
    head([shown], "GET"),
  ];
  return kinds[i % kinds.length] ?? "";
}

function head(lines: readonly string[], method = "POST"): string {
  return [`${method} /telegram HTTP/1.1`, "Host: x", ...lines, "", ""].join("\r\n");
}
