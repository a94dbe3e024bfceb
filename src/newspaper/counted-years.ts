import { parseNumber } from "../text/chinese-number.ts";

/** A year that the words give by a sum. */
export interface CountedYear {
  readonly year: number;
  /** UTF-16 range of the words. */
  readonly start: number;
  readonly end: number;
}

const COUNT = "(?<count>\\d{1,3}|[二三四五六七八九十百]{1,5})";
/** Up to the count, without another year: 1996年…,1998年起…至今已有23年 counts from 1998. */
const BETWEEN = "(?:(?!\\d{4}年)[^。;\\n]){0,60}?";
/** 1998年起…至今已有23年, 2003年…如今已是第18个年头. */
const SINCE = new RegExp(
  `(?<![\\d—-])(?<year>(?:19|20)\\d{2})年${BETWEEN}(?:至今|迄今|如今|距今)[^。;,\\n\\d]{0,8}?${COUNT}(?<unit>年(?![代级初末底前后]|来)|个年头|载)`,
  "gu",
);
/** 始建于1951年的…迎来建校70周年. */
const FOUNDED = new RegExp(
  `(?:成立于|始建于|建于|创办于|创建于|创刊于|诞生于|出生于)(?<year>1[89]\\d{2}|20\\d{2})年${BETWEEN}${COUNT}(?<unit>周年|岁生日)`,
  "gu",
);

/** The years that a text gives by a beginning and a count of years since. */
export function findCountedYears(folded: string): readonly CountedYear[] {
  return [SINCE, FOUNDED].flatMap((pattern) =>
    [...folded.matchAll(pattern)].flatMap((match) => {
      const count = parseNumber(match.groups?.count ?? "");
      if (count === undefined) return [];
      // The first of the 个年头 is the year itself.
      const since = match.groups?.unit === "个年头" ? count - 1 : count;
      const year = Number(match.groups?.year) + since;
      return [{ year, start: match.index, end: match.index + match[0].length }];
    }),
  );
}
