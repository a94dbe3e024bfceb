import type { Range } from "../text/sentences.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import type { QuestionReading } from "./read-question.ts";

/** A stretch of a sentence that could be what is asked for, 2 where the noun of the question stands right behind it. */
export interface FittingWords extends Range {
  readonly worth: number;
}

const NUMBER =
  /\d|[一二两三四五六七八九十百千]{1,5}[余多]?(?=[万亿个名位人次座条家部种年月天日岁公米里平度%倍])|百分之/gu;
/** 1999年, 8月, 19世纪, 光绪年间, 六年, 90年代, 唐朝时期. */
const TIME = /\d{3,4}年|\d{1,2}月|\d{1,2}日|世纪|年间|[元一二三四五六七八九十]+年|\d0年代|时期|时代/gu;
const PLACE = /\p{Script=Han}{1,8}?[市县省州国镇村山岛湖河区岸部洲街路]/gu;
const CAUSE = /因为|由于|因此|因而|所以|原因|导致|为了|以致|故|使得|造成|缘故|因/gu;
const MEANS = /通过|利用|以|用|透过|藉|借|方式|方法|将|把/gu;
const QUOTED = /["《'][^"《》']{1,30}["》']/gu;
/** 威廉·琼斯 */
const FOREIGN_NAME = /\p{Script=Han}{1,7}(?:·\p{Script=Han}{1,7})+/gu;
const ASKS_WHY = /为什么|为何|为啥|何以|原因/u;
const LETTER = /[\p{L}\p{N}]/u;
const SHORTEST_NEW = 2;
const BEHIND_CHARS = 8;

/**
 * The words of a folded sentence that are of the kind asked for and not in the question itself; `start` counts from the
 * beginning of the sentence.
 * @param names of people, folded.
 */
export function fittingWords(
  sentence: string,
  { kind, text }: QuestionReading,
  names: readonly string[],
): readonly FittingWords[] {
  return candidates(sentence, { kind, text }, names).filter(
    ({ start, end }) => !text.includes(sentence.slice(start, end)),
  );
}

function candidates(
  sentence: string,
  { kind, text }: Pick<QuestionReading, "kind" | "text">,
  names: readonly string[],
): readonly FittingWords[] {
  switch (kind.wanted) {
    case "number":
      return matches(sentence, NUMBER).map((range) => ({ ...range, worth: isCounted(sentence, range, kind.noun) }));
    case "date":
      return matches(sentence, TIME);
    case "person":
      return [...matches(sentence, FOREIGN_NAME), ...names.flatMap((name) => placesIn(sentence, name))];
    case "place":
      return matches(sentence, PLACE);
    case "passage":
      return matches(sentence, ASKS_WHY.test(text) ? CAUSE : MEANS);
    default:
      return [...matches(sentence, QUOTED), ...newWords(sentence, text)];
  }
}

function matches(sentence: string, pattern: RegExp): readonly FittingWords[] {
  return [...sentence.matchAll(pattern)].map(({ 0: words, index }) => fitting(index, index + words.length));
}

function fitting(start: number, end: number): FittingWords {
  return { start, end, worth: 1 };
}

/** 多少学生: 3000名学生 is worth twice what 3000元 is. */
function isCounted(sentence: string, { end }: Range, noun: string | null): number {
  return noun !== null && sentence.slice(end, end + BEHIND_CHARS).includes(noun.slice(0, 2)) ? 2 : 1;
}

function placesIn(sentence: string, name: string): readonly FittingWords[] {
  const at = sentence.indexOf(name);
  return at < 0 ? [] : [fitting(at, at + name.length)];
}

/** Stretches of characters none of which the question holds. */
function newWords(sentence: string, question: string): readonly FittingWords[] {
  const found: FittingWords[] = [];
  let start = 0;
  for (let at = 0; at <= sentence.length; at++) {
    if (at < sentence.length && isNew(sentence.charAt(at), question)) continue;
    if (at - start >= SHORTEST_NEW) found.push(fitting(start, at));
    start = at + 1;
  }
  return found;
}

function isNew(character: string, question: string): boolean {
  return LETTER.test(character) && !question.includes(character) && !STOP_WORDS.has(character);
}
