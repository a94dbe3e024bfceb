import { join } from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { RATINGS_FILE, type Rating, readRatings } from "../kept/ratings-file.ts";
import { orUsage } from "./or-usage.ts";
import { runCommand } from "./run-command.ts";

const USAGE = "usage: npm run -s feedback -- [--json]";
const SIGNS = { up: "👍", down: "👎" } as const;

await runCommand(async ({ args, env, write, warn }) => {
  const options = { json: { type: "boolean", default: false } } as const;
  const { json } = orUsage(USAGE, () => parseArgs({ args: [...args], options }).values);
  const file = join(readConfig({ ...env, BOT_TOKEN: "" }).dataDir, RATINGS_FILE);
  const { ratings, torn } = await readRatings(file);
  if (torn > 0) warn(`${file}: ${torn} lines are not whole and were left out`);
  write(json ? ratings.map((rating) => `${JSON.stringify(rating)}\n`).join("") : listOf(ratings));
});

/** Counts, then a line a rating, newest first. */
function listOf(ratings: readonly Rating[]): string {
  const ups = ratings.filter(({ rating }) => rating === "up").length;
  const lines = ratings.map(({ day, rating, question, answer, articleId }) =>
    [
      day,
      SIGNS[rating],
      question.replace(/\s+/gu, " "),
      `-> ${answer ?? "(no short answer)"}`,
      articleId ?? "(nothing found)",
    ].join("  "),
  );
  return `${SIGNS.up} ${ups}  ${SIGNS.down} ${ratings.length - ups}\n${lines
    .toReversed()
    .map((line) => `${line}\n`)
    .join("")}`;
}
