import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLogger } from "../../src/bot/create-logger.ts";
import { openRatingStore } from "../../src/bot/rating-store.ts";
import { type Rating, readRatings } from "../../src/kept/ratings-file.ts";

let dir: string;
let file: string;
let lines: string[];
const log = createLogger(
  "debug",
  (line) => lines.push(line),
  () => 0,
);
const GOOD: Rating = { day: "2024-05-20", rating: "up", question: "隧道多长?", answer: "4.6公里", articleId: "a1" };
const BAD: Rating = { day: "2024-05-21", rating: "down", question: "谁\n去了", answer: null, articleId: null };

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "wenbao-"));
  file = join(dir, "new", "ratings.log");
  lines = [];
});
afterEach(() => rm(dir, { recursive: true }));

async function keep(...ratings: readonly Rating[]) {
  const store = openRatingStore(file, log, () => 0);
  for (const rating of ratings) store.add(rating);
  await store.saved();
}

describe("openRatingStore", () => {
  it("keeps ratings in their order, over restarts", async () => {
    await keep(GOOD);
    await keep(BAD, GOOD);

    expect(await readRatings(file)).toEqual({ ratings: [GOOD, BAD, GOOD], torn: 0 });
  });

  it("has none before the first", async () => {
    expect(await readRatings(file)).toEqual({ ratings: [], torn: 0 });
  });

  it("says once a minute that the folder can not be written, and goes on", async () => {
    await writeFile(join(dir, "new"), "a file where the folder should be");
    let now = 0;
    const store = openRatingStore(file, log, () => now);

    store.add(GOOD);
    store.add(GOOD);
    await store.saved();
    now = 61_000;
    store.add(GOOD);
    await store.saved();

    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("ratings are not kept");
  });
});

describe("readRatings", () => {
  it("loses only the line that a crash cut off, wherever", async () => {
    await keep(GOOD, BAD);
    const whole = await readFile(file);

    for (let bytes = 0; bytes <= whole.length; bytes += 7) {
      await writeFile(file, whole.subarray(0, bytes));
      await keep(GOOD);
      const { ratings, torn } = await readRatings(file);
      expect(ratings.at(-1)).toEqual(GOOD);
      expect(ratings.length + torn).toBeLessThanOrEqual(3);
    }
  });

  it("takes no line that was changed", async () => {
    await keep(GOOD);
    await writeFile(file, (await readFile(file, "utf8")).replace("公里", "公尺"));
    await appendFile(file, "\nnot a rating\n");

    expect(await readRatings(file)).toEqual({ ratings: [], torn: 2 });
  });

  it("gives back any question", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (question) => {
        await rm(file, { force: true });
        await keep({ ...GOOD, question });
        // A lone surrogate is written as an escape, and read back as such.
        expect((await readRatings(file)).ratings).toEqual([{ ...GOOD, question }]);
      }),
      { numRuns: 50 },
    );
  });
});
