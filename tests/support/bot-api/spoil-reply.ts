import type { Fault } from "./faults.ts";
import { type Payload, type Reply, toReply } from "./reply.ts";

const REASONS: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
  500: "Internal Server Error",
  502: "Bad Gateway",
  504: "Gateway Timeout",
};

/** Whether a fault spoils the reply only after the call had its effect. */
export function isAfterTaking(fault: Fault | undefined): boolean {
  return (fault?.kind === "body" || fault?.kind === "reset") && fault.afterTaking === true;
}

/** What a fault makes of the reply (`reply` undefined: reset the connection); undefined when it leaves it alone. */
export function spoil(fault: Fault | undefined): { readonly reply: Reply | undefined } | undefined {
  switch (fault?.kind) {
    case "reset":
      return { reply: undefined };
    case "body":
      return {
        reply: { status: fault.status ?? 200, contentType: fault.contentType ?? "application/json", body: fault.body },
      };
    case "status":
      return { reply: toReply(statusPayload(fault)) };
    default:
      return undefined;
  }
}

function statusPayload({ status, description, retryAfter, parameters }: Extract<Fault, { kind: "status" }>): Payload {
  const wait = retryAfter === undefined ? {} : { retry_after: retryAfter };
  const given = { ...parameters, ...wait };
  const reason = status === 429 ? `Too Many Requests: retry after ${String(retryAfter)}` : (REASONS[status] ?? "Error");
  return {
    ok: false,
    error_code: status,
    description: description ?? reason,
    ...(Object.keys(given).length === 0 ? {} : { parameters: given }),
  };
}
