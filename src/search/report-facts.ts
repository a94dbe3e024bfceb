import { PLACE_NAME } from "../newspaper/place-names.ts";
import { numbersIn } from "../text/chinese-number.ts";

/** What a text states that another report of the same event can not state otherwise. */
export interface Facts {
  /** Values by the words around them, `病例*例`. */
  readonly counts: ReadonlyMap<string, ReadonlySet<number>>;
  /** All of these values. */
  readonly values: ReadonlySet<number>;
  /** Days of the month, 1 to 31. */
  readonly days: ReadonlySet<number>;
  /** Provinces, cities and countries. */
  readonly places: ReadonlySet<string>;
}

/** 0时, 24时, 2020年, 30分, 3月: tell when, and papers print them or not. */
const TIME_UNIT = /^[年月时点分秒:]/u;
const DAY_UNIT = /^[日号]/u;
const LAST_DAY = 31;
/** Characters before a number that tell what is counted: 病例3例. */
const KEY_CHARS = 2;
/** Share of the numbers of a lead that the other report may leave out. */
const MOST_MISSING = 0.5;

/** The facts of a folded text. */
export function readFacts(folded: string): Facts {
  const counts = new Map<string, Set<number>>();
  const values = new Set<number>();
  const days = new Set<number>();
  for (const { value, start, end } of numbersIn(folded)) {
    const unit = folded.slice(end, end + 1);
    if (DAY_UNIT.test(unit) && value <= LAST_DAY) days.add(value);
    if (DAY_UNIT.test(unit) || TIME_UNIT.test(unit)) continue;
    const key = `${folded.slice(Math.max(0, start - KEY_CHARS), start)}*${unit}`;
    counts.set(key, (counts.get(key) ?? new Set<number>()).add(value));
    values.add(value);
  }
  return { counts, values, days, places: new Set(folded.match(PLACE_NAME) ?? []) };
}

/** A report with what its lead states. */
interface Stated {
  readonly facts: () => Facts;
  /** All of it, folded. */
  readonly whole: string;
}

/**
 * True when two reports state what can not be of one event: bulletins are alike but for a day (3月29日, 3月30日), a count
 * (新增1例, 新增2例), a number (第7场, 第8场) or a place.
 */
export function contradicts(a: Stated, b: Stated): boolean {
  const [one, other] = [a.facts(), b.facts()];
  return (
    areOfOtherDays(one, other) ||
    countOtherwise(one, other) ||
    leavesOutNumbers(one, b.whole) ||
    leavesOutNumbers(other, a.whole) ||
    (leavesOutPlace(one, b.whole) && leavesOutPlace(other, a.whole))
  );
}

/** True when both name days, and none in common. */
export function areOfOtherDays({ days: a }: Facts, { days: b }: Facts): boolean {
  return a.size > 0 && b.size > 0 && isDisjoint(a, b);
}

/** The same thing counted, and each of the two has a count that the other has not. */
function countOtherwise(a: Facts, b: Facts): boolean {
  return [...a.counts].some(([key, values]) => {
    const others = b.counts.get(key);
    return others !== undefined && !isWithin(values, others) && !isWithin(others, values);
  });
}

function leavesOutNumbers({ values }: Facts, whole: string): boolean {
  if (values.size === 0) return false;
  const told = new Set(numbersIn(whole).map(({ value }) => value));
  const missing = [...values].filter((value) => !told.has(value));
  return missing.length / values.size > MOST_MISSING;
}

function leavesOutPlace({ places }: Facts, whole: string): boolean {
  return [...places].some((place) => !whole.includes(place));
}

function isDisjoint<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return ![...a].some((value) => b.has(value));
}

function isWithin<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return [...a].every((value) => b.has(value));
}
