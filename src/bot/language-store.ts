import { readFile } from "node:fs/promises";
import type { Logger } from "./create-logger.ts";
import { describeError } from "./describe-error.ts";
import { isLanguage, type Language } from "./messages.ts";
import { replaceFile } from "./replace-file.ts";

/** The languages that readers chose. */
export interface LanguageStore {
  /** Undefined for a reader who chose none. */
  of(userId: number): Language | undefined;
  /** Chooses; null goes back to the language of the reader's Telegram. */
  choose(userId: number, language: Language | null): void;
  /** Fulfilled when all that was chosen is written. */
  saved(): Promise<void>;
}

/** In DATA_DIR. */
export const LANGUAGES_FILE = "languages.json";
/** The choice made longest ago goes first. */
const MOST_READERS = 10_000;

/** Reads what was kept in `file`, and keeps there what is chosen. A file that can not be written costs only the memory of a restart. */
export async function openLanguageStore(file: string, log: Logger): Promise<LanguageStore> {
  const chosen = new Map<number, Language>(await readChoices(file, log));
  let pending: Promise<void> = Promise.resolve();
  const write = () =>
    replaceFile(file, JSON.stringify([...chosen])).catch((error: unknown) =>
      log.warn("DATA_DIR can not be written: languages are forgotten at a restart", describeError(error)),
    );
  return {
    of: (userId) => chosen.get(userId),
    choose(userId, language) {
      chosen.delete(userId);
      if (language !== null) chosen.set(userId, language);
      for (const oldest of chosen.keys()) {
        if (chosen.size <= MOST_READERS) break;
        chosen.delete(oldest);
      }
      pending = pending.then(write);
    },
    saved: () => pending,
  };
}

async function readChoices(file: string, log: Logger): Promise<readonly (readonly [number, Language])[]> {
  try {
    const kept: unknown = JSON.parse(await readFile(file, "utf8"));
    return Array.isArray(kept) ? kept.filter(isChoice) : [];
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (!isMissing) log.warn("The languages kept in DATA_DIR can not be read; beginning anew", describeError(error));
    return [];
  }
}

function isChoice(value: unknown): value is readonly [number, Language] {
  return Array.isArray(value) && value.length === 2 && Number.isSafeInteger(value[0]) && isLanguage(value[1]);
}
