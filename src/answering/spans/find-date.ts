import type { EventDate } from "../../newspaper/article.ts";
import { daysBetween } from "../../newspaper/calendar.ts";
import { resolveMention } from "../../newspaper/event-dates.ts";
import type { Range } from "../../text/sentences.ts";
import { type ScoredSentence, scoreRange } from "../score-sentences.ts";
import { SENTENCES_READ, type Span, type SpanSearch } from "./span.ts";
import {
  dayMentions,
  hourMentions,
  longMentions,
  type TimeMention,
  weekdayMentions,
  yearMentions,
} from "./time-mentions.ts";

/** 哪一年: the year alone answers; 几点: the hour; 星期几: the day of the week. */
const ASKS_FORM: readonly { readonly asks: RegExp; readonly mentions: typeof dayMentions }[] = [
  { asks: /哪一?年|何年|几年/u, mentions: yearMentions },
  { asks: /几点/u, mentions: hourMentions },
  { asks: /(?:星期|周|礼拜)几/u, mentions: weekdayMentions },
];
/** 哪天, 几号: a year is no answer. */
const ASKS_DAY = /哪一?天|哪一?日|几号|几日|几月几/u;
const BETWEEN_DAYS = /^[和与及、]$/u;
const FROM_DAY_TO_DAY = /^[和与及、至到]$/u;
const FORM_WORTH: Readonly<Record<TimeMention["form"], number>> = {
  day: 0,
  hour: 0,
  weekday: 0,
  relative: -0.6,
  long: -0.8,
  year: -0.8,
};
const FOLLOWING_WORTH = 1;
const FOLLOWING_CHARS = 60;
const CLAUSE_WORTH = 0.6;
const SENTENCE_WORTH = 0.5;
/** News is dated in its first sentence. */
const FIRST_SENTENCE = 0.8;
/** 什么时候通车: the deed stands in the clause of the day. */
const DEED_WORTH = 1.2;
/** In the words of the question, or in others. */
const SAME_DEED = 4;
const LIKE_DEED = 1.5;
/** ... and right behind the time. */
const DEED_BEHIND = 4;
const BEFORE_DEED_CHARS = 4;
/** 什么时候开的工: 开工. */
const SPLIT_DEED = /(\p{Script=Han})的(\p{Script=Han})(?=[?？。啊呢呀]*$)/u;
const AHEAD = -0.3;
/** The day of the news lies within days of the issue; earlier ones are background. */
const NEWS_DAY = 0.8;
const NEWS_DAYS = 7;
/** 什么时候修完, 办到几号: the end of something. */
const ASKS_END = /完|结束|截止|截至|为止|到几号|到哪天|到什么时候|到啥时候|恢复|竣工|落幕|修好|封到|停到/u;
const END_BEFORE = /(?:至|到|截至|截止|预计|计划|力争)\s?$/u;
const END_AFTER = /^(?:之?前|止|截止|结束|完工|竣工|完成|恢复|落幕|闭幕)/u;
const END_DAY = 4;
/** 预计什么时候, 将于哪天: a day to come. */
const ASKS_AHEAD = /预计|将|要|会|计划|打算|准备|公布|开始|什么时候(?:能|可以|开)/u;

/** 哪天, 什么时候: the days, with their time of day; 哪一年: the years; 几点: the hours. */
export function findDates(search: SpanSearch): readonly Span[] {
  const read = search.sentences.slice(0, SENTENCES_READ);
  const form = ASKS_FORM.find(({ asks }) => asks.test(search.question));
  const ofForm = form ? read.flatMap((scored) => timesOf(search, scored, form.mentions)) : [];
  if (ofForm.length > 0) return ofForm;
  const first = search.sentences.find(({ index }) => index === 0);
  const days = (first ? [...read, first] : read).flatMap((scored) => timesOf(search, scored, dayMentions));
  return [...days, ...read.flatMap((scored) => timesOf(search, scored, longMentions))];
}

function timesOf(search: SpanSearch, scored: ScoredSentence, mentions: typeof dayMentions): readonly Span[] {
  const { start, end } = scored.sentence;
  const text = search.article.folded.slice(start, end);
  const times = mentions(text).filter(
    (time) =>
      time.form === "day" ||
      time.form === "relative" ||
      (!search.question.includes(text.slice(time.start, time.end)) &&
        !(time.form === "year" && ASKS_DAY.test(search.question))),
  );
  const scores = times.map((time, i) => {
    const next = Math.min(...times.filter((_, other) => other > i).map((other) => other.start), text.length);
    return placeScore(search, scored, shifted(time, start), start + next) + worthOf(search, text, time);
  });
  const joint = ASKS_END.test(search.question) ? BETWEEN_DAYS : FROM_DAY_TO_DAY;
  return joined(text, times, scores, joint).map(({ range, score }) => ({ ranges: [shifted(range, start)], score }));
}

