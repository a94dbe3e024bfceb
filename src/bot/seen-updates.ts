import { readFile } from "node:fs/promises";
import type { Logger } from "./create-logger.ts";
import { describeError } from "./describe-error.ts";
import { replaceFile } from "./replace-file.ts";

/** The ids of the updates that were handled last: after a restart Telegram delivers again what was not confirmed. */
export interface SeenUpdates {
  /** True the first time an id is given, false ever after. */
  isNew(updateId: number): boolean;
  /** Keeps the id over a restart. To be called when the update is answered, so that one cut off is answered again. */
  done(updateId: number): void;
  /** Fulfilled when all that is done is written. */
  saved(): Promise<void>;
}

const MAX_KEPT = 1000;
const MAX_STARTED = 10_000;

/** Reads what was kept in `file`; without a readable file it begins anew. A file that can not be written costs only the memory of a restart. */
export async function openSeenUpdates(file: string, log: Logger): Promise<SeenUpdates> {
  const finished = new Set(await readIds(file, log));
  const started = new Set(finished);
  let writing: Promise<void> | null = null;
  let isDirty = false;

  const write = async () => {
    while (isDirty) {
      isDirty = false;
      await replaceFile(file, JSON.stringify([...finished])).catch((error) =>
        log.warn("DATA_DIR can not be written: after a restart an answer may come twice", describeError(error)),
      );
    }
    writing = null;
  };

  return {
    isNew(updateId) {
      if (started.has(updateId)) return false;
      addBounded(started, updateId, MAX_STARTED);
      return true;
    },
    done(updateId) {
      addBounded(finished, updateId, MAX_KEPT);
      isDirty = true;
      // One write at a time; what is done meanwhile goes into the next.
      writing ??= write();
    },
    saved: async () => {
      await writing;
    },
  };
}

async function readIds(file: string, log: Logger): Promise<readonly number[]> {
  try {
    const kept: unknown = JSON.parse(await readFile(file, "utf8"));
    return Array.isArray(kept) ? kept.filter(Number.isSafeInteger) : [];
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (!isMissing) log.warn("What was kept in DATA_DIR can not be read; beginning anew", describeError(error));
    return [];
  }
}

function addBounded(ids: Set<number>, id: number, max: number): void {
  ids.add(id);
  for (const oldest of ids) {
    if (ids.size <= max) return;
    ids.delete(oldest);
  }
}
