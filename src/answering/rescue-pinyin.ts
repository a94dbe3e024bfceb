import { joinOffices } from "./join-offices.ts";
import { isSyllable, plainLetters } from "./pinyin-letters.ts";
import questionSounds from "./pinyin-questions.json" with { type: "json" };
import type { PageWords, Rescue } from "./rescue.ts";

/** Words of questions by their sound. */
const QUESTION_SOUNDS: ReadonlyMap<string, string> = new Map(
  questionSounds.map(([sound = "", word = ""]): [string, string] => [sound, word]),
);
const QUESTION_WORDS: ReadonlySet<string> = new Set(QUESTION_SOUNDS.values());
/** What is counted, behind 多少 and 几. */
const MEASURES: ReadonlyMap<string, string> = pairs(
  "ge个 li例 ci次 jia家 ming名 wei位 dun吨 mi米 mu亩 zhi只 tai台 tiao条 jian件 zuo座 suo所 fen分 sui岁 tian天 yuan元 kuai块 hu户 qi起 liang辆 du度 chang场 pi批 zhong种 xiang项 ping瓶 ke棵 cun村 zu组 dui队 xiao校",
);
/** Verbs and the like of one syllable. */
const SINGLES: ReadonlyMap<string, string> = pairs(
  "fa发 zong总 xin新 da大 hui会 dao到 mai卖 kan看 shuo说 zuo做 zhong种 jian建 kai开 yong用 song送 jiu救 ying赢 huo获 tou投 xian县 qu区 cun村 zhen镇 lu路 zhan站 qiao桥 dou都 bei被",
);
const LATIN_RUN = /\s*[a-z]+(?:['\s-]+[a-z]+)*\s*/gu;
const HAN_AT_END = /\p{Script=Han}$/u;
const HAN_AT_START = /^\p{Script=Han}/u;
const COUNTS = /[多几]少?$/u;
const LONGEST_SOUND = 30;
const LONGEST_SYLLABLE = 6;
const LONGEST_RUN = 80;
/** Beside a word of the pages at 1: the fewest words win, then those that begin and end where the reader put spaces. */
const SINGLE_COST = 1.6;
const DROPPED_COST = 4;
const ACROSS_COST = 0.5;

/** Reads the Latin words of a folded question as pinyin; undefined when none of them is. */
export function readPinyin(folded: string, pages: PageWords): Rescue | undefined {
  const plain = plainLetters(folded);
  const words: string[] = [];
  const text = plain.replace(LATIN_RUN, (run: string, at: number) => {
    if (pages.holds(run.trim())) return run;
    const found = wordsOf(run.trim(), pages);
    if (!found) return run;
    words.push(...found);
    const [before, after] = [plain.slice(0, at), plain.slice(at + run.length)];
    // zhengzhou 市长 is 郑州市长.
    const head = HAN_AT_END.test(before) ? "" : (/^\s*/u.exec(run)?.[0] ?? "");
    const tail = HAN_AT_START.test(after) ? "" : (/\s*$/u.exec(run)?.[0] ?? "");
    return head + spelled(found) + tail;
  });
  return words.length > 0 && text !== folded
    ? { question: joinOffices(text), words: words.filter((word) => word.length >= 2 && pages.holds(word)) }
    : undefined;
}

/** Words of the matter stand apart, so that they are searched for one by one; question words stand with their noun. */
function spelled(words: readonly string[]): string {
  return words.reduce((text, word, i) => {
    const isApart = i > 0 && !QUESTION_WORDS.has(word) && !QUESTION_WORDS.has(words[i - 1] ?? "");
    return text + (isApart ? " " : "") + word;
  }, "");
}

/** Letters read as words, up to some place. */
interface Reading {
  readonly words: readonly string[];
  readonly cost: number;
  /** A syllable that is no word was left out. */
  readonly hasDropped: boolean;
  /** The last syllable was no word of the pages. */
  readonly endsSingle: boolean;
}

const NOTHING: Reading = { words: [], cost: 0, hasDropped: false, endsSingle: false };

/** The fewest words that sound like the run, or undefined when more than a syllable of it sounds like none. */
function wordsOf(run: string, pages: PageWords): readonly string[] | undefined {
  const letters = run.replace(/[^a-z]/gu, "");
  if (letters.length > LONGEST_RUN) return undefined;
  const spaces = spacesOf(run);
  const best: (Reading | undefined)[] = [NOTHING];
  for (let end = 1; end <= letters.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST_SOUND); start < end; start += 1) {
      const next = extend(best[start], letters.slice(start, end), isAcross(spaces, start, end), pages);
      if (next && next.cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY)) best[end] = next;
    }
  }
  const words = best[letters.length]?.words;
  return words?.some((word) => word.length >= 2) ? words : undefined;
}

function extend(
  before: Reading | undefined,
  sound: string,
  isAcrossWords: boolean,
  pages: PageWords,
): Reading | undefined {
  if (!before) return undefined;
  const word = QUESTION_SOUNDS.get(sound) ?? pages.sounds().wordSpelled(sound);
  const across = isAcrossWords ? ACROSS_COST : 0;
  const { words, cost, hasDropped } = before;
  if (word) return { words: [...words, word], cost: cost + 1 + across, hasDropped, endsSingle: false };
  // Two syllables side by side that no page knows are somebody's name, without which nothing may be answered.
  if (sound.length > LONGEST_SYLLABLE || before.endsSingle || !isSyllable(sound)) return undefined;
  const single = (COUNTS.test(words.at(-1) ?? "") ? MEASURES.get(sound) : undefined) ?? SINGLES.get(sound);
  if (single) return { words: [...words, single], cost: cost + SINGLE_COST + across, hasDropped, endsSingle: true };
  if (hasDropped || words.length === 0) return undefined;
  return { words, cost: cost + DROPPED_COST + across, hasDropped: true, endsSingle: true };
}

/** Where in the letters alone the reader put a space. */
function spacesOf(run: string): ReadonlySet<number> {
  let at = 0;
  const places = run.split(/[^a-z]+/u).map((word) => {
    at += word.length;
    return at;
  });
  return new Set([0, ...places]);
}

/** True for a stretch that holds a space, but begins or ends inside of a word: uzi jing of shuzi jingji. */
function isAcross(spaces: ReadonlySet<number>, start: number, end: number): boolean {
  if (spaces.has(start) && spaces.has(end)) return false;
  for (let at = start + 1; at < end; at += 1) if (spaces.has(at)) return true;
  return false;
}

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(" ").map((pair) => [pair.slice(0, -1), pair.slice(-1)]));
}
