import { setImmediate } from "node:timers/promises";
import { type DictLike, Trie } from "opencc-js/core";
import { configs } from "opencc-js/preset/cn2t";

/** Some 2 ms of work. */
const ENTRIES_A_STEP = 1000;

let converter: Converter | undefined;

interface Converter {
  readonly convert: (text: string) => string;
  /** What is left to do before it converts; a few milliseconds each. */
  readonly steps: Iterator<void>;
}

/**
 * Simplified text as readers of traditional characters write it, by OpenCC's phrases (头发 -> 頭髮, 发现 -> 發現). Of the
 * same length, so that UTF-16 offsets stay; a text whose phrases would change it is converted character by character.
 * The dictionaries are read at the first call, unless `prepareTraditional` has done so.
 */
export function toTraditional(text: string): string {
  converter ??= createConverter();
  const { convert, steps } = converter;
  while (!steps.next().done);
  const converted = convert(text);
  if (converted.length === text.length) return converted;
  return Array.from(text, (character) => {
    const one = convert(character);
    return one.length === character.length ? one : character;
  }).join("");
}

/** Reads the dictionaries, a little at a time, so that nothing else has to wait for it. */
export async function prepareTraditional(): Promise<void> {
  converter ??= createConverter();
  while (!converter.steps.next().done) await setImmediate();
}

/**
 * OpenCC's own converter cuts a text into phrases before it converts them, from a second copy of the largest dictionary.
 * It matters only where a Taiwanese phrase would begin in one and end in another; half the time and the memory do more.
 */
function createConverter(): Converter {
  const chain = (configs?.s2tw?.conversionChain ?? []).map((dictionaries) => ({ dictionaries, trie: new Trie() }));
  const load = function* () {
    for (const { dictionaries, trie } of chain) {
      // An entry of the first dictionary wins: it is written last.
      for (const dictionary of dictionaries.toReversed()) {
        for (const part of inParts(dictionary)) yield trie.loadDict(part);
      }
    }
  };
  return { convert: (text) => chain.reduce((words, { trie }) => trie.convert(words), text), steps: load() };
}

/** `一丝不挂 一絲不掛|一了百了 一了百了` */
function* inParts(dictionary: DictLike): Generator<DictLike> {
  if (typeof dictionary !== "string") return yield dictionary;
  const entries = dictionary.split("|");
  for (let at = 0; at < entries.length; at += ENTRIES_A_STEP) yield entries.slice(at, at + ENTRIES_A_STEP).join("|");
}
