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

/**
 * Answers Telegram's requests. Who does not know the secret is sent away before anything else, the body unread; then
 * what is no POST (405), too large (413), no update (400).
 */
export function receiveUpdates(options: ReceiveOptions): RequestListener {
  const secret = digest(options.secret);
  return (request, response) => {
    if (!timingSafeEqual(digest(String(request.headers[SECRET_HEADER])), secret)) return refuse(response, 401);
    if (request.method !== "POST") return refuse(response, 405);
    if (!options.isOpen()) return refuse(response, 503);
    receive(request, response, options).catch(() => response.destroy());
  };
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  { isOpen, take }: ReceiveOptions,
): Promise<void> {
  const body = await readBody(request);
  if (body === null) return refuse(response, 413);
  const update = parse(body);
  if (!isUpdate(update)) return refuse(response, 400);
  // Others came in while this body did.
  if (!isOpen()) return refuse(response, 503);
  await Promise.race([take(update), after(MAX_REPLY_MS)]);
  response.writeHead(200).end();
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

/** Closes the connection too: what is left of the body is never read. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: "close" }).end();
}

/** Of one length whatever is given, so that the comparison tells nothing. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
