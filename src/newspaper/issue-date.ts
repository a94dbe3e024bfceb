import type { Published } from "./article.ts";
import { addDays, isoDay } from "./calendar.ts";
import { findRelativeMentions } from "./day-mentions.ts";
import { announcedWeekday, type LikelyYear, likeliestYear, weekdayEvidence, weekdaySince } from "./likely-year.ts";
import { type DatedStory, headerDay, latestNewsDay, type NewsDay, newsDays, wordsOf } from "./news-days.ts";
import { printedDay } from "./printed-day.ts";
import { type ToldDay, toldDay } from "./told-day.ts";
import { findYearBounds } from "./year-bounds.ts";
import { findYearEvidence, type YearEvidence } from "./year-evidence.ts";

/** What tells the day of a page. */
export interface IssueEvidence {
  /** ISO day that the operator gave. */
  readonly sidecarDay: string | null;
  readonly folios: readonly string[];
  readonly stories: readonly DatedStory[];
}

/** Weight of year evidence from which a worked-out year is sure, and from which it is likely. Chosen so that one
 * ordinal or one printed year beside the event makes it sure, two campaigns likely. */
const SURE = 3;
const LIKELY = 2;

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
  const printed = headerDay(folios);
  const told = toldDay(stories);
  const latest = printed ?? told ?? latestNewsDay(days);
  if (!latest) return null;
  const texts = stories.map(wordsOf);
  const bounds = findYearBounds(texts.join("\n"), latest.month);
  const proofs = [
    ...weekdayEvidence(latest),
    ...weekdaySince(latest, bounds),
    ...stories.flatMap(announcedWeekday),
    ...yearOfNews(latest),
    ...findYearEvidence([...texts, ...folios], latest.month),
  ];
  const likeliest = likeliestYear(proofs, latest, bounds);
  const year = likeliest && isPrintedOfDecember(days, latest, likeliest.year) ? inNextYear(likeliest) : likeliest;
  const eventDay = year && isoDay(year.year, latest.month, latest.day);
  if (!year || !eventDay) return null;
  if (printed) return ofHeader(eventDay, year, printed);
  if (told) return ofToldDay(eventDay, year, told);
  return ofLatestNews(eventDay, year, { latest, stories });
}

/** No word tells which day the latest news is counted from. */
function ofLatestNews(
  eventDay: string,
  year: LikelyYear,
  { latest, stories }: { readonly latest: NewsDay; readonly stories: readonly DatedStory[] },
): Published {
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

/** The header prints month and day, the year is worked out. */
function ofHeader(date: string, year: LikelyYear, printed: NewsDay): Published {
  const proofs = [...year.quotes.filter((quote) => quote !== `「${printed.text}」`), `报头印有「${printed.text}」`];
  return { date, inferred: true, confidence: confidenceOf(year.weight, true), evidence: proofs.join(";") };
}

/** 昨日(4月16日)下午: the words tell the day of the page themselves. */
function ofToldDay(day: string, year: LikelyYear, { text, called }: ToldDay): Published {
  const isSameDay = called.startsWith("今");
  return {
    date: isSameDay ? day : addDays(day, 1),
    inferred: true,
    confidence: confidenceOf(year.weight, true),
    evidence: `${year.quotes.join(";")};${dayProofOf(text, isSameDay, called, called)}`,
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

/** 2023年12月31日 beside 1月1日: the year on the page is the one that has ended. */
function isPrintedOfDecember(days: readonly NewsDay[], latest: NewsDay, year: number): boolean {
  return latest.month <= 2 && latest.year === null && days.some((day) => day.month >= 11 && day.year === year);
}

function inNextYear(likely: LikelyYear): LikelyYear {
  return { ...likely, year: likely.year + 1 };
}

function yearOfNews(latest: NewsDay): readonly YearEvidence[] {
  return latest.year === null ? [] : [{ years: new Map([[latest.year, SURE]]), quote: `「${latest.text}」` }];
}
