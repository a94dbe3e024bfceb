import { spawnSync } from "node:child_process";

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command of src/cli/ in a process of its own, in the folder of the project.
 * @param env the only variables it sees besides PATH.
 */
export function runCommand(
  command: "ask" | "articles",
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", `src/cli/${command}.ts`, ...args],
    { encoding: "utf8", env: { PATH: process.env.PATH ?? "", ...env } },
  );
  return { status, stdout, stderr };
}
