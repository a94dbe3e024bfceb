/** Input or output failed, as sysexits.h has it. */
const EXIT_IO = 74;

/**
 * Ends the process when standard output can not be written: with 0 when the reader of the pipe went away
 * (`npm run -s articles | head`), else with 74 and a line to `warn` (a full disk).
 */
export function exitOnWriteError(warn: (line: string) => void): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    warn(`Standard output can not be written (${error.code ?? error.message})`);
    process.exit(EXIT_IO);
  });
}
