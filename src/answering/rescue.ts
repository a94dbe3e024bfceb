import { fold } from "../text/fold.ts";
import { blankQuestionWords } from "../text/question-words.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import glossary from "./glossary-en.json" with { type: "json" };
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

/** Words of questions by their sound. */
const QUESTION_SOUNDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    duoshao: "多少",
    duochang: "多长",
    duogao: "多高",
    duoda: "多大",
    duojiu: "多久",
    duoyuan: "多远",
    ji: "几",
    ge: "个",
    jige: "几个",
    shui: "谁",
    shei: "谁",
    shenme: "什么",
    shenmeshihou: "什么时候",
    nali: "哪里",
    naxie: "哪些",
    natian: "哪天",
    jihao: "几号",
    zenmeyang: "怎么样",
    weishenme: "为什么",
    de: "的",
    zai: "在",
    you: "有",
    shi: "是",
    le: "了",
    qu: "去",
    he: "和",
    xinwen: "新闻",
    ren: "人",
    nian: "年",
    yue: "月",
    ri: "日",
  }),
);
/** Words of questions that no page needs to hold for a wrong character in them to be put right: 职物 -> 职务. */
const ASKING_WORDS: readonly string[] =
  "职务 职位 年纪 年龄 岁数 电话 地址 地点 时间 日期 价格 票价 原因 名字 预约 报名 人数 面积 多少 什么 哪里 哪个 哪些 成绩 得分 名次 排名 主任 局长 校长 记者 检查 调研 视察 参加 出席 签约 通车 开工 开放".split(
    " ",
  );
