import { type Agent, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";

/** What grammY asks for with each call. */
interface Init {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly agent?: Agent;
  readonly signal?: { addEventListener(type: "abort", listener: () => void): void; readonly aborted: boolean };
}

/** What grammY reads of a reply. */
interface Reply {
  readonly status: number;
  json(): Promise<unknown>;
}

/**
 * Makes a call and reads all of the reply. node-fetch, which grammY uses otherwise, waits without end when the
 * connection is reset in the middle of a reply.
 */
export function fetchWhole(url: string, { method, headers, body, agent, signal }: Init): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = url.startsWith("https:") ? requestHttps : requestHttp;
    const call = request(url, { method, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        resolve({ status: response.statusCode ?? 0, json: async () => JSON.parse(text) });
      });
    });
    call.on("error", reject);
    const abort = () => call.destroy(new Error("The call was given up"));
    if (signal?.aborted) abort();
    signal?.addEventListener("abort", abort);
    call.end(body);
  });
}
