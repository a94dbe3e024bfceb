import { fold } from "../text/fold.ts";

/** Which year the words name: a number, this year, last year, next year, or none. */
export type NamedYear = number | "this" | "last" | "next" | null;

/** A day, or a range of days, as words on a page name it. */
export interface DayMention {
  /** UTF-16 range of the words. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly year: NamedYear;
  /** Null when the words give the day alone: 8日上午. */
  readonly month: number | null;
  readonly day: number;
  /** The end of the range; the same as the beginning for one day. */
  readonly toMonth: number | null;
  readonly toDay: number;
  /** True for a day to come or a deadline: 将于6月1日, 截至5月31日, 6月1日起. */
  readonly ahead: boolean;
  /** Weekday printed beside it, 0 for Sunday; null when there is none. */
  readonly weekday: number | null;
}

/** 昨日, 前天, 今晨 and the like. */
export interface RelativeMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Days from the issue date, -1 for yesterday. */
  readonly offset: number;
}

const YEAR = "(?:(?<year>\\d{4})\\s?年|(?<named>今年|本年|去年|上年|明年))";
const TO = "(?:至|到|—|–|-|~|~)";
/** 5月7日、15日 and 5月7日和15日: further days of the month named before, no range. */
const MORE = "(?<more>(?:[、和](?:3[01]|[12]\\d|0?[1-9])[日号])*)";
const WEEKDAY = "(?:\\s?[(（]?(?:星期|周)(?<weekday>[一二三四五六日天])[)）]?)?";
/** 2023年5月7日至8日, 2023 年 5 月 8 日, 去年12月30日到1月2日, 5月8日(星期一). */
const DAY = new RegExp(
  `${YEAR}?\\s?(?<![\\d.])(?<month>1[0-2]|0?[1-9])\\s?月\\s?(?<day>3[01]|[12]\\d|0?[1-9])\\s?[日号]${WEEKDAY}(?:${TO}(?:(?<toMonth>1[0-2]|0?[1-9])月)?(?<toDay>3[01]|[12]\\d|0?[1-9])[日号])?${MORE}`,
  "gu",
);
/** Every day has it; most stretches have none. */
const NUMBERED_DAY = /\d\s?[日号]/u;
const LISTED_DAY = /[、和](?<day>\d+)[日号]/gu;
/** 8日上午, 20日至21日, 8日、9日上午: days of the month at hand; a list is read from its first day. */
const BARE_DAY = new RegExp(
  `(?<![\\d月.]|\\d日[、和])(?<day>3[01]|[12]\\d|0?[1-9])日(?:${TO}(?<toDay>3[01]|[12]\\d|0?[1-9])日)?${MORE}(?=上午|下午|晚|凌晨|中午|清晨|傍晚|,|,|,|从|在|起|举行|召开)`,
  "gu",
);
/** 今天 alone may mean "these days": it counts at the head of a clause or before a time of day. 目前日均 and 至今日均 name none. */
const RELATIVE =
  /(?<day>昨[日天晚]|(?<![目此以之大眼节年])前[日天](?![^,。]{0,2}后|[均气天])|(?<![如至迄])今[日晨晚]|今天(?=[上下中]午|[,，、凌清早晚傍是起]|举行|召开|在)|明[日天](?=[上下中]午|[,，起将是]))/gu;
const OFFSETS: Readonly<Record<string, number>> = { 昨: -1, 前: -2, 今: 0, 明: 1 };
const AHEAD_BEFORE = /(?:将于|将在|定于|拟于|拟在|计划|预计|截至|截止|直至|到|至|从|自)\s?$/u;
const AHEAD_AFTER = /^(?:之?前|起|截止|止|将|开始将)/u;
const NAMED_YEARS: Readonly<Record<string, NamedYear>> = {
  今年: "this",
  本年: "this",
  去年: "last",
  上年: "last",
  明年: "next",
};
const WEEKDAYS = "日一二三四五六";

/** Days that the text names with their month, or alone beside a time of day, in order. */
export function findDayMentions(text: string): readonly DayMention[] {
  const folded = fold(text);
  if (!NUMBERED_DAY.test(folded)) return [];
  const full = [...folded.matchAll(DAY)];
  const bare = apartFrom(full, [...folded.matchAll(BARE_DAY)]);
  const matches = [...full, ...bare].sort((a, b) => a.index - b.index);
  return matches.flatMap((match) => mentionsOf(match, text, folded));
}

/** 昨日, 今晨 and the like, in order. */
export function findRelativeMentions(text: string): readonly RelativeMention[] {
  return [...text.matchAll(RELATIVE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    offset: OFFSETS[match[0].slice(0, 1)] ?? 0,
  }));
}

/** The candidates that overlap none of the others; both in the order of the text. */
function apartFrom(others: readonly RegExpExecArray[], candidates: readonly RegExpExecArray[]) {
  let next = 0;
  return candidates.filter((candidate) => {
    while (endOf(others[next]) <= candidate.index) next += 1;
    return (others[next]?.index ?? Number.POSITIVE_INFINITY) >= endOf(candidate);
  });
}

function endOf(match: RegExpExecArray | undefined): number {
  return match === undefined ? Number.POSITIVE_INFINITY : match.index + match[0].length;
}

/** The day or range that the words name first, then the further days of their list. */
function mentionsOf(match: RegExpExecArray, text: string, folded: string): readonly DayMention[] {
  const first = mentionOf(match, text, folded);
  const listed = [...(match.groups?.more ?? "").matchAll(LISTED_DAY)];
  return [first, ...listed.map((day) => furtherDay(first, day, text))];
}

/** A day of the list behind `first`: of the same month and year, and ahead or not as that is. */
function furtherDay(first: DayMention, listed: RegExpExecArray, text: string): DayMention {
  const start = first.end + listed.index + 1;
  const end = first.end + endOf(listed);
  const day = Number(listed.groups?.day);
  return { ...first, start, end, text: text.slice(start, end), month: first.toMonth, day, toDay: day, weekday: null };
}

function mentionOf(match: RegExpExecArray, text: string, folded: string): DayMention {
  const { year, named, month, day, toMonth, toDay, weekday, more = "" } = match.groups ?? {};
  const end = endOf(match) - more.length;
  const before = folded.slice(Math.max(0, match.index - 4), match.index);
  return {
    start: match.index,
    end,
    text: text.slice(match.index, end).trim(),
    year: numberOrNull(year) ?? NAMED_YEARS[named ?? ""] ?? null,
    month: numberOrNull(month),
    day: Number(day),
    toMonth: numberOrNull(toMonth ?? month),
    toDay: Number(toDay ?? day),
    ahead: AHEAD_BEFORE.test(before) || AHEAD_AFTER.test(folded.slice(endOf(match), endOf(match) + 3)),
    weekday: weekday ? WEEKDAYS.indexOf(weekday.replace("天", "日")) : null,
  };
}

function numberOrNull(digits: string | undefined): number | null {
  return digits ? Number(digits) : null;
}