function shifted({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/** 5月7日和8日 is one answer; so is 5月7日22时至5月8日6时 but where its end is asked for. */
function joined(text: string, times: readonly TimeMention[], scores: readonly number[], joint: RegExp) {
  const found: { readonly range: Range; readonly score: number; readonly isDay: boolean }[] = [];
  const inOrder = times.map((time, i) => ({ ...time, score: scores[i] ?? 0 })).sort((a, b) => a.start - b.start);
  inOrder.forEach(({ start, end, form, score }) => {
    const last = found.at(-1);
    const isDay = form === "day";
    // 昨日(10月7日): the day itself.
    if (last && isDay && text.slice(last.range.end, start) === "(" && text[end] === ")") {
      found.pop();
      found.push({ range: { start, end }, score: Math.max(last.score, score), isDay });
    } else if (last?.isDay && isDay && joint.test(text.slice(last.range.end, start))) {
      found.pop();
      found.push({ range: { start: last.range.start, end }, score: Math.max(last.score, score), isDay });
    } else found.push({ range: { start, end }, score, isDay });
  });
  return found;
}

/** The words of the question around a time: its clause, and what follows up to the next time. */
function placeScore(search: SpanSearch, scored: ScoredSentence, range: Range, next: number): number {
  const { article, terms, predicate } = search;
  const clause = clauseOf(scored, range);
  const after = { start: range.end, end: Math.min(next, range.end + FOLLOWING_CHARS) };
  const predicateScore = predicate ? scoreRange(article, clause, [predicate]) : 0;
  return (
    scoreRange(article, after, terms) * FOLLOWING_WORTH +
    scoreRange(article, clause, terms) * CLAUSE_WORTH +
    scored.score * SENTENCE_WORTH +
    predicateScore * DEED_WORTH +
    deedScore(search, article.folded.slice(clause.start, clause.end), predicateScore) +
    (beginsWithDeed(search, article.folded.slice(range.end, clause.end)) ? DEED_BEHIND : 0) +
    (scored.index === 0 ? FIRST_SENTENCE : 0)
  );
}

/** What the question asks the time of, in the clause of the time. */
function deedScore(search: SpanSearch, clause: string, predicateScore: number): number {
  if (deedsOf(search).some((deed) => clause.includes(deed))) return SAME_DEED;
  return predicateScore > 0 ? LIKE_DEED : 0;
}

/** 9月21日开赛, 6月5日正式通车. */
function beginsWithDeed(search: SpanSearch, behind: string): boolean {
  return deedsOf(search).some((deed) => behind.slice(0, deed.length + BEFORE_DEED_CHARS).includes(deed));
}

function deedsOf({ predicate, question }: SpanSearch): readonly string[] {
  const split = SPLIT_DEED.exec(question);
  return [split ? `${split[1]}${split[2]}` : "", predicate?.term.text ?? ""].filter((deed) => deed !== "");
}

/** 7月12日上午,签约仪式举行: a time that ends its clause belongs to the next. */
function clauseOf({ clauses, sentence }: ScoredSentence, range: Range): Range {
  const at = clauses.findIndex(({ start, end }) => range.start >= start && range.start < end);
  const clause = clauses[at] ?? sentence;
  return range.end >= clause.end ? { start: clause.start, end: clauses[at + 1]?.end ?? clause.end } : clause;
}

/** What a time is worth by itself: the end where an end is asked for, else the day of the news. */
function worthOf(search: SpanSearch, text: string, { form, day, start, end }: TimeMention): number {
  const { question, article } = search;
  if (ASKS_END.test(question)) {
    const isEnd = END_BEFORE.test(text.slice(0, start)) || END_AFTER.test(text.slice(end));
    return FORM_WORTH[form] + (isEnd ? END_DAY : 0);
  }
  if (!day) return FORM_WORTH[form];
  const issue = article.article.published?.date ?? null;
  const news = isNews(resolveMention(day, issue), issue) ? NEWS_DAY : 0;
  return FORM_WORTH[form] + news + (day.ahead && !ASKS_AHEAD.test(question) ? AHEAD : 0);
}

function isNews(event: EventDate | undefined, issue: string | null): boolean {
  if (!event || issue === null) return false;
  const back = daysBetween(event.to, issue);
  return back >= 0 && back <= NEWS_DAYS;
}
