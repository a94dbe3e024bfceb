import { createHash } from "node:crypto";
import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Logger } from "./create-logger.ts";
import { describeError } from "./describe-error.ts";

/** What a reader thought of an answer. Nothing tells who it was. */
export interface Rating {
  /** ISO day. */
  readonly day: string;
  readonly rating: "up" | "down";
  readonly question: string;
  /** The short answer; null when there was none. */
  readonly answer: string | null;
  /** The article cited first; null when nothing was found. */
  readonly articleId: string | null;
}

/** Keeps ratings. */
export interface RatingStore {
  /** Never throws: a rating that can not be written is lost, and said so in the log. */
  add(rating: Rating): void;
  /** Fulfilled when all that was added is written. */
  saved(): Promise<void>;
}

/** In DATA_DIR. */
export const RATINGS_FILE = "ratings.log";
const CHECK_CHARS = 12;
/** A failing disk is told of once in this time. */
const WARN_EVERY_MS = 60_000;

/**
 * A store that appends a line a rating to `file`: a checksum, a space, the rating as JSON. A line is on the disk before the
 * next is written, and one that was cut off by a crash is told by its checksum.
 */
export function openRatingStore(file: string, log: Logger, now: () => number): RatingStore {
  let pending: Promise<void> = Promise.resolve();
  let warnedAt = Number.NEGATIVE_INFINITY;
  const warn = (error: unknown) => {
    if (now() - warnedAt < WARN_EVERY_MS) return;
    warnedAt = now();
    log.warn("DATA_DIR can not be written: ratings are not kept", describeError(error));
  };
  return {
    add: (rating) => {
      pending = pending.then(() => append(file, ratingLine(rating))).catch(warn);
    },
    saved: () => pending,
  };
}

/** The ratings that stand whole in a file, in the order in which they were given, and how many lines do not; none without a file. */
export async function readRatings(
  file: string,
): Promise<{ readonly ratings: readonly Rating[]; readonly torn: number }> {
  const lines = (await readText(file)).split("\n").filter((line) => line !== "");
  const ratings = lines.flatMap((line) => parseLine(line) ?? []);
  return { ratings, torn: lines.length - ratings.length };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

/** Begins with a line end, so that a line cut off before it spoils no other. */
function ratingLine(rating: Rating): string {
  const json = JSON.stringify(rating);
  return `\n${checksum(json)} ${json}\n`;
}

async function append(file: string, line: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, "a");
  try {
    await handle.write(line);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

function parseLine(line: string): Rating | undefined {
  const json = line.slice(CHECK_CHARS + 1);
  if (line.slice(0, CHECK_CHARS) !== checksum(json)) return undefined;
  const value: unknown = JSON.parse(json);
  return isRating(value) ? value : undefined;
}

function isRating(value: unknown): value is Rating {
  if (typeof value !== "object" || value === null) return false;
  const fields = new Map(Object.entries(value));
  const isTextOrNull = (name: string) => fields.get(name) === null || typeof fields.get(name) === "string";
  return (
    ["day", "question"].every((name) => typeof fields.get(name) === "string") &&
    ["up", "down"].includes(String(fields.get("rating"))) &&
    ["answer", "articleId"].every(isTextOrNull)
  );
}

function checksum(json: string): string {
  return createHash("sha256").update(json).digest("hex").slice(0, CHECK_CHARS);
}
