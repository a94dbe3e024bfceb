import { parseNumber } from "../text/chinese-number.ts";
import { fold } from "../text/fold.ts";
import chronology from "./chronology.json" with { type: "json" };
import { findCountedYears } from "./counted-years.ts";
import { yearTense } from "./year-tense.ts";

/** Words that tell the year of a page: how much they speak for each year they allow. */
export interface YearEvidence {
  readonly years: ReadonlyMap<number, number>;
  /** The words on the page. */
  readonly quote: string;
}

/** 第76个“世界红十字日”, 第八届…, 建党100周年. */
const COUNT = "(?<count>\\d{1,3}|[一二三四五六七八九十百]{1,5})";
/** Any quotation mark or title mark, folded. */
const QUOTE = "[\"'《》]";
const ANNUAL = chronology.annual.map(({ name, yearBefore }) => ({
  pattern: new RegExp(`第${COUNT}(?:个|届|次)[^。,;]{0,4}?${QUOTE}?(?:国际|全国|全球)?${name}${QUOTE}?`, "u"),
  yearBefore,
}));
const ANNIVERSARIES = chronology.anniversaries.map(({ name, year }) => ({
  pattern: new RegExp(`(?:${fold(name)})${QUOTE}?${COUNT}周年`, "u"),
  year,
}));
const PERIODS = chronology.periods.map(({ words, from, to, likeliest }) => ({
  pattern: new RegExp(fold(words), "u"),
  from,
  to,
  likeliest,
}));
/** 2022年, but not 2035年 of a plan (到2035年, 2021—2025年), the year of a law or a founding, nor one to compare with (比2021年). */
const YEAR = /(?<![\d—–-])(?<year>(?:19|20)\d{2})\s?年(?!度?版|代|以[前来]|至|—|-|前|底前|末|间)/gu;
const TARGET_BEFORE = /(?:比|较|与|同|到|至|力争|争取|截至|始建于|成立于|建于|自|从|早在)\s?$/u;
/** 2023年…4月19日举行: year and day of one event, in one sentence. */
const YEAR_WITH_DAY = /(?<![\d—到至自从于])(?<year>(?:19|20)\d{2})\s?年[^。;；\n]{0,40}?\d{1,2}\s?月\s?\d{1,2}\s?日/gu;
const LAST_YEAR = /去年|上年/u;

/** Headline and first sentence of a story. */
const OPENING_CHARS = 110;
const ORDINAL_WEIGHT = 4;
const YEAR_WITH_DAY_WEIGHT = 3;
const MENTION_WEIGHT = 0.8;
/** 1998年起…至今已有23年: counted in whole years, or in years begun. */
const COUNTED_WEIGHT = 2;
const AFTER_MENTION_WEIGHT = 0.5;
/** 2022年,…全年… beside 去年: the page is of the year after. */
const LAST_YEAR_WEIGHT = 1.5;
/** 2024年春运, 2024某某马拉松 in a headline or in the first words of a story: the news is of that year. */
const OPENING_WEIGHT = 2.2;
const OPENING_YEAR =
  /(?<![\d—到至自从于比较与同])(?<year>(?:19|20)\d{2})(?:\s?年(?!度?版|代|以[前来]|至|—|-|前|底前|末|间)|(?<=20[12]\d)(?=\p{Script=Han}{2})(?![余多张人元名个辆家套户吨万亿米件台篇份条块公千平]))/gu;
/** 1998年|起, 2006年|9月出生, 2010年|他从部队退伍: when what the news is about began. */
const BACKGROUND =
  /^\s?(?:\d{1,2}月)?(?:起|以来|[^,，。]{0,8}(?:出生|生人|成立|创办|创刊|毕业|入伍|退伍|参军|退休|入党|入职|参加工作))/u;
const PERIOD_WEIGHT = 1;
const PERIOD_LIKELIEST_WEIGHT = 2;

/**
 * What the texts of a page tell of its year.
 * @param month of the latest news, 1-12: a campaign from October to March allows November of its first year and January of its second.
 */
export function findYearEvidence(texts: readonly string[], month: number): readonly YearEvidence[] {
  const printed = texts.join("\n");
  const text = fold(printed);
  const found = [
    ...ordinals(text),
    ...counted(text),
    ...yearsWithDays(text),
    ...openingYears(texts),
    ...mentionedYears(text),
    ...periods(text, month),
  ];
  return found.map(({ years, start, end }) => ({ years, quote: `「${printed.slice(start, end)}」` }));
}

