import { createHash } from "node:crypto";
import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";

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

/** In DATA_DIR. */
export const RATINGS_FILE = "ratings.log";
const CHECK_CHARS = 12;
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

/** Appends a rating; it is on the disk when the promise is fulfilled. Makes the folder of the file. */
export async function appendRating(file: string, rating: Rating): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, "a");
  try {
    await handle.write(ratingLine(rating));
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
