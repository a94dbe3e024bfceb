/** Wrong usage of a command: the process ends with status 64. */
export class UsageError extends Error {
  readonly exitCode = 64;
}

/** What a command may touch of the process. */
export interface CommandContext {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output: the result only. */
  readonly write: (text: string) => void;
  /** A line to standard error. */
  readonly warn: (line: string) => void;
}

const EXIT_UNEXPECTED = 70;

/** Runs a command of the shell and sets the exit status: 0, that of the error (64, 65, 78), or 70 for a defect. */
export async function runCommand(command: (context: CommandContext) => Promise<void>): Promise<void> {
  // The reader of the pipe went away: `npm run -s articles | head`.
  process.stdout.on("error", () => process.exit(0));
  const warn = (line: string) => void process.stderr.write(`${line}\n`);
  try {
    await command({
      args: process.argv.slice(2),
      env: process.env,
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
