import type { Range } from "../../text/sentences.ts";
import type { WeighedTerm } from "../score-sentences.ts";
import { fitsForm, type PrintedNumber, unitsOfNoun, unitsOfQuestion } from "./number-units.ts";
import type { SpanSearch } from "./span.ts";

/** Where a count is looked for. */
export interface NumberSearch extends SpanSearch {
  /** The measure word that the question counts with; undefined when there is none. */
  readonly measure: string | undefined;
  /** The word right before the question word. */
  readonly focus: WeighedTerm | undefined;
}

/** 多少学生 is not answered by any number of people: the noun must stand beside it. */
const COUNTED_NOUN =
  /^(?:学生|旅客|人口|群众|居民|考生|患者|志愿者|老师|教师|选手|跑者|观众|游客|职工|工人|农民|党员|专家)/u;
/** 个, 家, 条: a measure word that others may stand for. */
const MEASURE = /^[个家所条座处类种项件期届套台辆场次部只支篇批例趟列架艘棵株栋幢间层起笔宗]/u;
/** A day or a time of day is no count. */
const DATE_AFTER = /^(?:年(?!级|来|以上|内|间)|月(?!份?内)|日|号(?!线)|时(?!间)|点(?!位))/u;
const OWN_UNIT = 3;
const SAME_MEASURE = 1.2;
const NOUN_BESIDE = 2;
/** 412名考生: the noun right behind the number. */
const NOUN_BEHIND = 3;
const NEAR_CHARS = 12;
const UNIT_OF_QUESTION = 1;
const ANY_UNIT = 0.6;
const NO_UNIT = 0.3;

/** 几个项目 -> 个; none for 多少项目, whose 项 is part of a word. */
export function measureOf({ kind, tokenizer }: SpanSearch): string | undefined {
  const noun = kind.noun ?? "";
  return tokenizer.tag(noun)[0]?.term.length === 1 ? MEASURE.exec(noun)?.[0] : undefined;
}

/** How well number and unit fit what the question counts; undefined when they do not. */
export function numberFit(search: NumberSearch, number: PrintedNumber, range: Range): number | undefined {
  const { question, article, kind } = search;
  const form = fitsForm(question, number);
  if (form !== undefined) return form ? OWN_UNIT : undefined;
  const noun = kind.noun ?? "";
  const { value, unit } = number;
  if (isDay(article.folded, range, number, noun) && !isTwo(question, value, unit)) return undefined;
  if (noun === "") return fitOfQuestion(search, unit);
  const units = unitsOfNoun(noun);
  if (!units) return fitOfMeasure(search, noun, unit, range);
  const beside = besideNoun(search, noun, range);
  const isNamed = beside > 0 || !COUNTED_NOUN.test(noun);
  // 41个考点 beside 考生: a measure word counts what stands behind it.
  const isOther = unit === "个" && beside < NOUN_BEHIND && COUNTED_NOUN.test(noun);
  return units.test(unit) && isNamed && !isOther ? OWN_UNIT + beside : undefined;
}

/** 2022年, 9月30日 and 9时 are no counts, nor is 一辆; a number in words without a unit is none either. */
function isDay(text: string, { start, end }: Range, { value, unit }: PrintedNumber, noun: string): boolean {
  if (/^[一两]$/u.test(value)) return true;
  if (unit === "")
    return DATE_AFTER.test(text.slice(end, end + NEAR_CHARS)) || /^[一二两三四五六七八九十百千万]/u.test(value);
  if (/[月年]/u.test(text[start - 1] ?? "") && /^[日月]$/u.test(unit)) return true;
  return /^[年日]$/u.test(unit) && !/^[年天日]|时间/u.test(noun) && /^(?:\d{4}|\d{1,2}(?=$))/u.test(value);
}

/** 几个校区: 两个 is a count where a small one is asked for. */
function isTwo(question: string, value: string, unit: string): boolean {
  return value === "两" && unit !== "" && question.includes("几");
}

function fitOfQuestion({ attribute, question }: SpanSearch, unit: string): number | undefined {
  const units = unitsOfQuestion(question, attribute);
  if (units) return units.test(unit) ? UNIT_OF_QUESTION : undefined;
  return unit === "" ? NO_UNIT : ANY_UNIT;
}

/** 多少个项目: the measure word, and the noun beside the number; a noun alone must stand beside it. */
function fitOfMeasure(search: NumberSearch, noun: string, unit: string, range: Range): number | undefined {
  const { measure, article } = search;
  const counted = measure ? noun.slice(1) : noun;
  const beside = counted === "" ? 0 : besideNoun(search, counted, range);
  if (unit !== "" && noun.startsWith(unit)) return OWN_UNIT + beside;
  // 几个国家 is not answered by 1.2万名跑者 beside it: under another measure word the noun must follow.
  const isOther = MEASURE.test(unit) || /^[名位人户]$/u.test(unit);
  if (measure)
    return isOther && (counted === "" || article.folded.startsWith(counted, range.end) || unit === "项")
      ? SAME_MEASURE + beside
      : undefined;
  return beside > 0 ? SAME_MEASURE + beside : undefined;
}

/** The counted noun in the same clause, before or after the number: 开工项目143个, 143个项目. */
function besideNoun({ article }: SpanSearch, noun: string, { start, end }: Range): number {
  const word = noun.replace(/^个/u, "");
  if (word === "") return 0;
  if (article.folded.startsWith(word, end)) return NOUN_BEHIND;
  const near = article.folded.slice(Math.max(0, start - NEAR_CHARS), end + NEAR_CHARS);
  return near.includes(word) || near.includes(word.slice(-2)) ? NOUN_BESIDE : 0;
}
