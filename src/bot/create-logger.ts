type Level = "error" | "warn" | "info" | "debug";

/** Plain facts of a log line. Never a message text, a token or an error object. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Writes one JSON line per call, when the level is wanted. */
export type Logger = { readonly [level in Level]: (message: string, fields?: LogFields) => void };

const LEVELS: readonly Level[] = ["error", "warn", "info", "debug"];

/**
 * Makes a logger that hands each line to `write`, without a line end.
 * @param now milliseconds since 1970, for the time of the line.
 */
export function createLogger(lowest: Level, write: (line: string) => void, now: () => number): Logger {
  const log =
    (level: Level) =>
    (message: string, fields: LogFields = {}) => {
      if (LEVELS.indexOf(level) > LEVELS.indexOf(lowest)) return;
      write(JSON.stringify({ time: new Date(now()).toISOString(), level, message, ...fields }));
    };
  return { error: log("error"), warn: log("warn"), info: log("info"), debug: log("debug") };
}
