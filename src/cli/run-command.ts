import { exitOnWriteError } from "./exit-on-write-error.ts";
import { readEnvironment } from "./read-environment.ts";

/** Wrong usage of a command: the process ends with status 64. */
export class UsageError extends Error {
  readonly exitCode = 64;
}

/** What a command may touch of the process. */
export interface CommandContext {
  readonly args: readonly string[];
  /** Those of the file `.env` among them. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output: the result only. */
  readonly write: (text: string) => void;
  /** A line to standard error. */
  readonly warn: (line: string) => void;
}

const EXIT_UNEXPECTED = 70;

/** Runs a command of the shell and sets the exit status: 0, that of the error (64, 65, 78), 70 for a defect, or 74 for output that fails. */
export async function runCommand(command: (context: CommandContext) => Promise<void>): Promise<void> {
  const warn = (line: string) => void process.stderr.write(`${line}\n`);
  exitOnWriteError(warn);
  try {
    await command({
      args: process.argv.slice(2),
      env: readEnvironment(),
      write: (text) => void process.stdout.write(text),
      warn,
    });
  } catch (error) {
    process.exitCode = exitCodeOf(error) ?? EXIT_UNEXPECTED;
    warn(exitCodeOf(error) === undefined && error instanceof Error ? (error.stack ?? error.message) : messageOf(error));
  }
}

function exitCodeOf(error: unknown): number | undefined {
  return error instanceof Error && "exitCode" in error && typeof error.exitCode === "number"
    ? error.exitCode
    : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
