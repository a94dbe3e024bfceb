import { type DayMention, findDayMentions } from "./day-mentions.ts";
import { calendarDay, type DatedStory, latestNewsDay, type NewsDay, wordsOf } from "./news-days.ts";

/** A day that the words themselves call yesterday, or today. */
export interface ToldDay extends NewsDay {
  /** 昨日, 今天. */
  readonly called: string;
}

/** 昨日(|4月16日), 今明两天(|4月17日至18日): of two days the first is called so. */
const CALLED_BEFORE = /(?:昨[日天晚夜]|今[日天晨早晚]|(?:昨今|今明)两[日天])\s?(?=[(（]\s?$)/u;
/** 4月16日|(昨日). */
const CALLED_AFTER = /(?<=^\s?[(（])(?:昨[日天晚夜]|今[日天晨早晚])(?=[)）])/u;
const TWO_DAYS = /两[日天]$/u;
/** 昨天是第40个教师节, 今天是“世界读书日”; 今天是高考第二天 names no day of the calendar. */
const CALLED_FESTIVAL = /(?<called>[昨今][日天])是(?<named>[^,，。;；:：!！?？\s]{3,24})/gu;
const CALLED_CHARS = 8;

/**
 * The day that a story itself calls yesterday or today, 昨日(4月16日)下午; the last where several do. An agency counts from
 * the day of its dispatch: what it calls so is left out.
 */
export function toldDay(stories: readonly DatedStory[]): ToldDay | undefined {
  const own = stories.filter(({ raw }) => !raw.lead?.day && !raw.lead?.quoted);
  return latestNewsDay(own.flatMap((story) => toldDaysIn(wordsOf(story))));
}

function toldDaysIn(text: string): readonly ToldDay[] {
  return [...findDayMentions(text).flatMap((mention) => calledDay(text, mention)), ...calledFestivals(text)];
}

function calledDay(text: string, mention: DayMention): readonly ToldDay[] {
  const { month, day, year, start, end, weekday } = mention;
  const before = text.slice(Math.max(0, start - CALLED_CHARS), start);
  const called = (CALLED_BEFORE.exec(before) ?? CALLED_AFTER.exec(text.slice(end, end + CALLED_CHARS)))?.[0];
  if (month === null || called === undefined || year === "last" || year === "next") return [];
  if (mention.toDay !== day && !TWO_DAYS.test(called)) return [];
  return [{ month, day, year: typeof year === "number" ? year : null, text: mention.text, weekday, called }];
}

function calledFestivals(text: string): readonly ToldDay[] {
  return [...text.matchAll(CALLED_FESTIVAL)].flatMap((match) => {
    const { called = "", named = "" } = match.groups ?? {};
    const date = calendarDay(named);
    return date ? [{ ...date, year: null, text: named, weekday: null, called }] : [];
  });
}
