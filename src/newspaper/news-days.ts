import chronology from "./chronology.json" with { type: "json" };
import { type DayMention, findDayMentions } from "./day-mentions.ts";
import { headlineOf } from "./headline-of.ts";
import type { RawStory } from "./raw-story.ts";

/** The parts of a story that name days. */
export interface DatedStory {
  readonly raw: Pick<RawStory, "lead">;
  readonly kicker: string | null;
  readonly headline: string;
  readonly subhead: string | null;
  readonly body: readonly string[];
}

/** A month and day of the news, as words on the page. */
export interface NewsDay {
  readonly month: number;
  readonly day: number;
  readonly year: number | null;
  readonly text: string;
  readonly weekday: number | null;
}

/** The news of a story is dated in its first words; later days are background. */
const OPENING_CHARS = 80;
/** 本周六起临时调整, 明日开幕, 今明两天有雪: the story tells of days to come. */
const ANNOUNCES = /本周|下周|今?明[日天两]|后天|下月|即将|[日天]起|今起|预告/u;
/** 预计|10月1日客流最大, 将持续到|7月3日, 明起至|6月8日, 报名时间为|4月20日至25日. */
const PLAN_BEFORE =
  /(?:将(?![士军])|(?<!原)计划|预计|(?<![模虚])拟|定于|力争|有望|明[日天起]|(?:报名|考试|开放|举办|举行|展出|演出|比赛|预约|办理|领取)(?:的)?(?:时间|日期)[为是:：])[^,，。;；!?\n]{0,10}$/u;
/** 9月30日至10月8日|)将至, 11月2日|7时30分将鸣枪, 8月1日|0时起施行; 将 alone may be 把. */
const PLAN_AFTER =
  /^[^,，。;；!?\n]{0,10}?(?:即将|将[至于在会有举开迎启再]|将正式|将陆续|将全|预计|计划|拟[于在]|截止|起(?:实施|施行|执行|开放|启用|放假|正式))/u;
/** 4月6日至7日|,两千名选手将走进赛场; 5月8日|,市教育局公布将… has happened, 5月8日|,民警将老人送回家 as well. */
const PLAN_BEHIND_COMMA =
  /^(?:[上下]午|晚上?)?[,，](?:(?!获悉|了解|公布|发布|宣布|通报|透露|介绍|表示|召开|印发|部署|决定|说)[^,，。;；!?\n]){0,20}?将(?:[在于会有举开迎启]|走[进上]|正式|陆续|分[批别]|进行|参加|奔?赴|亮相|上演|恢复|暂停|停止|实[行施]|推出|投用|通车)/u;
const CLAUSE_CHARS = 20;
const TWO_CLAUSES_CHARS = 32;
/** A span of days that ends so long after all single days of the news lies ahead. */
const FARTHEST_SPAN_DAYS = 14;
const YESTERDAY_OR_TODAY = /[昨今][日天]/u;
const FESTIVALS = chronology.days.map(({ name, date }) => ({
  name,
  pattern: new RegExp(
    `[昨今][日天](?:(?!获悉|记者|[月从])[^。;\\n]){0,16}${name}|${name}[^。;\n]{0,8}[昨今][日天]`,
    "u",
  ),
  month: Number(date.slice(0, 2)),
  day: Number(date.slice(3)),
}));

/** A day of the news; where the words name a span of days, its last. */
interface NamedDay extends NewsDay {
  readonly isSpan?: boolean;
}

/** The days that the stories' opening words give to their news; failing those, all days named. Of the last year only. */
export function newsDays(stories: readonly DatedStory[]): readonly NewsDay[] {
  const news = stories.filter((story) => !ANNOUNCES.test(headlineOf(story)));
  const openings = [...openingDays(news), ...festivalDays(stories)];
  if (openings.length === 0) openings.push(...openingDays(stories));
  const days = openings.length > 0 ? openings : stories.flatMap((story) => daysIn(wordsOf(story)));
  const years = new Set(days.map((day) => day.year).filter((year) => year !== null));
  const latestYear = Math.max(...years);
  return withoutFarSpans(days.filter((day) => day.year === null || day.year === latestYear));
}

/** 考试4月25日至27日 beside news of 2 April. */
function withoutFarSpans(days: readonly NamedDay[]): readonly NewsDay[] {
  const rank = rankAmong(days);
  const lastSingle = Math.max(...days.filter((day) => !day.isSpan).map(rank));
  return Number.isFinite(lastSingle)
    ? days.filter((day) => !day.isSpan || rank(day) <= lastSingle + FARTHEST_SPAN_DAYS)
    : days;
}

