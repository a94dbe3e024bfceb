import { pinyin } from "pinyin-pro";
import type { Tokenizer } from "../text/tokenizer.ts";
import type { ArticleText } from "./article-text.ts";

/** The words of the pages by how they sound. */
export interface SoundIndex {
  /** The commonest word of the pages that sounds so; `sound` in letters without tones and spaces. */
  wordOf(sound: string): string | undefined;
  /** How Chinese characters sound, in letters without tones and spaces. */
  soundOf(text: string): string;
}

const LONGEST_WORD = 6;
const HAN_ONLY = /^\p{Script=Han}+$/u;
/** A name outweighs any word of the same sound. */
const NAME_COUNT = 1000;

/** Words and pairs of neighbouring words of the articles, and names, by their sound. */
export function createSoundIndex(
  articles: readonly ArticleText[],
  names: Iterable<string>,
  tokenizer: Tokenizer,
): SoundIndex {
  const counts = countWords(articles, tokenizer);
  for (const name of names) counts.set(name, NAME_COUNT);
  const sounds = new Map<string, string>();
  const soundOf = cachedSound(sounds);
  const bySound = new Map<string, string>();
  for (const [word, count] of counts) {
    // 成都 is chengdu as a word, and chengdou character by character, as a misspelling is compared.
    for (const sound of new Set([soundOf(word), wordSound(word)])) {
      const known = bySound.get(sound);
      if (known === undefined || count > (counts.get(known) ?? 0)) bySound.set(sound, word);
    }
  }
  return { wordOf: (sound) => bySound.get(sound), soundOf };
}

function countWords(articles: readonly ArticleText[], tokenizer: Tokenizer): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (word: string) => {
    if (word.length >= 2 && word.length <= LONGEST_WORD && HAN_ONLY.test(word))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const { text } of articles) {
    const words = tokenizer.words(text);
    words.forEach(({ term, start }, i) => {
      add(term);
      const next = words[i + 1];
      if (next && next.start === start + term.length) add(term + next.term);
    });
  }
  return counts;
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
