import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Runs a script of this folder in a process of its own and gives the cells of the one line it prints, or undefined when
 * it failed, which it says itself. On Linux a process starts with the peak memory of its parent: this one must stay
 * small, so it reads no corpus.
 */
export function runMeasurement(script: string, args: readonly string[]): readonly string[] | undefined {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [...process.execArgv, file, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return status === 0 ? stdout.trimEnd().split("\t") : undefined;
}
