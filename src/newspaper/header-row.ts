import { COUNTY_PAPER } from "./paper-name.ts";
import { surnameLength } from "./surnames.ts";

/** A printed header as it is read. */
export interface HeaderRow {
  /** The section it names, 城事·社区; null when it names none. */
  readonly section: string | null;
}

type Part =
  | "day"
  | "month"
  | "weekday"
  | "folio"
  | "bare-folio"
  | "issue"
  | "paper"
  | "maker"
  | "section"
  | "service"
  | "other";

/** What the parts of a printed header are; the first that fits. */
const PARTS: readonly (readonly [Part, RegExp])[] = [
  // 2024年3月15日, 2024-03-15, 2024.3.15, 二〇二四年三月十五日, 10月23日
  [
    "day",
    /^(?:[12]\d{3}年|[一二][〇○零一二三四五六七八九]{3}年)?[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u,
  ],
  ["day", /^[12]\d{3}[-./]\d{1,2}[-./]\d{1,2}$/u],
  // 2024年3月: the day is lost, or the paper is a monthly.
  ["month", /^[12]\d{3}年\d{1,2}月$/u],
  ["weekday", /^[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?$/u],
  // 第12345期, 总第8021期, 今日8版, 本期16版, 第3/8版
  ["issue", /^(?:总?第\d{2,6}[期号]|(?:今日|今天|本期|本报今日)共?\d{1,3}[版页]|共\d{1,3}版|第\d{1,3}\/\d{1,3}版)$/u],
  // 农历庚子年二月十二, 九月初三
  ["issue", /^(?:农历|夏历)\p{Script=Han}{4,12}$|^[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年/u],
  [
    "issue",
    /^闰?[正一二三四五六七八九十冬腊]{1,2}月(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|廿[一二三四五六七八九]|二十|三十)$/u,
  ],
  // 准印证号 苏(2022)0088, CN41-0010, 邮发代号35-52, 内部资料 免费交流, 新闻热线 96580
  [
    "service",
    /^(?:内部(?:资料|交流|刊物)|免费(?:交流|赠阅)|(?:连续性?内部资料)?准印证号?[:]?|\p{Script=Han}{1,3}(?:内资)?[(]\d{4}[)]第?\d{2,6}号?|(?:国内)?统一(?:连续出版物|刊)号[:]?|(?:CN|ISSN)\s?\d{2,4}-\d{4}|邮发代号[:]?(?:\d{1,3}-\d{1,4})?|创刊(?:于|以来)\S{4,12}|(?:新闻|读者|报料|爆料|服务|投稿)?(?:热线|电话)[:]?|\d{5,12}|0\d{2,3}-\d{7,8})$/iu,
  ],
  // A03, A03版, 第3版, 第三版, 03, AⅡ·04 with a Roman number folded to letters
  [
    "folio",
    /^(?:第?[A-FHTW]\d{1,2}版?|[A-Z]{1,2}[IVX]{0,3}[·•・]\d{2}版?|第?(?:\d{1,3}|[一二三四五六七八九十]{1,3})版|版次[:：]?[A-Z]?\d{1,3}|0\d)$/u,
  ],
  ["bare-folio", /^(?:\d{1,2}|[A-Z]{1,2}\d{1,3})$/u],
  [
    "paper",
    /^\p{Script=Han}{2,8}(?:日报|晚报|晨报|早报|时报|都市报|商报|快报|新报|周报|周刊|导报|青年报|工人报|法治报)社?$/u,
  ],
  // 禾川报: a county's paper.
  ["paper", COUNTY_PAPER],
  // 编辑/徐某, 责编:王某, 责任编辑王某
  [
    "maker",
    /^(?:本版|值班)?(?:责任编辑|首席编辑|责编|编辑|美术编辑|美编|版式|校对|审读|组版|统筹|主编|视觉|值班主任|检校|审校|责校|编审)[:/]?\p{Script=Han}{0,3}$/u,
  ],
  ["section", /^\p{Script=Han}{2,8}(?:[·•]\p{Script=Han}{2,6})?$/u],
];
const BARE_MAKER =
  /^(?:本版|值班)?(?:责任编辑|首席编辑|责编|编辑|美术编辑|美编|版式|校对|审读|组版|统筹|主编|视觉|值班主任|检校|审校|责校|编审)[:/]?$/u;
/** What stands in a header and nowhere else. */
const SIGNS: ReadonlySet<Part> = new Set(["day", "month", "weekday", "folio", "bare-folio", "issue", "paper", "maker"]);
/** One of these must stand beside another sign. */
const DATING: ReadonlySet<Part> = new Set(["day", "month", "weekday", "issue"]);
/** What is a header by itself. */
const SUFFICIENT: ReadonlySet<Part> = new Set(["weekday", "folio", "issue"]);
const LONGEST_HEADER = 90;
/** ~ 第2版 综合新闻 ~ */
const ORNAMENT = /^[\s~=*◆■□●○◎★☆-]+|[\s~=*◆■□●○◎★☆-]+$/gu;
/** Between the parts: `4月8日 | 星期二 | B02`. */
const GAPS = /[\s|│丨‖]+/u;

/**
 * Reads a printed header: `4月8日 星期二 B02 城事·社区`, `05 江城 2024年6月21日 编辑/徐某`, `第12345期 今日8版`.
 * Every part of it is such as stands in headers, and but one may be the name of a section. Null when `text` is none.
 */
export function readHeaderRow(text: string): HeaderRow | null {
  if (text.length > LONGEST_HEADER || /[。!?！？,，;；、“”"]/u.test(text)) return null;
  const parts = partsOf(text);
  const kinds = parts.map((part, i) => partAt(parts, i, part));
  return isHeader(kinds) ? { section: parts[kinds.indexOf("section")] ?? null } : null;
}

/** `2024 年 3 月 15 日星期五` is a day and a weekday. */
function partsOf(text: string): readonly string[] {
  return text
    .normalize("NFKC")
    .replace(ORNAMENT, "")
    .replace(/(?<=\d)\s(?=[年月日版])|(?<=[年月第])\s(?=\d)/gu, "")
    .replace(/日(?=(?:星期|周)[一二三四五六日天])/gu, "日 ")
    .replace(/版[:：]/gu, "版 ")
    .split(GAPS)
    .filter(Boolean);
}

/** 责编 王某: the name behind the word belongs to it. */
function partAt(parts: readonly string[], i: number, part: string): Part {
  const isMaker = BARE_MAKER.test(parts[i - 1] ?? "") && /^\p{Script=Han}{2,3}$/u.test(part) && surnameLength(part) > 0;
  return isMaker ? "maker" : (PARTS.find(([, pattern]) => pattern.test(part))?.[0] ?? "other");
}

/** A folio may stand beside a section alone; a day, an issue or a paper needs another sign beside it. */
function isHeader(kinds: readonly Part[]): boolean {
  const sections = kinds.filter((kind) => kind === "section").length;
  if (kinds.length === 0 || sections > 1 || kinds.includes("other")) return false;
  const signs = new Set(kinds.filter((kind) => SIGNS.has(kind)));
  if (signs.has("folio")) return true;
  if (signs.size >= 2) return kinds.some((kind) => DATING.has(kind));
  return sections === 0 && kinds.some((kind) => SUFFICIENT.has(kind));
}
