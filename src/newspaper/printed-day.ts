import { fold } from "../text/fold.ts";
import { isoDay } from "./calendar.ts";

const ARABIC = /(?<![\d-])([12]\d{3})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})(?!\d)/u;
/** 二〇二四年三月十五日. */
const CHINESE = /([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/u;
const DIGITS = "〇一二三四五六七八九";

/** The ISO day that a printed header names; undefined when it names none. */
export function printedDay(header: string): string | undefined {
  const folded = fold(header);
  const arabic = ARABIC.exec(folded);
  if (arabic) return isoDay(Number(arabic[1]), Number(arabic[2]), Number(arabic[3]));
  const chinese = CHINESE.exec(folded.replace(/[○零]/gu, "〇"));
  if (!chinese) return undefined;
  const year = Number(Array.from(chinese[1] ?? "", (digit) => DIGITS.indexOf(digit)).join(""));
  return isoDay(year, smallNumber(chinese[2] ?? ""), smallNumber(chinese[3] ?? ""));
}

/** 十五 -> 15, 三十一 -> 31, 三 -> 3. */
function smallNumber(text: string): number {
  const [tens = "", ones] = text.includes("十") ? text.split("十") : ["〇", text];
  return (tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}
