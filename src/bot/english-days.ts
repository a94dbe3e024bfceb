import { MONTHS } from "./day-words.ts";

const MONTH_NUMBER = new Map(MONTHS.map((month, at) => [month.slice(0, 3).toLowerCase(), at + 1]));
const MONTH = `(?<month>${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join("|")})\\.?`;
/** 12 March 2024 · 12 March. */
const DAY_FIRST = new RegExp(
  `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(?<year>\\d{4}))?`,
  "giu",
);
/** March 12, 2024 · March 12. */
const MONTH_FIRST = new RegExp(
  `\\b${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+(?<year>\\d{4}))?`,
  "giu",
);
/** March 2024 · March. */
const MONTH_ALONE = new RegExp(`\\b${MONTH}(?:,?\\s+(?<year>\\d{4}))?(?![\\p{L}\\d])`, "giu");
const RELATIVE: readonly (readonly [RegExp, string])[] = [
  [/\byesterday\b/giu, "昨天"],
  [/\b(?:today|latest)\b/giu, "今天"],
  [/\blast week\b/giu, "上周"],
  [/\blast month\b/giu, "上个月"],
  [/\blast year\b/giu, "去年"],
];

/** Days in English as the reading of Chinese ones knows them: `12 March 2024` → `2024年3月12日`; the rest as it was. */
export function inChineseDays(text: string): string {
  const plain = RELATIVE.reduce((words, [english, chinese]) => words.replace(english, chinese), text);
  return [DAY_FIRST, MONTH_FIRST, MONTH_ALONE].reduce(
    (words, pattern) => [...words.matchAll(pattern)].reduceRight(withChineseDay, words),
    plain,
  );
}

function withChineseDay(
  text: string,
  { index, 0: english, groups: { year, month = "", day } = {} }: RegExpExecArray,
): string {
  const chinese = [
    year === undefined ? "" : `${year}年`,
    `${MONTH_NUMBER.get(month.slice(0, 3).toLowerCase())}月`,
    day === undefined ? "" : `${day}日`,
  ].join("");
  return text.slice(0, index) + chinese + text.slice(index + english.length);
}
