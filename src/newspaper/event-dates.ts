import type { EventDate, Published } from "./article.ts";
import { addDays, daysBetween, isoDay, monthOf, yearOf } from "./calendar.ts";
import { type DayMention, findDayMentions, findRelativeMentions, type RelativeMention } from "./day-mentions.ts";
import type { Lead } from "./parse-lead.ts";

/** The words of a story that can name days, and the day they are counted from. */
export interface DatedText {
  readonly headline: string;
  readonly body: readonly string[];
  readonly lead: Lead | null;
  /** Null when nothing tells the issue date: then only days with a printed year are known. */
  readonly published: Published | null;
}

/** A day without a year lies at most so far after the issue date; beyond that it is last year's. */
const FARTHEST_AHEAD_DAYS = 120;
/** A deadline, 至9月30日, lies at most so far ahead. */
const FARTHEST_DEADLINE_DAYS = 240;
/** Longest range taken for one event. */
const LONGEST_RANGE_DAYS = 62;

/** The days a story speaks of, in the order of the text, each range once. */
export function findEvents(text: DatedText): readonly EventDate[] {
  const words = [text.headline, ...text.body].join("\n");
  const issue = text.published?.date ?? null;
  const relative = issue === null ? [] : findRelativeMentions(words);
  const events = new Map<string, EventDate>();
  for (const mention of [...findDayMentions(words), ...relative].sort((a, b) => a.start - b.start)) {
    const event = "offset" in mention ? relativeEvent(mention, issue) : resolveMention(mention, issue);
    const range = event && `${event.from}/${event.to}`;
    if (range && !events.has(range)) events.set(range, event);
  }
  return [...events.values()];
}

function relativeEvent({ offset, text }: RelativeMention, issue: string | null): EventDate | undefined {
  if (issue === null) return undefined;
  const day = addDays(issue, offset);
  return { from: day, to: day, text };
}

/** The ISO days of a mention, counted from the issue date; undefined when the year or the day can not be told. */
export function resolveMention(mention: DayMention, issue: string | null): EventDate | undefined {
  const month = mention.month ?? (issue === null ? null : monthOfBareDay(mention.day, issue));
  const year = month === null ? undefined : yearOfMention(mention, month, issue);
  if (month === null || year === undefined) return undefined;
  const from = isoDay(year, month, mention.day);
  const toMonth = mention.toMonth ?? month;
  // 12月30日至1月2日 runs into the next year.
  const to = isoDay(toMonth < month ? year + 1 : year, toMonth, mention.toDay);
  if (!from || !to) return undefined;
  const length = daysBetween(from, to);
  return length >= 0 && length <= LONGEST_RANGE_DAYS
    ? { from, to, text: mention.text }
    : { from, to: from, text: mention.text };
}

/** 30日上午 on a page of 2 May is of April. */
function monthOfBareDay(day: number, issue: string): number {
  const month = monthOf(issue);
  if (day <= Number(issue.slice(8, 10))) return month;
  return month === 1 ? 12 : month - 1;
}

function yearOfMention(mention: DayMention, month: number, issue: string | null): number | undefined {
  if (typeof mention.year === "number") return mention.year;
  if (issue === null) return undefined;
  const year = yearOf(issue);
  if (mention.year === "last") return year - 1;
  if (mention.year === "next") return year + 1;
  if (mention.year === "this") return year;
  const day = isoDay(year, month, mention.day) ?? isoDay(year - 1, month, mention.day);
  if (day === undefined) return undefined;
  const ahead = daysBetween(issue, day);
  // 至9月30日 of a notice in May is of the same year, however far.
  if (mention.ahead && ahead > 0 && ahead <= FARTHEST_DEADLINE_DAYS) return year;
  // 1月5日 named in December lies ahead, 12月30日 named in January behind.
  if (ahead > FARTHEST_AHEAD_DAYS) return year - 1;
  return ahead < FARTHEST_AHEAD_DAYS - 365 && mention.ahead ? year + 1 : year;
}
