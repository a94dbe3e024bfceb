import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";

/** How a program ended, with all that it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program in a process of its own. */
export interface Program {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** What `node` runs the program with. */
export const COMMAND = ["--import", import.meta.resolve("tsx"), resolve("src/main.ts")];

/** The pages that come with the program. */
export const PAGES_DIR = resolve("seeds");

interface Place {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Options of node itself. */
  readonly nodeArgs?: readonly string[];
}

/** Starts the program with nothing in the environment but what is given. */
export function startProgram({ cwd, env = {}, args = [], nodeArgs = [] }: Place): Program {
  const child = spawn(process.execPath, [...nodeArgs, ...COMMAND, ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? "", PAGES_DIR, ...env },
  });
  const written = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => (written.stdout += chunk));
  child.stderr.on("data", (chunk) => (written.stderr += chunk));
  const ended = new Promise<Ended>((done) => child.on("close", (code) => done({ code, ...written })));
  return { child, ended };
}
