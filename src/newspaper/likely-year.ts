import { isoDay, weekdayOf } from "./calendar.ts";
import { findDayMentions } from "./day-mentions.ts";
import { headlineOf } from "./headline-of.ts";
import { type DatedStory, type NewsDay, openingOf } from "./news-days.ts";
import type { YearBounds } from "./year-bounds.ts";
import type { YearEvidence } from "./year-evidence.ts";

/** 本周五 beside 3月21日. */
const THIS_WEEKDAY = /本周([一二三四五六日天])/u;
/** A weekday speaks for a year, but for every sixth. */
const WEEKDAY_WEIGHT = 0.9;
/** A page seldom tells of no year later than five before its own. */
const YEARS_SOON_AFTER = 5;
/** More than a printed year and less than an ordinal: 第76个世界红十字日 is believed before a year that may be planned. */
const COST_BEFORE_TOLD = 3;
const COST_AFTER_PLANNED = 1;

/** 本周五举行 in the headline, 3月21日 in the first words: the same as 3月21日(星期五). */
export function announcedWeekday(story: DatedStory): readonly YearEvidence[] {
  const weekday = THIS_WEEKDAY.exec(headlineOf(story))?.[1];
  if (!weekday) return [];
  const mention = findDayMentions(openingOf(story)).find(({ month }) => month !== null);
  if (!mention || mention.month === null) return [];
  const { month, day, text } = mention;
  return weekdayEvidence({
    month,
    day,
    year: null,
    text,
    weekday: "日一二三四五六".indexOf(weekday.replace("天", "日")),
  });
}

/** 5月8日(星期一): the years in which that day falls on that weekday. */
export function weekdayEvidence(latest: NewsDay): readonly YearEvidence[] {
  if (latest.weekday === null) return [];
  const years = new Map<number, number>();
  for (let year = 1990; year <= 2060; year += 1) {
    if (fallsOnWeekday(latest, year)) years.set(year, WEEKDAY_WEIGHT);
  }
  return [{ years, quote: `「${latest.text}」` }];
}

/** 4月8日 星期二 on a page that tells of 2024: the one year soon after in which that day falls on that weekday. */
export function weekdaySince(latest: NewsDay, { from, told }: YearBounds): readonly YearEvidence[] {
  if (from === null || latest.weekday === null) return [];
  const soon = Array.from({ length: YEARS_SOON_AFTER }, (_, i) => from + i);
  const [year, other] = soon.filter((candidate) => fallsOnWeekday(latest, candidate));
  if (year === undefined || other !== undefined) return [];
  return [{ years: new Map([[year, WEEKDAY_WEIGHT]]), quote: `「${told}」` }];
}

function fallsOnWeekday(latest: NewsDay, year: number): boolean {
  const day = isoDay(year, latest.month, latest.day);
  return day !== undefined && weekdayOf(day) === latest.weekday;
}

/** A year with what speaks for it. */
export interface LikelyYear {
  readonly year: number;
  readonly weight: number;
  readonly quotes: readonly string[];
}

/** The year that most of the evidence supports, and the weekday allows; the later one of two that are even. */
export function likeliestYear(
  proofs: readonly YearEvidence[],
  latest: NewsDay,
  bounds: YearBounds,
): LikelyYear | undefined {
  const weights = new Map<number, number>();
  for (const proof of proofs)
    for (const [year, weight] of proof.years) weights.set(year, (weights.get(year) ?? 0) + weight);
  for (const [year, weight] of weights) weights.set(year, weight - costOutside(bounds, year));
  let best: { year: number; weight: number } | undefined;
  for (const [year, weight] of allowedByWeekday(weights, latest)) {
    if (!best || weight > best.weight || (weight === best.weight && year > best.year)) best = { year, weight };
  }
  // A weekday alone fits every sixth year: that is no evidence of a year.
  if (!best || best.weight < 0.3 || proofs.every((proof) => proof.years.size > 6)) return undefined;
  const winner = best.year;
  const quotes = proofs.filter((proof) => proof.years.has(winner)).map((proof) => proof.quote);
  return { ...best, quotes: [...new Set(quotes)].slice(0, 4) };
}

/** A plan may be an old one, and is believed only where it does not lie before what has happened. */
function costOutside({ from, to }: YearBounds, year: number): number {
  if (from !== null && year < from) return COST_BEFORE_TOLD;
  return to !== null && year > to && (from === null || to >= from) ? COST_AFTER_PLANNED : 0;
}

/** The years that have more than the weekday for them; all years when the weekday fits none that the page speaks of. */
function allowedByWeekday(
  weights: ReadonlyMap<number, number>,
  latest: NewsDay,
): readonly (readonly [number, number])[] {
  const years = [...weights];
  const fitting = years.filter(([year, weight]) => weight > WEEKDAY_WEIGHT && fallsOnWeekday(latest, year));
  return fitting.length > 0 ? fitting : years;
}
