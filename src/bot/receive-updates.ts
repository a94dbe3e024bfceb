import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Update } from "grammy/types";
import { isUpdate } from "./is-update.ts";

interface ReceiveOptions {
  readonly secret: string;
  /** False while the bot is being stopped or has too much in hand: Telegram is to come again later. */
  readonly isOpen: () => boolean;
  /** Takes an update; Telegram is told when that is done, or after five seconds. */
  readonly take: (update: Update) => Promise<void>;
}

const SECRET_HEADER = "x-telegram-bot-api-secret-token";
const MAX_BYTES = 1_048_576;
/** A chat that Telegram makes wait must not keep the few connections that Telegram opens. */
const MAX_REPLY_MS = 5000;
const REFUSED_A_TURN = 20;

/**
 * Answers Telegram's requests. Who does not know the secret is sent away before anything else, the body unread; then
 * what is no POST (405), too large (413), no update (400).
 */
export function receiveUpdates(options: ReceiveOptions): RequestListener {
  const secret = digest(options.secret);
  const refuse = createRefusing();
  return (request, response) => {
    if (!timingSafeEqual(digest(String(request.headers[SECRET_HEADER])), secret)) return refuse(response, 401);
    if (request.method !== "POST") return refuse(response, 405);
    if (!options.isOpen()) return refuse(response, 503);
    receive(request, options)
      .then((status) => (status === 200 ? response.writeHead(200).end() : refuse(response, status)))
      .catch(() => response.destroy());
  };
}

/** Fulfilled with the status to answer with. */
async function receive(request: IncomingMessage, { isOpen, take }: ReceiveOptions): Promise<number> {
  const body = await readBody(request);
  if (body === null) return 413;
  const update = parse(body);
  if (!isUpdate(update)) return 400;
  // Others came in while this body did.
  if (!isOpen()) return 503;
  await Promise.race([take(update), after(MAX_REPLY_MS)]);
  return 200;
}

/** Null as soon as it is larger than an update can be; the rest stays unread. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers["content-length"] ?? 0) > MAX_BYTES) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Not destroyed when this stops reading: the refusal goes out over the same socket.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    // No JSON is no update.
    return undefined;
  }
}

/**
 * Refuses, a few a turn of the event loop, so that readers are answered between ten thousand refusals. Closes the
 * connection too: what is left of the body is never read.
 */
function createRefusing(): (response: ServerResponse, status: number) => void {
  const waiting: (() => void)[] = [];
  const refuseSome = () => {
    for (const refuse of waiting.splice(0, REFUSED_A_TURN)) refuse();
    if (waiting.length > 0) setImmediate(refuseSome);
  };
  return (response, status) => {
    if (waiting.length === 0) setImmediate(refuseSome);
    waiting.push(() => response.writeHead(status, { connection: "close" }).end());
  };
}

/** Of one length whatever is given, so that the comparison tells nothing. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