/** Years with the words, as a range of the text, that speak for them. */
interface Found {
  readonly years: ReadonlyMap<number, number>;
  readonly start: number;
  readonly end: number;
}

function rangeOf(match: RegExpExecArray): { readonly start: number; readonly end: number } {
  return { start: match.index, end: match.index + match[0].length };
}

function ordinals(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const { pattern, base } of [
    ...ANNUAL.map(({ pattern, yearBefore }) => ({ pattern, base: yearBefore })),
    ...ANNIVERSARIES.map(({ pattern, year }) => ({ pattern, base: year })),
  ]) {
    const match = pattern.exec(text);
    const count = match?.groups?.count ? parseNumber(match.groups.count) : undefined;
    if (match && count !== undefined)
      found.push({ years: new Map([[base + count, ORDINAL_WEIGHT]]), ...rangeOf(match) });
  }
  return found;
}

function counted(text: string): readonly Found[] {
  return findCountedYears(text).map(({ year, start, end }) => ({
    years: new Map([[year, COUNTED_WEIGHT]]),
    start,
    end,
  }));
}

function yearsWithDays(text: string): readonly Found[] {
  const matches = [...text.matchAll(YEAR_WITH_DAY)].filter((match) => !isPlanned(text, match));
  const match = latestOf(matches, yearOfMatch);
  return match ? [{ years: new Map([[yearOfMatch(match), YEAR_WITH_DAY_WEIGHT]]), ...rangeOf(match) }] : [];
}

/** Only where no 去年 stands before it: 去年本市…2022年全年… is of the year after. */
function openingYears(texts: readonly string[]): readonly Found[] {
  const found: (Found & { readonly year: number })[] = [];
  let offset = 0;
  for (const text of texts) {
    const opening = text.slice(0, OPENING_CHARS);
    for (const match of fold(opening).matchAll(OPENING_YEAR)) {
      if (LAST_YEAR.test(opening.slice(0, match.index))) continue;
      if (BACKGROUND.test(opening.slice(match.index + match[0].length)) || isPlanned(fold(opening), match)) continue;
      const year = Number(match.groups?.year);
      const start = offset + match.index;
      found.push({ year, years: new Map([[year, OPENING_WEIGHT]]), start, end: start + match[0].length });
    }
    offset += text.length + 1;
  }
  const latest = latestOf(found, ({ year }) => year);
  return latest ? [latest] : [];
}

/** The last year that is named as past or present: the page is of it, or of the year after. */
function mentionedYears(text: string): readonly Found[] {
  const matches = [...text.matchAll(YEAR)].filter(
    (match) => !TARGET_BEFORE.test(text.slice(Math.max(0, match.index - 4), match.index)) && !isPlanned(text, match),
  );
  const match = latestOf(matches, yearOfMatch);
  if (!match) return [];
  const latest = yearOfMatch(match);
  const after = LAST_YEAR.test(text) ? LAST_YEAR_WEIGHT : AFTER_MENTION_WEIGHT;
  return [
    {
      years: new Map([
        [latest, MENTION_WEIGHT],
        [latest + 1, after],
      ]),
      ...rangeOf(match),
    },
  ];
}

function isPlanned(text: string, match: RegExpExecArray): boolean {
  return yearTense(text, match.index, match.index + 5) === "planned";
}

function yearOfMatch(match: RegExpExecArray): number {
  return Number(match.groups?.year);
}

/** The first of those with the latest year. Math.max(...years) would overflow the stack on a page of 100,000 years. */
function latestOf<Item>(items: readonly Item[], yearOf: (item: Item) => number): Item | undefined {
  let latest: Item | undefined;
  for (const item of items) if (latest === undefined || yearOf(item) > yearOf(latest)) latest = item;
  return latest;
}

function periods(text: string, month: number): readonly Found[] {
  return PERIODS.flatMap(({ pattern, from, to, likeliest }) => {
    const match = pattern.exec(text);
    const first = Number(from.slice(0, 4));
    const last = Number(to.slice(0, 4));
    const possible = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((year) => {
      const key = `${year}-${String(month).padStart(2, "0")}`;
      return key >= from && key <= to;
    });
    const weights = possible.map((year): [number, number] => [
      year,
      year === likeliest ? PERIOD_LIKELIEST_WEIGHT : PERIOD_WEIGHT,
    ]);
    const years = new Map(weights);
    return match && years.size > 0 ? [{ years, ...rangeOf(match) }] : [];
  });
}
