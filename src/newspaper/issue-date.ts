import type { Published } from "./article.ts";
import { addDays, isoDay, weekdayOf } from "./calendar.ts";
import chronology from "./chronology.json" with { type: "json" };
import { type DayMention, findDayMentions, findRelativeMentions } from "./day-mentions.ts";
import { headlineOf } from "./headline-of.ts";
import { printedDay } from "./printed-day.ts";
import type { RawStory } from "./raw-story.ts";
import { findYearEvidence, type YearEvidence } from "./year-evidence.ts";

/** What tells the day of a page. */
export interface IssueEvidence {
  /** ISO day that the operator gave. */
  readonly sidecarDay: string | null;
  readonly folios: readonly string[];
  readonly stories: readonly DatedStory[];
}

/** The parts of a story that name days. */
export interface DatedStory {
  readonly raw: Pick<RawStory, "lead">;
  readonly kicker: string | null;
  readonly headline: string;
  readonly subhead: string | null;
  readonly body: readonly string[];
}

/** A month and day of the news, as words on the page. */
interface NewsDay {
  readonly month: number;
  readonly day: number;
  readonly year: number | null;
  readonly text: string;
  readonly weekday: number | null;
}

/** The news of a story is dated in its first words; later days are background. */
const OPENING_CHARS = 80;
/** 本周六起临时调整, 明日开幕: the story tells of days to come. */
const ANNOUNCES = /本周|下周|明[日天]|后天|下月|即将|[日天]起|今起|预告/u;
const FESTIVALS = chronology.days.map(({ name, date }) => ({
  pattern: new RegExp(
    `[昨今][日天](?:(?!获悉|记者|[月从])[^。;\\n]){0,16}${name}|${name}[^。;\n]{0,8}[昨今][日天]`,
    "u",
  ),
  month: Number(date.slice(0, 2)),
  day: Number(date.slice(3)),
}));
/** 本周五 beside 3月21日. */
const THIS_WEEKDAY = /本周([一二三四五六日天])/u;
/** Weight of year evidence from which a worked-out year is sure, and from which it is likely. Chosen so that one
 * ordinal or one printed year beside the event makes it sure, two campaigns likely. */
const SURE = 3;
const LIKELY = 2;
const WEEKDAY_WEIGHT = 0.9;

/** Works out the issue date of a page: given, printed, or from the days and years its stories name. Null when nothing tells. */
export function inferIssueDate(evidence: IssueEvidence): Published | null {
  if (evidence.sidecarDay !== null) {
    return { date: evidence.sidecarDay, inferred: false, confidence: "high", evidence: "随版面文件给出的出版日期" };
  }
  for (const folio of evidence.folios) {
    const date = printedDay(folio);
    if (date) return { date, inferred: false, confidence: "high", evidence: `报头印有「${folio.trim()}」` };
  }
  return workOut(evidence);
}

function workOut({ folios, stories }: IssueEvidence): Published | null {
  const days = newsDays(stories);
  const latest = latestNewsDay(days);
  if (!latest) return null;
  const texts = stories.map(wordsOf);
  const proofs = [
    ...weekdayEvidence(latest),
    ...stories.flatMap(announcedWeekday),
    ...yearOfNews(latest),
    ...findYearEvidence([...texts, ...folios], latest.month),
  ];
  const likeliest = likeliestYear(proofs, latest);
  const year = likeliest && isPrintedOfDecember(days, latest, likeliest.year) ? inNextYear(likeliest) : likeliest;
  const eventDay = year && isoDay(year.year, latest.month, latest.day);
  if (!year || !eventDay) return null;
  const relative = stories.flatMap((story) =>
    findRelativeMentions([story.headline, story.kicker ?? "", ...story.body].join("\n")),
  );
  const yesterday = relative.find((mention) => mention.offset === -1);
  const today = relative.find((mention) => mention.offset === 0);
  // An evening paper tells of the same day; a page that says neither comes out the day after its last news.
  const isSameDay = today !== undefined && yesterday === undefined;
  const dayProof = dayProofOf(latest.text, isSameDay, today?.text, yesterday?.text);
  const isDaySure = yesterday !== undefined || isSameDay;
  return {
    date: isSameDay ? eventDay : addDays(eventDay, 1),
    inferred: true,
    confidence: confidenceOf(year.weight, isDaySure),
    evidence: `${year.quotes.join(";")};${dayProof}`,
  };
}

function dayProofOf(
  latest: string,
  isSameDay: boolean,
  today: string | undefined,
  yesterday: string | undefined,
): string {
  if (isSameDay) return `最晚的新闻日期「${latest}」,文中称「${today}」,按当日出版推算`;
  if (yesterday) return `最晚的新闻日期「${latest}」,文中称「${yesterday}」,按次日出版推算`;
  return `最晚的新闻日期「${latest}」,按次日出版推算`;
}

function confidenceOf(weight: number, isDaySure: boolean): Published["confidence"] {
  if (weight >= SURE) return isDaySure ? "high" : "medium";
  return weight >= LIKELY ? "medium" : "low";
}

function wordsOf(story: DatedStory): string {
  return [story.kicker, story.headline, story.subhead, ...story.body].filter(Boolean).join("\n");
}

/** The days that the stories' opening words give to their news; failing those, all days named. Of the last year only. */
function newsDays(stories: readonly DatedStory[]): readonly NewsDay[] {
  const news = stories.filter((story) => !ANNOUNCES.test(headlineOf(story)));
  const openings = [...openingDays(news), ...festivalDays(stories)];
  if (openings.length === 0) openings.push(...openingDays(stories));
  const days = openings.length > 0 ? openings : stories.flatMap((story) => daysIn(wordsOf(story)));
  const years = new Set(days.map((day) => day.year).filter((year) => year !== null));
  const latestYear = Math.max(...years);
  return days.filter((day) => day.year === null || day.year === latestYear);
}

