import { pinyin } from "pinyin-pro";
import type { Tokenizer } from "../text/tokenizer.ts";
import type { ArticleText } from "./article-text.ts";

/** The words of the pages by how they sound. */
export interface SoundIndex {
  /** The commonest word of the pages that sounds so; `sound` in letters without tones and spaces. */
  wordOf(sound: string): string | undefined;
  /** The same, of a word of which the letters are one of the ways to speak it: 调 is tiao and diao. */
  wordSpelled(letters: string): string | undefined;
  /** How Chinese characters sound, in letters without tones and spaces. */
  soundOf(text: string): string;
}

const LONGEST_WORD = 6;
/** From so many articles on, two words that stand side by side only once are no word. */
const MANY_ARTICLES = 500;
/** More characters of several sounds in a word make too many ways to speak it. */
const MOST_SEVERAL = 2;
const HAN_ONLY = /^\p{Script=Han}+$/u;
/** A name outweighs any word of the same sound. */
const NAME_COUNT = 1000;

/** Words and pairs of neighbouring words of the articles, and names, by their sound. */
export function createSoundIndex(
  articles: readonly ArticleText[],
  names: Iterable<string>,
  tokenizer: Tokenizer,
): SoundIndex {
  const { words, counts } = countWords(articles, tokenizer);
  for (const name of names) {
    counts.set(name, NAME_COUNT);
    words.add(name);
  }
  const soundOf = cachedSound(new Map());
  const bySound = new Map<string, string>();
  const hear = (sound: string, word: string, count: number) => {
    const known = bySound.get(sound);
    if (known === undefined || count > (counts.get(known) ?? 0)) bySound.set(sound, word);
  };
  for (const [word, count] of counts) {
    hear(soundOf(word), word, count);
    // 成都 is chengdu as a word, and chengdou character by character, as a misspelling is compared.
    if (words.has(word) && hasSeveralSounds(word)) hear(wordSound(word), word, count);
  }
  // The dictionary has no sound for every word: 调 is tiao by itself, diao in 南水北调 as readers say it.
  const bySpelling = new Map<string, string>();
  for (const word of words) for (const sound of possibleSounds(word)) bySpelling.set(sound, word);
  return {
    wordOf: (sound) => bySound.get(sound),
    wordSpelled: (letters) => bySound.get(letters) ?? bySpelling.get(letters),
    soundOf,
  };
}

interface Counted {
  /** Those that are one word of the segmenter's. */
  readonly words: Set<string>;
  /** Of words and of pairs of words. */
  readonly counts: Map<string, number>;
}

function countWords(articles: readonly ArticleText[], tokenizer: Tokenizer): Counted {
  const words = new Set<string>();
  const counts = new Map<string, number>();
  const add = (word: string): boolean => {
    if (word.length < 2 || word.length > LONGEST_WORD || !HAN_ONLY.test(word)) return false;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    return true;
  };
  for (const { text } of articles) {
    const terms = tokenizer.words(text);
    terms.forEach(({ term, start }, i) => {
      if (add(term)) words.add(term);
      const next = terms[i + 1];
      if (next && next.start === start + term.length) add(term + next.term);
    });
  }
  if (articles.length >= MANY_ARTICLES) {
    for (const [word, count] of counts) if (count === 1 && !words.has(word)) counts.delete(word);
  }
  return { words, counts };
}

const severalSounds = new Map<string, readonly string[]>();

/** The sounds of a character, the commonest first: chong and zhong of 重. */
function soundsOf(character: string): readonly string[] {
  const known = severalSounds.get(character);
  if (known !== undefined) return known;
  const sounds = [...new Set(pinyin(character, { toneType: "none", v: true, multiple: true, type: "array" }))];
  severalSounds.set(character, sounds);
  return sounds;
}

/** Whether a character of the word is spoken otherwise in other words: 重 of 重庆. */
function hasSeveralSounds(word: string): boolean {
  return Array.from(word).some((character) => soundsOf(character).length > 1);
}

/** All ways to speak a word with one or two characters of several sounds; none of others. */
function possibleSounds(word: string): readonly string[] {
  const sounds = Array.from(word, soundsOf);
  const several = sounds.filter(({ length }) => length > 1).length;
  if (several === 0 || several > MOST_SEVERAL) return [];
  return sounds.reduce<readonly string[]>(
    (ways, next) => ways.flatMap((way) => next.map((sound) => way + sound)),
    [""],
  );
}

/** How a reader spells the word: 重庆 is chongqing. */
function wordSound(word: string): string {
  return pinyin(word, { toneType: "none", v: true, separator: "" });
}

/** Character by character, so that a word sounds the same wherever it stands. */
function cachedSound(sounds: Map<string, string>): (text: string) => string {
  return (text) => {
    let sound = "";
    for (const character of text) {
      let known = sounds.get(character);
      if (known === undefined) {
        known = pinyin(character, { toneType: "none", v: true });
        sounds.set(character, known);
      }
      sound += known;
    }
    return sound;
  };
}
