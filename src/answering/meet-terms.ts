import { addTo } from "../newspaper/add-to.ts";
import type { QuestionTerm } from "./question-terms.ts";
import synonyms from "./synonyms.json" with { type: "json" };

/** How a text meets the terms of a question. */
export interface Meeting {
  /** Weighted share of the terms that are met, 0 to 1; 1 for a question without terms. */
  readonly share: number;
  readonly missed: readonly QuestionTerm[];
}

const GROUPS: ReadonlyMap<string, readonly string[]> = groupsOf(synonyms);
/** Share of a long word's characters pairs that must stand in the text for the word to count as met in part. */
const PARTLY_MET = 0.6;
const PARTLY_MET_WORTH = 0.65;
const SYNONYM_WORTH = 0.9;
const ABBREVIATED_WORTH = 0.4;
const HAN_ONLY = /^\p{Script=Han}+$/u;

/** How well folded `text` meets the terms. */
export function meetTerms(terms: readonly QuestionTerm[], text: string): Meeting {
  let met = 0;
  let whole = 0;
  const missed: QuestionTerm[] = [];
  for (const term of terms) {
    const worth = worthIn(term, text);
    met += worth * term.weight;
    whole += term.weight;
    if (worth === 0) missed.push(term);
  }
  return { share: whole === 0 ? 1 : met / whole, missed };
}

/** 1 when the term stands in folded `text`, less for a synonym or a part of it, 0 when nothing does. */
export function worthIn(term: QuestionTerm, text: string): number {
  if (text.includes(term.text)) return 1;
  if (synonymsOf(term.text).some((word) => text.includes(word))) return SYNONYM_WORTH;
  if (term.isHard) return isHardMet(term.text, text) ? 1 : 0;
  if (term.text.length === 2) return isAbbreviated(term.text, text) ? ABBREVIATED_WORTH : 0;
  if (term.text.length < 3) return 0;
  const pairs = Array.from({ length: term.text.length - 1 }, (_, i) => term.text.slice(i, i + 2));
  return pairs.filter((pair) => text.includes(pair)).length / pairs.length >= PARTLY_MET ? PARTLY_MET_WORTH : 0;
}

/** 半马 for 半程马拉松: both characters, with one or two others between them. */
function isAbbreviated(term: string, text: string): boolean {
  const [first = "", second = ""] = term;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (text[at + 2] === second || text[at + 3] === second) return HAN_ONLY.test(text.slice(at, at + 4));
  }
  return false;
}

/** The words that may stand for `term`, without itself. */
export function synonymsOf(term: string): readonly string[] {
  return GROUPS.get(term) ?? [];
}

/** 郑州市 is met by 郑州; 第 8 期 by 第八期. */
function isHardMet(term: string, text: string): boolean {
  const stem = term.replace(/[市省]$/u, "");
  if (stem.length >= 2 && stem !== term && text.includes(stem)) return true;
  return /^第/u.test(term) && text.includes(otherNumerals(term));
}

const DIGITS = "〇一二三四五六七八九";

/** 第8期 -> 第八期, 第十二届 -> 第12届. */
function otherNumerals(term: string): string {
  const arabic = /^第(\d{1,2})(.*)$/u.exec(term);
  if (arabic) return `第${chineseNumeral(Number(arabic[1]))}${arabic[2]}`;
  const chinese = /^第([一二三四五六七八九十]{1,3})(.*)$/u.exec(term);
  return chinese ? `第${arabicNumeral(chinese[1] ?? "")}${chinese[2]}` : term;
}

function chineseNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? "" : (DIGITS[value % 10] ?? "");
  if (tens === 0) return ones;
  return `${tens === 1 ? "" : DIGITS[tens]}十${ones}`;
}

function arabicNumeral(text: string): number {
  const [tens = "", ones = ""] = text.includes("十") ? text.split("十") : ["〇", text];
  return (tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones));
}

/** The first word of a group is what readers say; the others are what papers print. */
function groupsOf(groups: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const [first = "", ...others] of groups) addTo(all, first, ...others);
  return all;
}
