import { appendRating, type Rating } from "../kept/ratings-file.ts";
import type { Logger } from "./create-logger.ts";
import { describeError } from "./describe-error.ts";

/** Keeps ratings. */
export interface RatingStore {
  /** Never throws: a rating that can not be written is lost, and said so in the log. */
  add(rating: Rating): void;
  /** Fulfilled when all that was added is written. */
  saved(): Promise<void>;
}

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
      pending = pending.then(() => appendRating(file, rating)).catch(warn);
    },
    saved: () => pending,
  };
}
