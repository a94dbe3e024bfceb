import { addDays, endOfMonth, isoDay, monthOf, weekdayOf, yearOf } from "../newspaper/calendar.ts";
import { fold } from "../text/fold.ts";

/** The days a question is about. */
export interface TimeScope {
  /** ISO days, `from` <= `to`. */
  readonly from: string;
  readonly to: string;
  /** True when the words name no year: the same days of other years are meant as well as the one taken. */
  readonly anyYear: boolean;
  /** 今年, 去年 where the year is so named: the paper's own 今年 may be meant; null otherwise. */
  readonly named: "今年" | "去年" | null;
  /** UTF-16 range of the words in the question. */
  readonly start: number;
  readonly end: number;
}

/** What relative words are counted from. */
export interface Calendar {
  /** The newest issue, ISO. */
  readonly newest: string;
  /** The oldest issue, ISO. */
  readonly oldest: string;
}

type Reader = (
  groups: Readonly<Record<string, string | undefined>>,
  calendar: Calendar,
) => readonly [string, string, boolean?] | undefined;

interface Rule {
  readonly pattern: RegExp;
  readonly read: Reader;
}

/** A year with 年, or by itself: 2000名志愿者 and 1.2023亿元 name none. 21年 is 2021 where the pages are of that time. */
const YEAR =
  "(?:(?<year>(?<![\\d.])(?:19|20)\\d{2}(?:(?=年)|(?=[\\s的/,,?？]|$|[一二三四五六七八九十\\d]{1,2}月)))年?的?|(?<named>今年|去年|前年|本年|上年|明年)|(?<short>(?<![\\d.第近前后了过约超满这])\\d{2}(?=年(?![来前后间里多级以书])))年的?)";
const MONTH = "(?<![\\d])(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?";
const DAY = "(?<day>3[01]|[12]\\d|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]";
const WEEKDAYS = "日一二三四五六";
const CHINESE_DIGITS = "〇一二三四五六七八九";

/** Most particular first; the first that fits a stretch of the question takes it. */
const RULES: readonly Rule[] = [
  { pattern: /(?<year>(?:19|20)\d{2})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/u, read: readDay },
  { pattern: /(?<year>(?:19|20)\d{2})[-/.](?<month>0[1-9]|1[0-2])(?![\d-])/u, read: readMonth },
  {
    pattern: new RegExp(
      `${YEAR}?${MONTH}${DAY}(?:至|到|-|—|~)(?:(?<toMonth>1[0-2]|0?[1-9])月)?(?<toDay>3[01]|[12]\\d|0?[1-9])(?!\\d)[日号]?`,
      "u",
    ),
    read: readRange,
  },
  { pattern: new RegExp(`${YEAR}?${MONTH}${DAY}`, "u"), read: readDay },
  // 5.20那天(2021年)
  {
    pattern:
      /(?<![\d.])(?<month>1[0-2]|0?[1-9])[./](?<day>3[01]|[12]\d|0?[1-9])(?:那一?天|这一?天|当天)?[(](?<year>(?:19|20)\d{2})年?[)]/u,
    read: readDay,
  },
  {
    pattern:
      /(?<![\d.])(?<month>1[0-2]|0?[1-9])[./](?<day>3[01]|[12]\d|0?[1-9])(?=(?:那一?天|这一?天|当天|日|号|的?(?:新闻|报道|消息|稿子))|都?有(?:什么|啥|哪些))/u,
    read: readDay,
  },
  // 5月32日 is no day, and not all of May either.
  { pattern: new RegExp(`${YEAR}?${MONTH}(?!\\s?\\d)(?<part>上旬|中旬|下旬|初|底)?`, "u"), read: readMonth },
  { pattern: /(?<year>(?:19|20)\d{2})年?(?:至|到|-|—)(?<toYear>(?:19|20)\d{2})年?/u, read: readYears },
  { pattern: new RegExp(`${YEAR}(?<part>上半年|下半年|第?[一二三四1-4]季度)`, "u"), read: readPart },
  { pattern: new RegExp(`${YEAR}`, "u"), read: readYear },
  { pattern: /(?<when>大前天|前天|前日|昨天|昨日|昨晚|今天|今日|当天|明天|明日|后天)/u, read: readRelativeDay },
  { pattern: /(?<which>上上|上|这|本)(?:个)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天末])?/u, read: readWeek },
  { pattern: /(?<which>上上|上|这|本)个?月/u, read: readRelativeMonth },
  {
    pattern: /(?:最近|近|过去|这)(?<count>\d{1,3}|[一二两三四五六七八九十]{1,2})个?(?<unit>天|日|周|星期|月|年)/u,
    read: readSpan,
  },
];

