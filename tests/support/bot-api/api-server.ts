import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { ApiError } from "./api-error.ts";
import type { ApiCall, BotApiState } from "./bot-api-state.ts";
import { standAfter, standBefore } from "./faults.ts";
import { type CallContext, findMethod } from "./methods.ts";
import { errorPayload, errorReply, type Payload, type Reply, toReply } from "./reply.ts";
import { parseRequestBody } from "./request-body.ts";
import { isAfterTaking, spoil } from "./spoil-reply.ts";

// "/bot123:abc/sendMessage", with "/test/" in between for the test environment.
const PATH = /^\/bot([^/]+)\/(?:test\/)?([A-Za-z]+)\/?$/;

/** Starts the server on a free port of loopback; gives its address without a trailing slash, and its end. */
export async function listen(
  state: BotApiState,
): Promise<{ readonly apiRoot: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => void answer(state, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { apiRoot: `http://127.0.0.1:${port}`, close: () => stop(server) };
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // One turn, so that polls which were just ended still get their reply out.
  await new Promise((resolve) => setImmediate(resolve));
  server.closeAllConnections();
  await closed;
}

async function answer(state: BotApiState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const reply = await handle(state, request, response);
    if (reply === undefined) request.socket.resetAndDestroy();
    else if (reply.pace === undefined) write(response, reply);
    else writeSlowly(request.socket, reply, reply.pace);
  } catch (error) {
    // The caller hung up while it was still sending: nothing to answer, nothing wrong here.
    if (request.destroyed && !request.complete) return;
    state.violations.push(`the emulator failed: ${String(error)}`);
    write(response, toReply({ ok: false, error_code: 500, description: "Internal Server Error" }));
  }
}

function write(response: ServerResponse, { status, contentType, body }: Reply): void {
  if (response.destroyed) return;
  response.writeHead(status, { "content-type": contentType });
  response.end(body);
}

/** Writes a reply that breaks off, or comes a byte at a time, past Node's own framing. */
function writeSlowly(socket: Socket, { contentType, body }: Reply, pace: NonNullable<Reply["pace"]>): void {
  const length = Buffer.byteLength(body);
  const bytes = Buffer.from(
    `HTTP/1.1 200 OK\r\nContent-Type: ${contentType}\r\nContent-Length: ${length}\r\n\r\n${body}`,
  );
  if (pace.kind === "cut") {
    socket.write(bytes.subarray(0, Math.floor(bytes.length * pace.share)), () => socket.resetAndDestroy());
    return;
  }
  let sent = 0;
  const timer = setInterval(() => {
    if (socket.destroyed || sent >= bytes.length) clearInterval(timer);
    else socket.write(bytes.subarray(sent, ++sent));
  }, pace.msPerByte);
  timer.unref();
}

/** The reply of one request, undefined when its connection is to be reset. */
async function handle(
  state: BotApiState,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Reply | undefined> {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const [, token, name] = PATH.exec(url.pathname) ?? [];
  const body = await readBody(request);
  if (token === undefined || name === undefined) return errorReply(new ApiError(404, "Not Found"));
  if (decodeURIComponent(token) !== state.token) return errorReply(new ApiError(401, "Unauthorized"));
  const call = openCall(state, name, url, request, body);
  if (call instanceof ApiError) return errorReply(call);
  const context: CallContext = {
    onGone: (callback) =>
      response.once("close", () => {
        callback();
        state.waiters.wake();
      }),
  };
  return handleCall(state, call, context);
}

function openCall(
  state: BotApiState,
  name: string,
  url: URL,
  request: IncomingMessage,
  body: Buffer,
): ApiCall | ApiError {
  const method = findMethod(name)?.name ?? name;
  try {
    const params = parseRequestBody(request.headers["content-type"] ?? "", body);
    const all = { ...Object.fromEntries(url.searchParams), ...params };
    const call: ApiCall = { method, params: all, atMs: performance.now(), reply: undefined };
    state.calls.push(call);
    return call;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}

async function handleCall(state: BotApiState, call: ApiCall, context: CallContext): Promise<Reply | undefined> {
  const fault = state.faults.take(call.method);
  state.waiters.wake();
  await standBefore(fault);
  const spoiled = isAfterTaking(fault) ? undefined : spoil(fault);
  if (spoiled !== undefined) return spoiled.reply;
  const performing = perform(state, call, context);
  // Already here: a long poll has confirmed its offset, and what it waits for may be minutes away.
  state.waiters.wake();
  const payload = await performing;
  call.reply = payload;
  state.waiters.wake();
  await standAfter(fault);
  const late = isAfterTaking(fault) ? spoil(fault) : undefined;
  if (late !== undefined) return late.reply;
  return fault?.kind === "cut" || fault?.kind === "drip" ? { ...toReply(payload), pace: fault } : toReply(payload);
}

async function perform(state: BotApiState, call: ApiCall, context: CallContext): Promise<Payload> {
  const found = findMethod(call.method);
  if (found === undefined) {
    state.violations.push(`the bot called ${call.method}, which the emulator does not have`);
    return errorPayload(new ApiError(404, "Not Found: method not found"));
  }
  try {
    return { ok: true, result: await found.method(state, call.params, context) };
  } catch (error) {
    if (error instanceof ApiError) return errorPayload(error);
    throw error;
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