const QUESTION_WORDS: ReadonlySet<string> = new Set(QUESTION_SOUNDS.values());
const LATIN_RUN = /[a-zü]+(?:['\s]+[a-zü]+)*/gu;
/** xinxiang-shenzhen: two names. */
const HYPHENATED = /[a-z]+(?:-[a-z]+)+/gu;
const LATIN_WORD = /[a-z][a-z&'-]*/gu;
const HAS_LATIN = /[a-z]{2,}/u;
const HAS_HAN = /\p{Script=Han}/u;
const LONGEST_SOUND = 30;
const LONGEST_RUN = 80;
/** Words of a wrong character: shorter ones sound like too much. */
const LENGTHS = [5, 4, 3, 2];
/** Nobody mistypes a page of text. */
const LONGEST_RESPELLED = 120;
/** English words that say nothing of the matter. */
const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  "the a an of in on at to for from by with is are was were be been do does did has have had and or not this that these those it its there their his her he she they i you we me my your please tell about any some get got give as into over during".split(
    " ",
  ),
);
/** mayor of zhengzhou -> zhengzhou市长. */
const OFFICE_OF = /(mayor|deputy mayor|vice mayor|party secretary|party chief|governor)\s+of\s+(?:the\s+)?([a-z]+)/gu;
/** the 8th phase, phase 8. */
const NTH_PHASE = /(\d{1,3})(?:st|nd|rd|th)\s+(phase|session|batch|edition)/gu;
const IN_YEAR = /\b((?:19|20)\d{2})\b(?!年)/gu;

/** Reads a question in pinyin or English; undefined when its Latin words are of neither. */
export function rescueLatin(question: string, pages: PageWords): Rescue | undefined {
  const folded = fold(question);
  if (!HAS_LATIN.test(folded)) return undefined;
  const english = fromEnglish(question, folded, pages);
  if (english) return english;
  const words: string[] = [];
  const text = folded.replace(LATIN_RUN, (run) => {
    if (pages.holds(run)) return run;
    const found = fromPinyin(run, pages);
    if (!found) return run;
    words.push(...found);
    return spelled(found);
  });
  return words.length > 0 && text !== folded
    ? { question: text, words: words.filter((word) => pages.holds(word)) }
    : undefined;
}

/** Words of the matter stand apart, so that they are searched for one by one; question words stand with their noun. */
function spelled(words: readonly string[]): string {
  return words.reduce((text, word, i) => {
    const isApart = i > 0 && !QUESTION_WORDS.has(word) && !QUESTION_WORDS.has(words[i - 1] ?? "");
    return text + (isApart ? " " : "") + word;
  }, "");
}

function fromEnglish(question: string, folded: string, pages: PageWords): Rescue | undefined {
  const tokens = folded.match(LATIN_WORD) ?? [];
  const known = tokens.filter((token) => ENGLISH_STOP_WORDS.has(token) || GLOSSARY_WORDS.has(token)).length;
  if (HAS_HAN.test(folded) || known < 2 || known / tokens.length < 0.4) return undefined;
  const ordered = folded
    .replace(OFFICE_OF, (_, office: string, place: string) => `${place} ${office}`)
    .replace(NTH_PHASE, (_, count: string) => `第${count}期`)
    .replace(IN_YEAR, "$1年");
  const translated = ordered.replace(GLOSSARY_PHRASE, (phrase) => GLOSSARY.get(phrase) ?? phrase);
  const words: string[] = [];
  const apart = translated.replace(HYPHENATED, (word) => (pages.holds(word) ? word : word.replaceAll("-", " ")));
  const spelled = apart.replace(LATIN_WORD, (word) => {
    if (ENGLISH_STOP_WORDS.has(word)) return "";
    if (pages.holds(word)) return word;
    const found = pages.sounds().wordOf(word);
    if (found) words.push(found);
    // A word of English that the glossary lacks is left out; a name is kept, so that nothing is answered without it.
    return found ?? (isName(question, word) ? word : "");
  });
  const text = spelled.replace(/\s+/gu, " ").replace(/(?<=\p{Script=Han}) (?=[市省县区]长|市委)/gu, "");
  return { question: text, words };
}

/** Written with a capital inside the question, or in capitals. */
function isName(question: string, word: string): boolean {
  const at = question.toLowerCase().indexOf(word);
  const written = question.slice(at, at + word.length);
  return /^[A-Z]/u.test(written) && (at > 0 || /^[A-Z]{2,}$/u.test(written));
}

const GLOSSARY: ReadonlyMap<string, string> = new Map(
  glossary.map(([english = "", chinese = ""]): [string, string] => [english, chinese]),
);
/** All phrases in one pattern, the longest first, so that "half marathon" is not read as "half". */
const GLOSSARY_PHRASE = new RegExp(
  `(?<![a-z])(?:${[...GLOSSARY.keys()]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^$()|[\]\\{}]/gu, "\\$&"))
    .join("|")})(?![a-z])`,
  "gu",
);
const GLOSSARY_WORDS: ReadonlySet<string> = new Set(glossary.flatMap(([english = ""]) => english.split(" ")));

/** The fewest words that sound like the run, or undefined when a part of it sounds like none. */
function fromPinyin(run: string, pages: PageWords): readonly string[] | undefined {
  const letters = run.replace(/[^a-zü]/gu, "");
  if (letters.length > LONGEST_RUN) return undefined;
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST_SOUND); start < end; start += 1) {
      const before = best[start];
      const sound = letters.slice(start, end);
      const word = before && (QUESTION_SOUNDS.get(sound) ?? pages.sounds().wordOf(sound));
      if (before && word && before.length + 1 < (best[end]?.length ?? Number.POSITIVE_INFINITY))
        best[end] = [...before, word];
    }
  }
  return best[letters.length];
}

/** Puts words of the pages in the place of words that only sound like them: 李韦 -> 李伟; undefined when there are none. */
export function rescueSounds(question: string, pages: PageWords): Rescue | undefined {
  const folded = fold(question);
  if (folded.length > LONGEST_RESPELLED) return undefined;
  const letter: Letter = {
    text: folded,
    blanked: blankQuestionWords(folded),
    settled: new Array<boolean>(folded.length).fill(false),
    known: wholeWords(folded, pages.tokenizer),
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
  /** `start:length` of words of the dictionary. */
  readonly known: ReadonlySet<string>;
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
  if (printed === undefined || letter.known.has(`${at}:${length}`)) return;
  letter.text = letter.text.slice(0, at) + printed + letter.text.slice(at + length);
  letter.settled.fill(true, at, at + length);
  letter.words.push(changedWord(typed, printed, pages.tokenizer));
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

/** Words of the dictionary are no typing errors: 期货 is not meant for a word that sounds like it. */
function wholeWords(text: string, tokenizer: Tokenizer): ReadonlySet<string> {
  const known = tokenizer
    .tag(text)
    // Any three characters after a surname make a name: that of nobody on the pages may be a wrong one.
    .filter(({ tag, term }) => !/^(?:x|nr)/u.test(tag) && term.length >= 2);
  return new Set(known.map(({ term, start }) => `${start}:${term.length}`));
}
