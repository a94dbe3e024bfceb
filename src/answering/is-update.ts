import { areOfOtherDays, readFacts } from "../search/report-facts.ts";
import { gramsOf, likeness } from "../search/report-grams.ts";
import { fold } from "../text/fold.ts";
import type { Citation } from "./answer.ts";

/** Share of the pairs of characters; numbers are in none, so that passages that differ in a figure alone have 1. */
const LEAST_LIKENESS = 0.6;
const MOST_DAYS_APART = 3;
const DAY_MS = 86_400_000;

/** True when a passage says what another of a few days before or after says, but for figures, and of no other day. */
export function isUpdate(a: Citation, b: Citation): boolean {
  if (a.date === null || b.date === null) return false;
  if (Math.abs(Date.parse(a.date) - Date.parse(b.date)) > MOST_DAYS_APART * DAY_MS) return false;
  const [one, other] = [fold(a.excerpt), fold(b.excerpt)];
  return (
    likeness(gramsOf(one), gramsOf(other), () => 1) >= LEAST_LIKENESS &&
    !areOfOtherDays(readFacts(one), readFacts(other))
  );
}
