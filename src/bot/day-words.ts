import { endOfMonth, monthOf, yearOf } from "../newspaper/calendar.ts";

/** How a language words a stretch of time. Days are ISO; months count from 1. */
interface DayWords {
  readonly year: (year: number) => string;
  readonly half: (year: number, isFirst: boolean) => string;
  readonly month: (year: number, month: number) => string;
  readonly day: (iso: string) => string;
  /** `from` and `to` are of one size: two days, two months or two years. */
  readonly range: (size: "year" | "month" | "day", from: string, to: string) => string;
}

/** As the interface words them in English. */
export const MONTHS: readonly string[] =
  "January February March April May June July August September October November December".split(" ");

const CHINESE: DayWords = {
  year: (year) => `${year}年`,
  half: (year, isFirst) => `${year}年${isFirst ? "上" : "下"}半年`,
  month: (year, month) => `${year}年${month}月`,
  day: (iso) => `${yearOf(iso)}年${monthOf(iso)}月${dayOf(iso)}日`,
  range: (size, from, to) => `${wordOf(CHINESE, size, from)}至${shortEnd(size, from, to)}`,
};

const ENGLISH: DayWords = {
  year: (year) => String(year),
  half: (year, isFirst) => `the ${isFirst ? "first" : "second"} half of ${year}`,
  month: (year, month) => `${MONTHS[month - 1]} ${year}`,
  day: (iso) => `${dayOf(iso)} ${MONTHS[monthOf(iso) - 1]} ${yearOf(iso)}`,
  range: (size, from, to) => `${wordOf(ENGLISH, size, from)} to ${wordOf(ENGLISH, size, to)}`,
};

/** ISO days as a person writes them: 2022年 · 2022年8月 · 2023年上半年 · 2023年5月7日至8日. */
export function daysInChinese(from: string, to: string): string {
  return inWords(CHINESE, from, to);
}

/** ISO days as a person writes them: 2022 · August 2022 · 7 May 2023 to 8 May 2023. */
export function daysInEnglish(from: string, to: string): string {
  return inWords(ENGLISH, from, to);
}

function inWords(words: DayWords, from: string, to: string): string {
  if (from === to) return words.day(from);
  const size = sizeOf(from, to);
  if (size === "day" || yearOf(from) !== yearOf(to)) return words.range(size, from, to);
  if (size === "year") return words.year(yearOf(from));
  if (monthOf(from) === monthOf(to)) return words.month(yearOf(from), monthOf(from));
  const isHalf = monthOf(to) - monthOf(from) === 5 && monthOf(from) % 6 === 1;
  return isHalf ? words.half(yearOf(from), monthOf(from) === 1) : words.range(size, from, to);
}

/** Whether the days are whole years, whole months or neither. */
function sizeOf(from: string, to: string): "year" | "month" | "day" {
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) return "year";
  return from.endsWith("-01") && to === endOfMonth(yearOf(to), monthOf(to)) ? "month" : "day";
}

function wordOf(words: DayWords, size: "year" | "month" | "day", iso: string): string {
  if (size === "year") return words.year(yearOf(iso));
  return size === "month" ? words.month(yearOf(iso), monthOf(iso)) : words.day(iso);
}

/** The end without what it shares with the beginning: 2023年5月7日至 8日. */
function shortEnd(size: "year" | "month" | "day", from: string, to: string): string {
  const whole = wordOf(CHINESE, size, to);
  if (yearOf(from) !== yearOf(to)) return whole;
  const isSameMonth = size === "day" && monthOf(from) === monthOf(to);
  return whole.slice(isSameMonth ? whole.indexOf("月") + 1 : whole.indexOf("年") + 1);
}

function dayOf(iso: string): number {
  return Number(iso.slice(8, 10));
}