/** The days that a question names, in the order of the question; the stretches do not overlap. */
export function readTimeScopes(question: string, calendar: Calendar): readonly TimeScope[] {
  let folded = withArabicYears(fold(question));
  const scopes: TimeScope[] = [];
  for (const { pattern, read } of RULES) {
    for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
      const days = read(match.groups ?? {}, calendar);
      const end = match.index + match[0].length;
      if (days)
        scopes.push({
          from: days[0],
          to: days[1],
          anyYear: days[2] ?? false,
          named: namedYear(match),
          start: match.index,
          end,
        });
      folded = folded.slice(0, match.index) + "\u0000".repeat(match[0].length) + folded.slice(end);
    }
  }
  return scopes.sort((a, b) => a.start - b.start);
}

function readDay(groups: Parameters<Reader>[0], calendar: Calendar): ReturnType<Reader> {
  const which = yearNamed(groups, calendar);
  const date = isoDay(which ?? yearOf(calendar.newest), smallNumber(groups.month), smallNumber(groups.day));
  return date ? [date, date, which === undefined] : undefined;
}

function readRange(groups: Parameters<Reader>[0], calendar: Calendar): ReturnType<Reader> {
  const { month, day, toMonth, toDay } = groups;
  const which = yearNamed(groups, calendar);
  const inYear = which ?? yearOf(calendar.newest);
  const lastMonth = smallNumber(toMonth ?? month);
  const from = isoDay(inYear, smallNumber(month), smallNumber(day));
  // 12月30日至1月2日 runs into the next year.
  const to = isoDay(lastMonth < smallNumber(month) ? inYear + 1 : inYear, lastMonth, smallNumber(toDay));
  return from && to && from <= to ? [from, to, which === undefined && lastMonth >= smallNumber(month)] : undefined;
}

function readMonth(groups: Parameters<Reader>[0], calendar: Calendar): ReturnType<Reader> {
  const { month, part } = groups;
  const which = yearNamed(groups, calendar);
  const inYear = which ?? yearOf(calendar.newest);
  const number = smallNumber(month);
  const first = isoDay(inYear, number, 1);
  if (!first) return undefined;
  const last = endOfMonth(inYear, number);
  const [from, to] = partOfMonth(first, last, part);
  return [from, to, which === undefined];
}

function partOfMonth(first: string, last: string, part: string | undefined): readonly [string, string] {
  if (part === "上旬" || part === "初") return [first, addDays(first, 9)];
  if (part === "中旬") return [addDays(first, 10), addDays(first, 19)];
  if (part === "下旬" || part === "底") return [addDays(first, 20), last];
  return [first, last];
}

function readYears({ year, toYear }: Parameters<Reader>[0]): ReturnType<Reader> {
  return year && toYear && year <= toYear ? [`${year}-01-01`, `${toYear}-12-31`] : undefined;
}

/** 上半年, 第三季度. */
function readPart(groups: Parameters<Reader>[0], calendar: Calendar): ReturnType<Reader> {
  const { part = "" } = groups;
  const which = yearNamed(groups, calendar);
  if (which === undefined) return undefined;
  if (part === "上半年") return [`${which}-01-01`, `${which}-06-30`];
  if (part === "下半年") return [`${which}-07-01`, `${which}-12-31`];
  const quarter = smallNumber(/[一二三四1-4]/u.exec(part)?.[0]);
  const first = isoDay(which, quarter * 3 - 2, 1);
  return first ? [first, endOfMonth(which, quarter * 3)] : undefined;
}

