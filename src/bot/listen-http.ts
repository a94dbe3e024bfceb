import { createServer, type RequestListener, type Server } from "node:http";

/** Where to listen, and how patiently. */
export interface ListenOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** The variable that the port comes from, for the message when it is taken. */
  readonly setting: string;
  /** How long a request may take to arrive in full. */
  readonly requestTimeoutMs?: number;
}

/** A server that is up. */
export interface Listener {
  readonly port: number;
  /** Takes no more; replies under way are finished, one second at most. */
  close(): Promise<void>;
}

/** Another program listens there already, or the port is not ours to take. */
export class PortTakenError extends Error {
  override readonly name = "PortTakenError";
  readonly exitCode = 78;
}

/** With what it takes to look after them, slow senders are gone within 10 s. */
const REQUEST_TIMEOUT_MS = 8000;
const CHECKS_PER_TIMEOUT = 10;
const CLOSE_MS = 1000;

/**
 * Listens on all addresses. Who sends too slowly is cut off.
 * @throws PortTakenError
 */
export async function listenHttp(
  { port, setting, requestTimeoutMs = REQUEST_TIMEOUT_MS }: ListenOptions,
  answer: RequestListener,
): Promise<Listener> {
  const server = createServer(
    {
      headersTimeout: requestTimeoutMs,
      requestTimeout: requestTimeoutMs,
      // Node looks every 30 s by default: slow senders would stay far beyond their time.
      connectionsCheckingInterval: requestTimeoutMs / CHECKS_PER_TIMEOUT,
      maxHeaderSize: 8192,
    },
    answer,
  );
  const onStart = new Promise<void>((resolve, reject) => {
    server.once("error", (error) =>
      reject(new PortTakenError(`${setting}: can not listen on port ${port} (${codeOf(error)})`)),
    );
    server.listen(port, resolve);
  });
  await onStart;
  const address = server.address();
  return { port: typeof address === "object" ? (address?.port ?? port) : port, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
  await closed;
  clearTimeout(timer);
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
