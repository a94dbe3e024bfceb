import { readTimeScopes, type TimeScope } from "../answering/time-scope.ts";
import type { Coverage } from "../newspaper/archive.ts";
import { fold } from "../text/fold.ts";
import { inChineseDays } from "./english-days.ts";

/** The days that a text names, and what else stands in it. */
export interface DaysRead {
  /** ISO days. */
  readonly from: string;
  readonly to: string;
  /** True when no year is named: the same days of other years are meant as well. */
  readonly anyYear: boolean;
  /** More than days was asked for. */
  readonly hasMatter: boolean;
}

/** 20240312 · 3.12 · 3/12 · 3-12, as a question would not write them. */
const COMPACT_DAY = /(?<!\d)(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)/u;
const SHORT_DAY = /^(?<month>1[0-2]|0?[1-9])[-/.](?<day>3[01]|[12]\d|0?[1-9])$/u;
/** What joins two days into a range. */
const RANGE = /^\s*(?:至|到|[-—–~～]|to)\s*$/u;
/** What may stand beside days: 的新闻, 有什么报道. */
const IDLE =
  /(?:都?有(?:什么|哪些|啥)|的|新闻|报道|消息|发生了?什么|\b(?:the|news|of|on|in|what|happened)\b|[\s,，。?？!！])+/gu;
/** What is left of 2023年13月 or 2023-13-45 after the year: no matter, but a day that there is not. */
const NO_DAY = /^(?:\d{1,3}月(?:\d{1,3}[日号]?)?|月?\d{1,3}[日号]|[-./]\d[-./\d]*)$/u;
const NEWEST = /最新(?:一[天期])?/gu;

/** Reads days as a question's are read: relative ones from the newest issue. Null when there are none. */
export function readDays(text: string, { from, to }: Coverage): DaysRead | null {
  if (from === null || to === null) return null;
  const written = asQuestion(text.trim());
  const scopes = readTimeScopes(written, { newest: to, oldest: from });
  const [first, second] = scopes;
  if (first === undefined) return null;
  const isRange = second !== undefined && RANGE.test(written.slice(first.end, second.start)) && first.from <= second.to;
  const last = isRange ? second : first;
  const rest = blanked(written, scopes.slice(0, isRange ? 2 : 1));
  if (NO_DAY.test(rest)) return null;
  return { from: first.from, to: last.to, anyYear: first.anyYear && last.anyYear, hasMatter: rest !== "" };
}

/** Written as the reading of questions knows it. */
function asQuestion(text: string): string {
  const chinese = inChineseDays(fold(text)).replace(NEWEST, "今天");
  return chinese.replace(COMPACT_DAY, "$<year>-$<month>-$<day>").replace(SHORT_DAY, "$<month>月$<day>日");
}

function blanked(text: string, scopes: readonly TimeScope[]): string {
  const start = scopes[0]?.start ?? 0;
  const end = scopes.at(-1)?.end ?? start;
  return `${text.slice(0, start)} ${text.slice(end)}`.replace(IDLE, "");
}