function openingDays(stories: readonly DatedStory[]): readonly NamedDay[] {
  return stories.flatMap((story) => [...leadDay(story), ...daysIn(openingOf(story))]);
}

/** The day that a printed header names without its year: 10月23日 星期四. */
export function headerDay(folios: readonly string[]): NewsDay | undefined {
  const header = folios.join(" ");
  const mention = findDayMentions(header).find(({ month }) => month !== null);
  if (!mention || mention.month === null) return undefined;
  const weekday = mention.weekday ?? weekdayIn(header);
  return { month: mention.month, day: mention.day, year: null, text: mention.text, weekday };
}

function weekdayIn(text: string): number | null {
  const weekday = /(?:星期|周)([一二三四五六日天])/u.exec(text)?.[1];
  return weekday ? "日一二三四五六".indexOf(weekday.replace("天", "日")) : null;
}

/** All words of a story, headline first. */
export function wordsOf(story: DatedStory): string {
  return [story.kicker, story.headline, story.subhead, ...story.body].filter(Boolean).join("\n");
}

/** The first words of a story, in which its news is dated. */
export function openingOf(story: DatedStory): string {
  return (story.body[0] ?? "").slice(0, OPENING_CHARS);
}

/** 昨天是第40个教师节, 高考昨日开考: a day of the calendar that the story says was yesterday, or is today. */
function festivalDays(stories: readonly DatedStory[]): readonly NewsDay[] {
  return stories.flatMap((story) => {
    const opening = `${headlineOf(story)}\n${openingOf(story)}`;
    if (!YESTERDAY_OR_TODAY.test(opening)) return [];
    return FESTIVALS.flatMap(({ name, pattern, month, day }) => {
      const match = opening.includes(name) ? pattern.exec(opening) : null;
      return match ? [{ month, day, year: null, text: match[0], weekday: null }] : [];
    });
  });
}

/** Month and day of a day of the calendar, 第40个“教师节”; undefined where the words end in none. */
export function calendarDay(named: string): { readonly month: number; readonly day: number } | undefined {
  const bare = named.replace(/(?<!["“”「」』])["“”「」』]+$/u, "");
  const festival = FESTIVALS.find(({ name }) => bare.endsWith(name));
  return festival && { month: festival.month, day: festival.day };
}

/** The last of the days; of January and December that of January. */
export function latestNewsDay<Day extends NewsDay>(days: readonly Day[]): Day | undefined {
  const rank = rankAmong(days);
  return days.reduce<Day | undefined>((best, day) => (best && rank(best) >= rank(day) ? best : day), undefined);
}

/** Orders days by number, a day about 1; among days of December and January those of January are later. */
function rankAmong(days: readonly NewsDay[]): (day: NewsDay) => number {
  const isTurnOfYear = days.some((day) => day.month <= 2) && days.some((day) => day.month >= 11);
  return ({ month, day }) => (isTurnOfYear && month <= 2 ? month + 12 : month) * 31 + day;
}

function leadDay(story: DatedStory): readonly NewsDay[] {
  const day = story.raw.lead?.day;
  return day ? [{ ...day, year: null, text: `${day.month}月${day.day}日电`, weekday: null }] : [];
}

function daysIn(text: string): readonly NamedDay[] {
  return findDayMentions(text)
    .filter((mention) => mention.month !== null && !isPast(mention) && !isAhead(text, mention))
    .map((mention) => ({
      month: mention.toMonth ?? mention.month ?? 1,
      day: mention.toDay,
      year: typeof mention.year === "number" ? mention.year : null,
      text: mention.text,
      weekday: mention.weekday,
      isSpan: mention.toDay !== mention.day || mention.toMonth !== mention.month,
    }));
}

/** 国庆黄金周(9月30日至10月8日)将至: a day to come by the words of its clause. */
function isAhead(text: string, { ahead, start, end }: DayMention): boolean {
  return (
    ahead ||
    PLAN_BEFORE.test(text.slice(Math.max(0, start - CLAUSE_CHARS), start)) ||
    PLAN_AFTER.test(text.slice(end, end + CLAUSE_CHARS)) ||
    PLAN_BEHIND_COMMA.test(text.slice(end, end + TWO_CLAUSES_CHARS))
  );
}

function isPast(mention: DayMention): boolean {
  return mention.year === "last" || mention.year === "next";
}
