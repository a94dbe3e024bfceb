import type { PageWords, Rescue } from "./rescue.ts";

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
const QUESTION_WORDS: ReadonlySet<string> = new Set(QUESTION_SOUNDS.values());
const LATIN_RUN = /[a-zü]+(?:['\s]+[a-zü]+)*/gu;
const LONGEST_SOUND = 30;
const LONGEST_RUN = 80;

/** Reads the Latin words of a folded question as pinyin; undefined when none of them is. */
export function readPinyin(folded: string, pages: PageWords): Rescue | undefined {
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
