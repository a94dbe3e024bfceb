import type { EventDate } from "../../newspaper/article.ts";
import { daysBetween } from "../../newspaper/calendar.ts";
import { type DayMention, findDayMentions, findRelativeMentions } from "../../newspaper/day-mentions.ts";
import { resolveMention } from "../../newspaper/event-dates.ts";
import type { Range } from "../../text/sentences.ts";
import { type ScoredSentence, scoreRange } from "../score-sentences.ts";
import { SENTENCES_READ, type Span, type SpanSearch } from "./span.ts";

/** 上午, 凌晨, 9时30分 after a day. */
const TIME_OF_DAY =
  /^(?:上午|下午|中午|晚上|晚间|晚|凌晨|清晨|傍晚|早上|夜间)?(?:\d{1,2}(?:时|点|:\d{2})(?:\d{1,2}分|半|整|许)?)?/u;
/** 1991年, 2011年8月, 公元前3世纪末, 90年代: a time without its day. */
const LONG_TIME =
  /(?:公元|西元)?前?\d{3,4}年(?:\d{1,2}月(?!\d{1,2}日))?(?:[初末底中]期?|[春夏秋冬][天季])?|(?:公元|西元)?前?\d{1,2}世纪(?:初期?|末期?|中叶|中期|晚期|早期|后期|前期|后半叶?|前半叶?)?(?:\d{2}年代)?/gu;
/** 哪一年: the year alone answers. */
const ASKS_YEAR = /哪一?年|何年|几年/u;
const YEAR_ONLY = /(?:公元|西元)?前?\d{3,4}年/gu;
const DAY_BEHIND = /^\d{1,2}(?:月\d{1,2})?日/u;
const BETWEEN_DAYS = /^[和与及、]$/u;
const LONG_TIME_WORTH = -0.8;
const FOLLOWING_WORTH = 1;
const CLAUSE_WORTH = 0.6;
const SENTENCE_WORTH = 0.5;
/** News is dated in its first sentence. */
const FIRST_SENTENCE = 0.8;
/** 什么时候通车: the deed stands in the clause of the day. */
const DEED_WORTH = 1.2;
const RELATIVE_DAY = -0.6;
const AHEAD = -0.3;
/** The day of the news lies within days of the issue; earlier ones are background. */
const NEWS_DAY = 0.8;
const NEWS_DAYS = 7;
/** 什么时候修完, 办到几号: the end of something. */
const ASKS_END = /完|结束|截止|截至|为止|到几号|到哪天|到什么时候|恢复|竣工|落幕|修好|封到|停到/u;
const END_BEFORE = /(?:至|到|截至|截止|预计|计划|力争)\s?$/u;
const END_AFTER = /^(?:之?前|止|截止|结束|完工|竣工|完成|恢复|落幕|闭幕)/u;
const END_DAY = 2;
/** 预计什么时候, 将于哪天: a day to come. */
const ASKS_AHEAD = /预计|将|要|会|计划|打算|准备|公布|开始|什么时候(?:能|可以|开)/u;

interface ScoredDay extends Range {
  readonly bonus: number;
}

/** 哪天, 什么时候: the days, with their time of day; 哪一年: the years. */
export function findDates(search: SpanSearch): readonly Span[] {
  const read = search.sentences.slice(0, SENTENCES_READ);
  const years = ASKS_YEAR.test(search.question) ? read.flatMap((scored) => timesOf(search, scored, YEAR_ONLY)) : [];
  if (years.length > 0) return years;
  const first = firstSentence(search);
  const days = (first ? [...read, first] : read).flatMap((scored) => daysOf(search, scored));
  return [...days, ...read.flatMap((scored) => timesOf(search, scored, LONG_TIME))];
}

function firstSentence({ sentences }: SpanSearch): ScoredSentence | undefined {
  return sentences.find(({ index }) => index === 0);
}

function daysOf(search: SpanSearch, scored: ScoredSentence): readonly Span[] {
  const { start } = scored.sentence;
  const text = search.article.text.slice(start, scored.sentence.end);
  const issue = search.article.article.published?.date ?? null;
  const days = findDayMentions(text).map((mention) => ({
    ...withTime(text, mention),
    bonus: bonusOf(search, text, mention, issue),
  }));
  const relative = findRelativeMentions(text).map((mention) => ({ ...withTime(text, mention), bonus: RELATIVE_DAY }));
  return [...joinedDays(text, days), ...relative].map(({ start: from, end, bonus }) =>
    spanAt(search, scored, { start: start + from, end: start + end }, bonus),
  );
}

/** 5月7日和8日 is one answer. */
function joinedDays(text: string, days: readonly ScoredDay[]): readonly ScoredDay[] {
  const joined: ScoredDay[] = [];
  for (const day of days) {
    const last = joined.at(-1);
    const isJoined = last && BETWEEN_DAYS.test(text.slice(last.end, day.start));
    if (isJoined) joined.pop();
    joined.push(isJoined ? { start: last.start, end: day.end, bonus: Math.max(last.bonus, day.bonus) } : day);
  }
  return joined;
}

function timesOf(search: SpanSearch, scored: ScoredSentence, pattern: RegExp): readonly Span[] {
  const { start } = scored.sentence;
  const text = search.article.folded.slice(start, scored.sentence.end);
  return [...text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
    // 2023年 of 2023年5月8日 is no time of its own.
    if (pattern === LONG_TIME && DAY_BEHIND.test(text.slice(index + words.length))) return [];
    if (search.question.includes(words)) return [];
    return [spanAt(search, scored, { start: start + index, end: start + index + words.length }, LONG_TIME_WORTH)];
  });
}

function spanAt(search: SpanSearch, scored: ScoredSentence, range: Range, bonus: number): Span {
  const { article, terms } = search;
  const clause = scored.clauses.find(({ start, end }) => range.start >= start && range.start < end) ?? scored.sentence;
  const after = { start: range.end, end: Math.min(scored.sentence.end, range.end + 60) };
  const score =
    scoreRange(article, after, terms) * FOLLOWING_WORTH +
    scoreRange(article, clause, terms) * CLAUSE_WORTH +
    scored.score * SENTENCE_WORTH +
    (search.predicate ? scoreRange(article, clause, [search.predicate]) * DEED_WORTH : 0) +
    (scored.index === 0 ? FIRST_SENTENCE : 0);
  return { ranges: [range], score: score + bonus };
}

/** What a day is worth by its place in time: the end where an end is asked for, else the day of the news. */
function bonusOf(search: SpanSearch, text: string, mention: DayMention, issue: string | null): number {
  if (ASKS_END.test(search.question)) {
    return END_BEFORE.test(text.slice(0, mention.start)) || END_AFTER.test(text.slice(mention.end)) ? END_DAY : 0;
  }
  const news = isNews(resolveMention(mention, issue), issue) ? NEWS_DAY : 0;
  return news + (mention.ahead && !ASKS_AHEAD.test(search.question) ? AHEAD : 0);
}

function isNews(event: EventDate | undefined, issue: string | null): boolean {
  if (!event || issue === null) return false;
  const back = daysBetween(event.to, issue);
  return back >= 0 && back <= NEWS_DAYS;
}

function withTime(text: string, { start, end }: Range): Range {
  return { start, end: end + (TIME_OF_DAY.exec(text.slice(end))?.[0].length ?? 0) };
}
