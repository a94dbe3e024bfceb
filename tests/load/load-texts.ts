import { readFileSync } from "node:fs";

/** The judged questions about the seed pages. */
export const LOAD_TEXTS: readonly string[] = readFileSync("tests/acceptance/seeds/questions.jsonl", "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => String(JSON.parse(line).question));