function readYear(groups: Parameters<Reader>[0], calendar: Calendar): ReturnType<Reader> {
  const which = yearNamed(groups, calendar);
  return which === undefined ? undefined : [`${which}-01-01`, `${which}-12-31`];
}

const DAYS_BACK: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  前日: -2,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  明天: 1,
  明日: 1,
  后天: 2,
  今天: 0,
  今日: 0,
  当天: 0,
};

function readRelativeDay({ when }: Parameters<Reader>[0], { newest }: Calendar): ReturnType<Reader> {
  const day = addDays(newest, DAYS_BACK[when ?? ""] ?? 0);
  return [day, day];
}

function readWeek({ which, weekday }: Parameters<Reader>[0], { newest }: Calendar): ReturnType<Reader> {
  const monday = addDays(newest, -((weekdayOf(newest) + 6) % 7));
  const weeksBack = which === "上上" ? 2 : Number(which === "上");
  const first = addDays(monday, -7 * weeksBack);
  if (weekday === "末") return [addDays(first, 5), addDays(first, 6)];
  if (!weekday) return [first, addDays(first, 6)];
  const index = WEEKDAYS.indexOf(weekday === "天" ? "日" : weekday);
  const day = addDays(first, (index + 6) % 7);
  return [day, day];
}

function readRelativeMonth({ which }: Parameters<Reader>[0], { newest }: Calendar): ReturnType<Reader> {
  const back = which === "上上" ? 2 : Number(which === "上");
  const months = yearOf(newest) * 12 + monthOf(newest) - 1 - back;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return [`${year}-${String(month).padStart(2, "0")}-01`, endOfMonth(year, month)];
}

const DAYS_OF_UNIT: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 星期: 7, 月: 30, 年: 365 };

function readSpan({ count, unit }: Parameters<Reader>[0], { newest }: Calendar): ReturnType<Reader> {
  const days = smallNumber(count) * (DAYS_OF_UNIT[unit ?? ""] ?? 1);
  if (!(days >= 1)) return undefined;
  return [addDays(newest, 1 - days), newest];
}

function yearNamed({ year, named, short }: Parameters<Reader>[0], { newest, oldest }: Calendar): number | undefined {
  if (year) return Number(year);
  if (short) return shortYear(Number(short), yearOf(oldest), yearOf(newest));
  if (named === "今年" || named === "本年") return yearOf(newest);
  if (named === "去年" || named === "上年") return yearOf(newest) - 1;
  if (named === "明年") return yearOf(newest) + 1;
  return named === "前年" ? yearOf(newest) - 2 : undefined;
}

/** 21年 of pages from 2020 to 2023; undefined of others: it is how long something took. */
function shortYear(digits: number, oldest: number, newest: number): number | undefined {
  const year = newest - (newest % 100) + digits;
  return year >= oldest && year <= newest ? year : undefined;
}

function namedYear(match: RegExpExecArray): TimeScope["named"] {
  const { named } = match.groups ?? {};
  if (named === "今年" || named === "本年") return "今年";
  return named === "去年" || named === "上年" ? "去年" : null;
}

/** 二〇二三年 -> 2023年, of the same length. */
function withArabicYears(text: string): string {
  return text.replace(/[一二][〇零○一二三四五六七八九]{3}(?=年)/gu, (year) =>
    Array.from(year, (digit) => Math.max(0, CHINESE_DIGITS.indexOf(digit))).join(""),
  );
}

/** 5, 十二, 二十一, 两. */
function smallNumber(text: string | undefined): number {
  if (!text) return Number.NaN;
  if (/^\d+$/u.test(text)) return Number(text);
  if (text === "两") return 2;
  const [tens = "", ones = ""] = text.includes("十") ? text.split("十") : ["〇", text];
  return (tens === "" ? 1 : CHINESE_DIGITS.indexOf(tens)) * 10 + (ones === "" ? 0 : CHINESE_DIGITS.indexOf(ones));
}
