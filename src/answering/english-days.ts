const MONTHS = "january february march april may june july august september october november december".split(" ");
const SHORT = MONTHS.map((month) => `${month.slice(0, 3)}\\.?`).join("|");
const MONTH = `(?<month>${MONTHS.join("|")}|sept\\.?|${SHORT})`;
const YEAR = "(?<year>(?:19|20)\\d{2})";
const DAY = "(?<day>3[01]|[12]?\\d)(?:st|nd|rd|th)?";
/** Most particular first. May is a month only beside a number or behind a word that days follow. */
const DAYS: readonly RegExp[] = [
  // July 12, 2022; 12 July 2022; the 12th of July
  new RegExp(`\\b${MONTH}\\s+(?:the\\s+)?${DAY}(?:,?\\s+(?:of\\s+)?${YEAR})?\\b`, "gu"),
  new RegExp(`\\b(?:the\\s+)?${DAY}\\s+(?:of\\s+)?${MONTH}(?:,?\\s+${YEAR})?\\b`, "gu"),
  // May 2023
  new RegExp(`\\b${MONTH},?\\s+(?:of\\s+)?${YEAR}\\b`, "gu"),
  new RegExp(
    `(?<=\\b(?:in|since|until|till|of|last|this|next|by|from|early|late|mid)[\\s-]+)${MONTH}(?=$|[\\s,?.!])`,
    "gu",
  ),
  new RegExp(`(?<![\\d.])${YEAR}(?![\\d.年]|\\s*(?:yuan|people|tons|meters|kilometers))(?:'s)?`, "gu"),
];
/** phase 8, metro line 3. */
const NUMBERED =
  /\b(?:metro |subway )?(phase|line|session|batch|chapter|article|lesson|route|bus|no\.?|number) (\d{1,3})\b/gu;
/** the 8th phase, 20th national congress; the noun may be any. */
const NTH =
  /\b(\d{1,3})(?:st|nd|rd|th)(?:\s+(phase|session|batch|edition|anniversary|century|time|floor|place|round|stage|issue|congress))?\b/gu;
const COUNTERS: Readonly<Record<string, string>> = {
  phase: "期",
  session: "届",
  batch: "批",
  edition: "届",
  anniversary: "周年",
  century: "世纪",
  time: "次",
  floor: "层",
  place: "名",
  round: "轮",
  stage: "阶段",
  issue: "期",
  congress: "次代表大会",
  chapter: "章",
  article: "条",
  lesson: "课",
};
/** 100周年, 21世纪: without 第. */
const WITHOUT_ORDINAL: ReadonlySet<string> = new Set(["anniversary", "century"]);

/** Folded English with its days, years and ordinals in Chinese: on July 12, 2022 -> on 2022年7月12日. */
export function translateDays(folded: string): string {
  const days = DAYS.reduce((text, pattern) => text.replace(pattern, (...args) => dayOf(args.at(-1))), folded);
  return days
    .replace(NUMBERED, (_, noun: string, count: string) => numbered(noun, count))
    .replace(NTH, (_, count: string, noun: string | undefined) => nth(count, noun));
}

function dayOf({ year, month, day }: Readonly<Record<string, string | undefined>>): string {
  const at = month === undefined ? -1 : MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3)));
  return ` ${year ? `${year}年` : ""}${at >= 0 ? `${at + 1}月` : ""}${day ? `${day}日` : ""} `;
}

function numbered(noun: string, count: string): string {
  if (noun === "line") return ` ${count}号线 `;
  if (noun === "route" || noun === "bus") return ` ${count}路 `;
  const counter = COUNTERS[noun];
  return counter ? ` 第${count}${counter} ` : ` ${count}号 `;
}

function nth(count: string, noun: string | undefined): string {
  const counter = (noun && COUNTERS[noun]) ?? "";
  return ` ${noun && WITHOUT_ORDINAL.has(noun) ? "" : "第"}${count}${counter} `;
}
