import { setImmediate } from "node:timers/promises";
import { type DictLike, Trie } from "opencc-js/core";
import { configs } from "opencc-js/preset/cn2t";

/** Some 2 ms of work. */
const ENTRIES_A_STEP = 1000;
/** Where OpenCC's first choice is not what a newspaper means, or its phrases leave a word to chance. */
const OWN_PHRASES = "新征程 新征程|并为 並為|伙伴 夥伴|贸易伙伴 貿易夥伴|合作伙伴 合作夥伴|回归 回歸";
/** In a name these stay as they are: 于 is a surname, and 於 is not. */
const KEPT_IN_NAMES = /[于范余岳郁占谷准征里后斗干采]/u;
const SHORTEST_NAME = 2;

let dictionaries: Dictionaries | undefined;

interface Dictionaries {
  /** Simplified to traditional, by phrases and characters. */
  readonly phrases: Trie;
  /** What is written otherwise in Taiwan. */
  readonly variants: Trie;
  /** What is left to do before they are whole; a few milliseconds each. */
  readonly steps: Iterator<void>;
}

/**
 * Makes what writes simplified text as readers of traditional characters write it, by OpenCC's phrases (头发 -> 頭髮, 发现 ->
 * 發現). A phrase must begin and end with words: 先生发现 is not 先|生发|现. Of the same length, so that UTF-16 offsets stay; a
 * text whose phrases would change it is converted character by character. The dictionaries are read at the first text,
 * unless `prepareTraditional` has done so.
 * @param names are converted by themselves (于伟 is 于偉, and not 於偉).
 */
export function createTraditional(names: readonly string[]): (text: string) => string {
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  let known: Trie | undefined;
  return (text) => {
    const { phrases, variants } = wholeDictionaries();
    known ??= namesTrie(names, phrases);
    const ends = Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length);
    const converted = variants.convert(convertWords(text, ends, { phrases, known }));
    if (converted.length === text.length) return converted;
    return Array.from(text, (character) => {
      const one = variants.convert(phrases.convert(character));
      return one.length === character.length ? one : character;
    }).join("");
  };
}

/** Reads the dictionaries, a little at a time, so that nothing else has to wait for it. */
export async function prepareTraditional(): Promise<void> {
  dictionaries ??= openDictionaries();
  while (!dictionaries.steps.next().done) await setImmediate();
}

function wholeDictionaries(): Dictionaries {
  dictionaries ??= openDictionaries();
  while (!dictionaries.steps.next().done);
  return dictionaries;
}

interface Tries {
  readonly phrases: Trie;
  readonly known: Trie;
}

/** @param ends where the words of the text end. */
function convertWords(text: string, ends: readonly number[], { phrases, known }: Tries): string {
  const borders = new Set([0, ...ends]);
  const parts: string[] = [];
  for (let at = 0, word = 0; at < text.length; ) {
    while ((ends[word] ?? text.length) <= at) word += 1;
    const match =
      known.matchPrefix(text, at) ?? phraseAt(phrases, { text, at, borders, wordEnd: ends[word] ?? at + 1 });
    parts.push(match.value);
    at = match.end;
  }
  return parts.join("");
}

interface Match {
  readonly end: number;
  readonly value: string;
}

interface Place {
  readonly text: string;
  readonly at: number;
  /** Where words begin and end. */
  readonly borders: ReadonlySet<number>;
  readonly wordEnd: number;
}

/**
 * The longest phrase from here that ends within the word or, from its beginning, with a later one; a character at least.
 * @param within the text, or its beginning where a longer phrase was tried.
 */
function phraseAt(phrases: Trie, place: Place, within = place.text): Match {
  const { text, at, borders, wordEnd } = place;
  const match = phrases.matchPrefix(within, at);
  if (match === null) return { end: at + 1, value: text.charAt(at) };
  const isWhole = match.end <= wordEnd || (borders.has(at) && borders.has(match.end));
  return isWhole ? match : phraseAt(phrases, place, within.slice(0, match.end - 1));
}

function namesTrie(names: readonly string[], phrases: Trie): Trie {
  const trie = new Trie();
  for (const name of names) {
    if (name.length >= SHORTEST_NAME) trie.addWord(name, writtenName(name, phrases));
  }
  return trie;
}

function writtenName(name: string, phrases: Trie): string {
  return Array.from(name, (character) => (KEPT_IN_NAMES.test(character) ? character : phrases.convert(character))).join(
    "",
  );
}

/** OpenCC's dictionaries for Taiwan; its own converter keeps a second copy of the largest, to cut by, and is not needed. */
function openDictionaries(): Dictionaries {
  const [toTraditional = [], toTaiwan = []] = configs?.s2tw?.conversionChain ?? [];
  const phrases = new Trie();
  const variants = new Trie();
  const load = function* () {
    // What is written last wins: of OpenCC's dictionaries the first, and ours before them.
    for (const dictionary of [OWN_PHRASES, ...toTraditional].toReversed()) {
      for (const part of inParts(dictionary)) yield phrases.loadDict(part);
    }
    for (const dictionary of toTaiwan.toReversed()) yield variants.loadDict(dictionary);
  };
  return { phrases, variants, steps: load() };
}

/** `一丝不挂 一絲不掛|一了百了 一了百了` */
function* inParts(dictionary: DictLike): Generator<DictLike> {
  if (typeof dictionary !== "string") return yield dictionary;
  const entries = dictionary.split("|");
  for (let at = 0; at < entries.length; at += ENTRIES_A_STEP) yield entries.slice(at, at + ENTRIES_A_STEP).join("|");
}
