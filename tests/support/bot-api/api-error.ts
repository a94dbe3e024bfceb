/** A refusal of the Bot API: becomes `{ok: false, error_code, description, parameters}` with that HTTP status. */
export class ApiError extends Error {
  readonly code: number;
  readonly parameters: Readonly<Record<string, unknown>> | undefined;

  constructor(code: number, description: string, parameters?: Readonly<Record<string, unknown>>) {
    super(description);
    this.name = "ApiError";
    this.code = code;
    this.parameters = parameters;
  }
}

/** A 400 with Telegram's prefix, e.g. `badRequest("chat not found")`. */
export function badRequest(what: string, parameters?: Readonly<Record<string, unknown>>): ApiError {
  return new ApiError(400, `Bad Request: ${what}`, parameters);
}

/** A 403 with Telegram's prefix, e.g. `forbidden("bot was blocked by the user")`. */
export function forbidden(what: string): ApiError {
  return new ApiError(403, `Forbidden: ${what}`);
}

/** A 429 that asks to wait so many seconds. */
export function tooManyRequests(seconds: number): ApiError {
  return new ApiError(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
}