function openingDays(stories: readonly DatedStory[]): readonly NewsDay[] {
  return stories.flatMap((story) => [...leadDay(story), ...daysIn(openingOf(story))]);
}

function openingOf(story: DatedStory): string {
  return (story.body[0] ?? "").slice(0, OPENING_CHARS);
}

/** 昨天是第40个教师节, 高考昨日开考: a day of the calendar that the story says was yesterday, or is today. */
function festivalDays(stories: readonly DatedStory[]): readonly NewsDay[] {
  return stories.flatMap((story) => {
    const opening = `${headlineOf(story)}\n${openingOf(story)}`;
    return FESTIVALS.flatMap(({ pattern, month, day }) => {
      const match = pattern.exec(opening);
      return match ? [{ month, day, year: null, text: match[0], weekday: null }] : [];
    });
  });
}

function latestNewsDay(days: readonly NewsDay[]): NewsDay | undefined {
  const isTurnOfYear = days.some((day) => day.month <= 2) && days.some((day) => day.month >= 11);
  const rank = (day: NewsDay) => (isTurnOfYear && day.month <= 2 ? day.month + 12 : day.month) * 31 + day.day;
  return days.reduce<NewsDay | undefined>((best, day) => (best && rank(best) >= rank(day) ? best : day), undefined);
}

/** 2023年12月31日 beside 1月1日: the year on the page is the one that has ended. */
function isPrintedOfDecember(days: readonly NewsDay[], latest: NewsDay, year: number): boolean {
  return latest.month <= 2 && latest.year === null && days.some((day) => day.month >= 11 && day.year === year);
}

function inNextYear(likely: LikelyYear): LikelyYear {
  return { ...likely, year: likely.year + 1 };
}

function leadDay(story: DatedStory): readonly NewsDay[] {
  const day = story.raw.lead?.day;
  return day ? [{ ...day, year: null, text: `${day.month}月${day.day}日电`, weekday: null }] : [];
}

function daysIn(text: string): readonly NewsDay[] {
  return findDayMentions(text)
    .filter((mention) => !mention.ahead && mention.month !== null && !isPast(mention))
    .map((mention) => ({
      month: mention.toMonth ?? mention.month ?? 1,
      day: mention.toDay,
      year: typeof mention.year === "number" ? mention.year : null,
      text: mention.text,
      weekday: mention.weekday,
    }));
}

function isPast(mention: DayMention): boolean {
  return mention.year === "last" || mention.year === "next";
}

function yearOfNews(latest: NewsDay): readonly YearEvidence[] {
  return latest.year === null ? [] : [{ years: new Map([[latest.year, SURE]]), quote: `「${latest.text}」` }];
}

/** 本周五举行 in the headline, 3月21日 in the first words: the same as 3月21日(星期五). */
function announcedWeekday(story: DatedStory): readonly YearEvidence[] {
  const weekday = THIS_WEEKDAY.exec(headlineOf(story))?.[1];
  const mention = findDayMentions(openingOf(story)).find(({ month }) => month !== null);
  if (!weekday || !mention || mention.month === null) return [];
  const { month, day, text } = mention;
  return weekdayEvidence({
    month,
    day,
    year: null,
    text,
    weekday: "日一二三四五六".indexOf(weekday.replace("天", "日")),
  });
}

/** 5月8日(星期一): the years in which that day falls on that weekday. */
function weekdayEvidence(latest: NewsDay): readonly YearEvidence[] {
  if (latest.weekday === null) return [];
  const years = new Map<number, number>();
  for (let year = 1990; year <= 2060; year += 1) {
    if (fallsOnWeekday(latest, year)) years.set(year, WEEKDAY_WEIGHT);
  }
  return [{ years, quote: `「${latest.text}」` }];
}

function fallsOnWeekday(latest: NewsDay, year: number): boolean {
  const day = isoDay(year, latest.month, latest.day);
  return day !== undefined && weekdayOf(day) === latest.weekday;
}

interface LikelyYear {
  readonly year: number;
  readonly weight: number;
  readonly quotes: readonly string[];
}

/** The year that most of the evidence supports, and the weekday allows; the later one of two that are even. */
function likeliestYear(proofs: readonly YearEvidence[], latest: NewsDay): LikelyYear | undefined {
  const weights = new Map<number, number>();
  for (const proof of proofs)
    for (const [year, weight] of proof.years) weights.set(year, (weights.get(year) ?? 0) + weight);
  let best: { year: number; weight: number } | undefined;
  for (const [year, weight] of allowedByWeekday(weights, latest)) {
    if (!best || weight > best.weight || (weight === best.weight && year > best.year)) best = { year, weight };
  }
  // A weekday alone fits every sixth year: that is no evidence of a year.
  if (!best || best.weight < 0.3 || proofs.every((proof) => proof.years.size > 6)) return undefined;
  const winner = best.year;
  const quotes = proofs.filter((proof) => proof.years.has(winner)).map((proof) => proof.quote);
  return { ...best, quotes: [...new Set(quotes)].slice(0, 4) };
}

/** The years that have more than the weekday for them; all years when the weekday fits none that the page speaks of. */
function allowedByWeekday(
  weights: ReadonlyMap<number, number>,
  latest: NewsDay,
): readonly (readonly [number, number])[] {
  const years = [...weights];
  const fitting = years.filter(([year, weight]) => weight > WEEKDAY_WEIGHT && fallsOnWeekday(latest, year));
  return fitting.length > 0 ? fitting : years;
}
