import { TITLE_AT_END } from "./titles.ts";

/** Where a title can not reach back over. */
const BOUNDARY = /[。,，;；:：!?！？“”"'《》—\n\s]/u;
/** Words before a title that are none of it: 并与四川省委常委, 会见某公司总监, 5月8日上午市长. */
const LEADING =
  /^(?:(?:并与|并向|并由|并|且|与|和|由|及|以及|跟|同|在|向|对|据|请|邀请|会见了由|会见了|会见|了由|陪同|其中|当选|任命|接待|采访|来自|随|随后|当天|当日|日前|近日|昨日|昨天|今天|上午|下午|带领|率领|率|有|是|为|让|给|到|听取|感谢|欢迎|祝贺|以|任|记(?!者)|\d+月\d+日(?:上午|下午)?)+)/u;
/** 获得一等奖的|参赛选手, 女子组冠军由|本地选手: a title begins behind 的, 由 and 被; 目的地, 自由 and the like are words of it. */
const LEADING_CLAUSE = /^.*(?:的(?![士地])|(?<![自理缘])由|被)/u;
const LONGEST_TITLE = 60;

/**
 * The title that ends at `end`, with those joined to it by 、: `省委常委、市委书记`.
 * @param from where the name before it ends; the title does not reach over it.
 */
export function titleBefore(text: string, end: number, from: number): string | null {
  const stretch = text.slice(Math.max(from, end - LONGEST_TITLE), end);
  const clause = stretch.slice(clauseStart(stretch));
  const parts = clause.split("、");
  let first = parts.length - 1;
  while (first > 0 && TITLE_AT_END.test(parts[first - 1] ?? "")) first -= 1;
  const title = parts.slice(first).join("、").replace(LEADING_CLAUSE, "").replace(LEADING, "");
  return title === "" ? null : title;
}

/** Brackets inside a name of a company do not end it: 某某公司(北京)有限公司总监. */
function clauseStart(stretch: string): number {
  for (let i = stretch.length - 1; i >= 0; i -= 1) {
    const character = stretch[i] ?? "";
    if (BOUNDARY.test(character)) return i + 1;
    if (/[(（]/u.test(character) && !/[)）]/u.test(stretch.slice(i, i + 12))) return i + 1;
  }
  return 0;
}
