import { appendFile, readFile } from "node:fs/promises";
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
/** Ids that are added to the file before it is written anew with the last thousand: 120 kB at most. */
const MAX_ADDED = 10_000;

/**
 * Reads what was kept in `file`; without a readable file it begins anew. A file that can not be written costs only the
 * memory of a restart.
 *
 * Each line is a JSON list of ids. What is done is added as a line at the end, which costs little however much is kept;
 * a line that was cut short by a crash is no JSON, and left out.
 */
export async function openSeenUpdates(file: string, log: Logger): Promise<SeenUpdates> {
  const finished = new Set(await readIds(file, log));
  const started = new Set(finished);
  let unwritten: number[] = [];
  let writing: Promise<void> | null = null;
  // The first write makes the folder, and begins after whatever a crash left at the end of the file.
  let added = MAX_ADDED;

  const writeOnce = async (ids: readonly number[]) => {
    if (added + ids.length > MAX_ADDED) {
      added = 0;
      await replaceFile(file, lineOf([...finished]));
    } else {
      added += ids.length;
      await appendFile(file, lineOf(ids));
    }
  };

  const write = async () => {
    while (unwritten.length > 0) {
      const ids = unwritten;
      unwritten = [];
      await writeOnce(ids).catch((error) => {
        // Half of it may stand there: next time all is written anew.
        added = MAX_ADDED;
        log.warn("DATA_DIR can not be written: after a restart an answer may come twice", describeError(error));
      });
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
      unwritten.push(updateId);
      // One write at a time; what is done meanwhile goes into the next.
      writing ??= write();
    },
    saved: async () => {
      await writing;
    },
  };
}

function lineOf(ids: readonly number[]): string {
  return `${JSON.stringify(ids)}\n`;
}

/** Oldest first, the last thousand. */
async function readIds(file: string, log: Logger): Promise<readonly number[]> {
  try {
    const lines = (await readFile(file, "utf8")).split("\n");
    return lines.flatMap((line) => idsIn(line)).slice(-MAX_KEPT);
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (!isMissing) log.warn("What was kept in DATA_DIR can not be read; beginning anew", describeError(error));
    return [];
  }
}

function idsIn(line: string): readonly number[] {
  try {
    const kept: unknown = JSON.parse(line);
    return Array.isArray(kept) ? kept.filter(Number.isSafeInteger) : [];
  } catch {
    // Cut short, or not ours.
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
