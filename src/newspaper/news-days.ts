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

/** The days that the stories' opening words give to their news; failing those, all days named. Of the last year only. */
export function newsDays(stories: readonly DatedStory[]): readonly NewsDay[] {
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
    return FESTIVALS.flatMap(({ pattern, month, day }) => {
      const match = pattern.exec(opening);
      return match ? [{ month, day, year: null, text: match[0], weekday: null }] : [];
    });
  });
}

/** The last of the days; of January and December that of January. */
export function latestNewsDay(days: readonly NewsDay[]): NewsDay | undefined {
  const isTurnOfYear = days.some((day) => day.month <= 2) && days.some((day) => day.month >= 11);
  const rank = (day: NewsDay) => (isTurnOfYear && day.month <= 2 ? day.month + 12 : day.month) * 31 + day.day;
  return days.reduce<NewsDay | undefined>((best, day) => (best && rank(best) >= rank(day) ? best : day), undefined);
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
