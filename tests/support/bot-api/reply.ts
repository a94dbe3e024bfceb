import type { ApiError } from "./api-error.ts";
import type { Fault } from "./faults.ts";
import type { Params } from "./params.ts";

/** What goes over the wire. */
export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** How it goes out; undefined: whole. */
  readonly pace?: Extract<Fault, { readonly kind: "cut" | "drip" }>;
}

/** The envelope of each reply of the Bot API. */
export interface Payload {
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: Params;
}

/** The envelope of a refusal. */
export function errorPayload({ code, message, parameters }: ApiError): Payload {
  return { ok: false, error_code: code, description: message, ...(parameters === undefined ? {} : { parameters }) };
}

/** A refusal, ready to be sent. */
export function errorReply(error: ApiError): Reply {
  return toReply(errorPayload(error));
}

/** An envelope, ready to be sent with the HTTP status that Telegram gives it. */
export function toReply(payload: Payload): Reply {
  return { status: payload.error_code ?? 200, contentType: "application/json", body: JSON.stringify(payload) };
}
