import { fold } from "../text/fold.ts";
import { blankQuestionWords } from "../text/question-words.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { readEnglish } from "./rescue-english.ts";
import { readPinyin } from "./rescue-pinyin.ts";
import type { SoundIndex } from "./sounds.ts";

/** A question put into words of the pages. */
export interface Rescue {
  readonly question: string;
  /** The words that were put in, as the pages print them. */
  readonly words: readonly string[];
}

/** What a rescue knows of the pages. */
export interface PageWords {
  readonly sounds: () => SoundIndex;
  /** True when the folded words stand in some article. */
  readonly holds: (text: string) => boolean;
  readonly tokenizer: Tokenizer;
}

/** Words of questions that no page needs to hold for a wrong character in them to be put right: 职物 -> 职务. */
const ASKING_WORDS: readonly string[] =
  "职务 职位 年纪 年龄 岁数 电话 地址 地点 时间 日期 价格 票价 原因 名字 预约 报名 人数 面积 多少 什么 哪里 哪个 哪些 成绩 得分 名次 排名 主任 局长 校长 记者 检查 调研 视察 参加 出席 签约 通车 开工 开放".split(
    " ",
  );
const HAS_LATIN = /[a-z]{2,}/u;
const PARTICLES = "的了是在有和就也都不这那去来把被与及几谁";
/** Words of a wrong character: shorter ones sound like too much. */
const LENGTHS = [5, 4, 3, 2];
/** UTF-16 units: nobody mistypes a page of text. */
export const LONGEST_RESPELLED = 120;

/** Reads a question in pinyin or English; undefined when its Latin words are of neither. */
export function rescueLatin(question: string, pages: PageWords): Rescue | undefined {
  const folded = fold(question);
  if (!HAS_LATIN.test(folded)) return undefined;
  const english = readEnglish(question, folded, pages);
  if (english) return english;
  return readPinyin(folded, pages);
}

/** Puts words of the pages in the place of words that only sound like them: 李韦 -> 李伟; undefined when there are none. */
export function rescueSounds(question: string, pages: PageWords): Rescue | undefined {
  const folded = fold(question);
  if (folded.length > LONGEST_RESPELLED) return undefined;
  const letter: Letter = {
    text: folded,
    blanked: blankQuestionWords(folded),
    settled: new Array<boolean>(folded.length).fill(false),
    known: knownWords(folded, pages.tokenizer),
    words: [],
  };
  for (const length of LENGTHS) {
    for (let at = 0; at + length <= folded.length; at += 1) respell(letter, at, length, pages);
  }
  return letter.words.length > 0 ? { question: letter.text, words: letter.words } : undefined;
}

/** A question while its wrong characters are being replaced. */
interface Letter {
  text: string;
  /** Without question words. */
  readonly blanked: string;
  /** Characters that are right, or were put right. */
  readonly settled: boolean[];
  readonly known: KnownWords;
  readonly words: string[];
}

function respell(letter: Letter, at: number, length: number, pages: PageWords): void {
  const typed = letter.blanked.slice(at, at + length);
  if (!/^\p{Script=Han}+$/u.test(typed) || letter.settled.slice(at, at + length).some(Boolean)) return;
  if (pages.holds(typed)) {
    if (length >= 3) letter.settled.fill(true, at, at + length);
    return;
  }
  const printed = soundsLike(typed, pages);
  if (printed === undefined || changesParticle(typed, printed)) return;
  const { whole, inner } = letter.known;
  if (whole.has(`${at}:${length}`) || inner.has(at) || inner.has(at + length)) return;
  letter.text = letter.text.slice(0, at) + printed + letter.text.slice(at + length);
  letter.settled.fill(true, at, at + length);
  letter.words.push(changedWord(typed, printed, pages.tokenizer));
}

/** 去的 sounds like 取得, 区了 like 去了: neither is meant for the other. */
function changesParticle(typed: string, printed: string): boolean {
  return Array.from(typed).some((character, i) => {
    const other = printed.charAt(i);
    return other !== character && (PARTICLES.includes(character) || PARTICLES.includes(other));
  });
}

/** 怀远 of 怀远县的 for 淮远县的: the words that hold what was changed, without what only stood beside them. */
function changedWord(typed: string, printed: string, tokenizer: Tokenizer): string {
  const words = tokenizer.words(printed).filter(({ term, start }) => {
    return printed.slice(start, start + term.length) !== typed.slice(start, start + term.length);
  });
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? printed.slice(first.start, last.start + last.term.length) : printed;
}

function soundsLike(typed: string, pages: PageWords): string | undefined {
  const sounds = pages.sounds();
  const sound = sounds.soundOf(typed);
  const asking = ASKING_WORDS.find((word) => word !== typed && sounds.soundOf(word) === sound);
  if (asking) return asking;
  const printed = sounds.wordOf(sound);
  const isOther = printed !== undefined && printed.length === typed.length && printed !== typed;
  // Cities that no page names are known by sound for pinyin; a wrong character is never put right to one.
  return isOther && pages.holds(printed) ? printed : undefined;
}

/** Words of the dictionary in a question. They are no typing errors: 期货 is not meant for a word that sounds like it. */
interface KnownWords {
  /** `start:length`. */
  readonly whole: ReadonlySet<string>;
  /** Offsets inside them: half of one and half of the next are no word. */
  readonly inner: ReadonlySet<number>;
}

function knownWords(text: string, tokenizer: Tokenizer): KnownWords {
  const known = tokenizer
    .tag(text)
    // Any three characters after a surname make a name: that of nobody on the pages may be a wrong one.
    .filter(({ tag, term }) => !/^(?:x|nr)/u.test(tag) && term.length >= 2);
  const insides = known.flatMap(({ term, start }) => Array.from({ length: term.length - 1 }, (_, i) => start + i + 1));
  return { whole: new Set(known.map(({ term, start }) => `${start}:${term.length}`)), inner: new Set(insides) };
}
