import { type StdioOptions, spawnSync } from "node:child_process";
import { resolve } from "node:path";

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Place {
  /** Default: the folder of the project. */
  readonly cwd?: string;
  /** Where standard output goes; default: what is given back. */
  readonly stdout?: "pipe" | number;
}

/**
 * Runs a command of src/cli/ in a process of its own.
 * @param env the only variables it sees besides PATH.
 */
export function runCommand(
  command: "ask" | "articles" | "feedback",
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  { cwd = ".", stdout: to = "pipe" }: Place = {},
): Ended {
  const stdio: StdioOptions = ["ignore", to, "pipe"];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), resolve(`src/cli/${command}.ts`), ...args],
    { cwd, stdio, encoding: "utf8", env: { PATH: process.env.PATH ?? "", ...env } },
  );
  return { status, stdout, stderr };
}
