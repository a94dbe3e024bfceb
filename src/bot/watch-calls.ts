import type { Transformer } from "grammy";
import type { Logger } from "./create-logger.ts";

/** Transformer that logs the method, the duration and the error code of each call, and nothing of what it says. */
export function watchCalls(log: Logger, uptime: () => number): Transformer {
  return async (prev, method, payload, signal) => {
    const startMs = uptime();
    const note = (code?: number) => {
      log.debug("A call was made", { method, ms: Math.round(uptime() - startMs), error_code: code });
    };
    try {
      const response = await prev(method, payload, signal);
      note(response.ok ? undefined : response.error_code);
      return response;
    } catch (error) {
      note(0);
      throw error;
    }
  };
}
