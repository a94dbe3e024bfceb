import { pino } from "pino";

type Level = "error" | "warn" | "info" | "debug";

/** Plain facts of a log line: ids, methods, durations, counts. Never a message text, a token or an error object. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Writes one JSON line per call, when the level is wanted. */
export type Logger = { readonly [level in Level]: (message: string, fields?: LogFields) => void };

/** What readers and operators wrote is no fact of a log line; who hands one over by mistake leaves only its name. */
const SECRET_FIELDS = ["text", "caption", "question", "query", "data", "token", "secret", "url", "payload", "error"];
/** A token wherever it stands: 123456789:AAF-abcdefghijklmnopqrstuvwxyz012345, also as %3A in an address. */
const TOKEN = /\d{3,20}(?::|%3A)[\w-]{30,100}/gi;
const CENSORED = "[hidden]";

/**
 * Makes a logger that hands each line to `write`, without a line end.
 * @param now milliseconds since 1970, for the time of the line.
 */
export function createLogger(lowest: Level, write: (line: string) => void, now: () => number): Logger {
  const log = pino(
    {
      level: lowest,
      messageKey: "message",
      base: null,
      timestamp: () => `,"time":"${timeOf(now())}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: [...SECRET_FIELDS], censor: CENSORED },
    },
    { write: (line: string) => write(line.trimEnd().replace(TOKEN, CENSORED)) },
  );
  const at =
    (level: Level) =>
    (message: string, fields: LogFields = {}) =>
      log[level](fields, message);
  return { error: at("error"), warn: at("warn"), info: at("info"), debug: at("debug") };
}

/** A clock beyond what a date can tell must not end the bot. */
function timeOf(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? String(ms) : date.toISOString();
}
