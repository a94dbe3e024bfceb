import { fold } from "../text/fold.ts";
import { yearTense } from "./year-tense.ts";

/** Between which years a page can be of, as far as the years that it names tell. */
export interface YearBounds {
  /** The page is of this year or later; null when no year is told as past. */
  readonly from: number | null;
  /** The words that tell it, as printed. */
  readonly told: string;
  /** The page is of this year or earlier; null when no year is planned. */
  readonly to: number | null;
}

/** 2021年, 2021年9月; no years of life and no span, 2021—2025年. */
const YEAR_AND_MONTH =
  /(?<![\d—–-])(?<year>(?:19|20)\d{2})\s?年(?!代|级|型|版|[—–-])(?:\s?(?<month>1[0-2]|0?[1-9])\s?月)?/gu;
/**
 * The bounds that the years of a text set: a page is not older than what it tells as past (2019年,他牵头成立; 自2020年11月起)
 * and not younger than what it plans (计划2022年5月推出).
 * @param month of the latest news, 1-12: 2022年12月 told in May makes the page one of 2023 or later.
 */
export function findYearBounds(printed: string, month: number): YearBounds {
  const text = fold(printed);
  let told: { readonly year: number; readonly words: string } | undefined;
  let to: number | null = null;
  for (const match of text.matchAll(YEAR_AND_MONTH)) {
    const tense = yearTense(text, match.index, match.index + match[0].length);
    if (tense === "past") {
      const year = firstYear(match, month);
      if (year > (told?.year ?? 0)) told = { year, words: printed.slice(match.index, match.index + match[0].length) };
    }
    if (tense === "planned") to = Math.min(to ?? Number.POSITIVE_INFINITY, lastYear(match, month));
  }
  return { from: told?.year ?? null, to, told: told?.words ?? "" };
}

/** 2022年12月 has passed: news of May is of 2023 or later. */
function firstYear({ groups }: RegExpExecArray, month: number): number {
  return Number(groups?.year) + (Number(groups?.month ?? 0) > month ? 1 : 0);
}

/** 2022年5月 is to come: news of September is of 2021 or earlier. */
function lastYear({ groups }: RegExpExecArray, month: number): number {
  return Number(groups?.year) - (Number(groups?.month ?? 12) < month ? 1 : 0);
}
