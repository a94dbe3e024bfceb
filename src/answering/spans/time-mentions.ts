import { type DayMention, findDayMentions, findRelativeMentions } from "../../newspaper/day-mentions.ts";
import type { Range } from "../../text/sentences.ts";

/** A day, an hour or a longer time that a sentence prints; offsets count from its beginning. */
export interface TimeMention extends Range {
  readonly form: "day" | "relative" | "long" | "year" | "hour" | "weekday";
  /** What the day was read from; null but for a day. */
  readonly day: DayMention | null;
}

/** 上午, 凌晨, 9时30分 after a day. */
const TIME_OF_DAY =
  /^(?:上午|下午|中午|晚上|晚间|晚|凌晨|清晨|傍晚|早上|夜间)?(?:零时|\d{1,2}(?:时|点|:\d{2})(?:\d{1,2}分|半|整|许)?)?/u;
/** 1991年, 2011年8月, 公元前3世纪末, 90年代, 8月底, 明年6月: a time without its day. */
const LONG_TIME =
  /(?:公元|西元)?前?\d{3,4}年(?:\d{1,2}月(?!\d{1,2}日))?(?:[初末底中]期?|[春夏秋冬][天季]|[上中下]旬)?|(?:[今明去]年)?\d{1,2}月(?:份|底前?|[初末]|[上中下]旬)|[今明去]年(?:\d{1,2}月(?!\d)|年?[底初]前?|[春夏秋冬][天季])|年[底内]前?|(?:公元|西元)?前?\d{1,2}世纪(?:初期?|末期?|中叶|中期|晚期|早期|后期|前期|后半叶?|前半叶?)?(?:\d{2}年代)?/gu;
const YEAR = /(?:公元|西元)?前?\d{3,4}年/gu;
const YEAR_ONLY = /^\d{3,4}年$/u;
/** 上午8时30分至11时, 20:30. */
const HOURS =
  /(?:(?:上午|下午|中午|晚上|晚间|晚|凌晨|清晨|傍晚|早上|早|每天|每晚){0,3}(?:零|\d{1,2})(?:时|点|:\d{2})(?:\d{1,2}分|半|整|许)?[至到—-]?){1,2}/gu;
/** 每周三, 周一至周五. */
const WEEKDAYS = /每?(?:周|星期|礼拜)[一二三四五六日天](?:[至到、和](?:周|星期|礼拜)?[一二三四五六日天])*/gu;
const DAY_BEHIND = /^\d{1,2}(?:月\d{1,2})?日/u;

/** The days of a sentence as printed, with their time of day, and 昨日, 今日. */
export function dayMentions(text: string): readonly TimeMention[] {
  const days = findDayMentions(text).map((day) => ({ ...withTime(text, day), form: "day" as const, day }));
  const relative = findRelativeMentions(text).map((day) => ({
    ...withTime(text, day),
    form: "relative" as const,
    day: null,
  }));
  return [...days, ...relative];
}

/** Times without a day: years, months, centuries. */
export function longMentions(text: string): readonly TimeMention[] {
  // 2023年 of 2023年5月8日 is no time of its own.
  return matches(text, LONG_TIME, "long")
    .filter(({ end }) => !DAY_BEHIND.test(text.slice(end)))
    .map((one) => (YEAR_ONLY.test(text.slice(one.start, one.end)) ? { ...one, form: "year" } : one));
}

/** The years alone: 1998年 of 1998年5月1日. */
export function yearMentions(text: string): readonly TimeMention[] {
  return matches(text, YEAR, "year");
}

/** Times of day, with or without the day before them. */
export function hourMentions(text: string): readonly TimeMention[] {
  return matches(text, HOURS, "hour");
}

/** Days of the week. */
export function weekdayMentions(text: string): readonly TimeMention[] {
  return matches(text, WEEKDAYS, "weekday");
}

function matches(text: string, pattern: RegExp, form: TimeMention["form"]): readonly TimeMention[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.replace(/[至到—-]$/u, "").length,
    form,
    day: null,
  }));
}

function withTime(text: string, { start, end }: Range): Range {
  return { start, end: end + (TIME_OF_DAY.exec(text.slice(end))?.[0].length ?? 0) };
}
