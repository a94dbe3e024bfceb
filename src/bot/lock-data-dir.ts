import { link, mkdir, rm, stat } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import type { Logger } from "./create-logger.ts";
import { describeError } from "./describe-error.ts";

/** Another copy of the bot is at work on the same folder. */
export class DataDirHeldError extends Error {
  override readonly name = "DataDirHeldError";
  readonly exitCode = 75;
}

const ANSWER_MS = 1000;
const MAX_ATTEMPTS = 3;
const GONE: readonly string[] = ["ECONNREFUSED", "ENOENT", "ENOTSOCK"];

/**
 * Holds the folder for this copy alone, until the function given back is called. The lock is a socket that the system
 * answers for while its holder lives: one left behind by `kill -9` refuses at once and is taken over, whatever the
 * clock says or whichever process has the old number now.
 * @param nonce tells this copy from any other.
 * @throws DataDirHeldError
 */
export async function lockDataDir(dataDir: string, nonce: string, log: Logger): Promise<() => Promise<void>> {
  const lock = join(dataDir, "lock.sock");
  const own = join(dataDir, `${nonce}.sock`);
  try {
    await mkdir(dataDir, { recursive: true });
    const server = await listen(own);
    await take(own, lock).catch(async (error) => {
      server.close();
      throw error;
    });
    return () => release(server, lock);
  } catch (error) {
    if (error instanceof DataDirHeldError) throw error;
    // A file system without sockets, a read-only one, a path too long: no reason not to answer.
    log.warn("DATA_DIR can not be locked: see to it that no other copy uses it", describeError(error));
    return async () => {};
  }
}

/** Gives the socket the name of the lock, unless a living copy has it: a link is made once or not at all. */
async function take(own: string, lock: string): Promise<void> {
  const { ino } = await stat(own);
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const isTaken = await link(own, lock).then(
      () => true,
      (error) => {
        if (codeOf(error) !== "EEXIST") throw error;
        return false;
      },
    );
    if (isTaken) {
      await rm(own);
      // Two that found the same dead lock may both have removed it: the later one has it.
      if ((await stat(lock)).ino === ino) return;
    } else if (await isHeld(lock)) break;
    else await rm(lock, { force: true });
  }
  await rm(own, { force: true });
  throw new DataDirHeldError(
    "DATA_DIR is in use by another copy of the bot; stop it, or give this one a folder of its own",
  );
}

function isHeld(lock: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(lock);
    const end = (held: boolean) => {
      socket.destroy();
      resolve(held);
    };
    socket.setTimeout(ANSWER_MS, () => end(true));
    socket.once("connect", () => end(true));
    socket.once("error", (error) => end(!GONE.includes(codeOf(error))));
  });
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", reject);
    server.listen(path, () => resolve(server.unref()));
  });
}

async function release(server: Server, lock: string): Promise<void> {
  await rm(lock, { force: true });
  await new Promise((resolve) => server.close(resolve));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
