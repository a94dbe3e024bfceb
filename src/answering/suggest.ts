import { pinyin } from "pinyin-pro";
import { surnameLength } from "../newspaper/surnames.ts";

const LEAST_NAME = 2;
const LEAST_WORD = 3;
const HAN_ONLY = /^\p{Script=Han}+$/u;
/** What many speakers do not tell apart, as [heard, written]. */
const CONFUSED_INITIALS: readonly (readonly [string, string])[] = [
  ["zh", "z"],
  ["ch", "c"],
  ["sh", "s"],
  ["n", "l"],
  ["r", "l"],
  ["f", "h"],
];
const CONFUSED_FINALS: readonly (readonly [RegExp, string])[] = [
  [/ang$/u, "an"],
  [/eng$/u, "en"],
  [/ing$/u, "in"],
];
const INITIAL = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?/u;

/**
 * The one word that `term` may be a mistyped form of: as long, with one character that differs, or with characters of
 * sounds that are confused (n and l, zh and z, an and ang). Names (two characters at least) keep their surname; other
 * words have three at least. To be offered to the reader, never to be put in silently.
 * @param term folded.
 * @param words names, places and topic words of the pages, folded.
 * @returns undefined when no word is near, or more than one are equally near.
 */
export function suggestWord(term: string, words: Iterable<string>): string | undefined {
  if (term.length < LEAST_NAME || !HAN_ONLY.test(term)) return undefined;
  const near = new Map<string, number>();
  for (const word of words) {
    if (word === term) return undefined;
    if (word.length !== term.length || !mayBeMeant(term, word)) continue;
    const distance = distanceOf(term, word);
    if (distance !== undefined) near.set(word, distance);
  }
  const least = Math.min(...near.values());
  const nearest = [...near].filter(([, distance]) => distance === least);
  return nearest.length === 1 ? nearest[0]?.[0] : undefined;
}

/** A word of two characters must be a name, and keep its surname. */
function mayBeMeant(term: string, word: string): boolean {
  if (term.length >= LEAST_WORD) return HAN_ONLY.test(word);
  const length = surnameLength(word);
  return length > 0 && length < word.length && term.startsWith(word.slice(0, length));
}

/** 0 for a word of confused sounds, 1 for one other character; undefined for words farther apart. */
function distanceOf(term: string, word: string): number | undefined {
  const different = [...term].flatMap((character, i) => {
    const other = word.charAt(i);
    return character === other ? [] : [[character, other] as const];
  });
  const areConfused = different.every(([character, other]) => isConfused(soundOf(character), soundOf(other)));
  if (areConfused) return 0;
  return different.length === 1 ? 1 : undefined;
}

/** Sounds that are one, or differ in one confused initial or final. */
function isConfused(a: string, b: string): boolean {
  if (a === b) return true;
  const [initialA, initialB] = [INITIAL.exec(a)?.[0] ?? "", INITIAL.exec(b)?.[0] ?? ""];
  const [finalA, finalB] = [a.slice(initialA.length), b.slice(initialB.length)];
  if (finalA === finalB) return isPair(CONFUSED_INITIALS, initialA, initialB);
  if (initialA !== initialB) return false;
  return CONFUSED_FINALS.some(
    ([long, short]) => finalA.replace(long, short) === finalB || finalB.replace(long, short) === finalA,
  );
}

function isPair(pairs: readonly (readonly [string, string])[], a: string, b: string): boolean {
  return pairs.some(([one, other]) => (a === one && b === other) || (a === other && b === one));
}

const SOUNDS = new Map<string, string>();
/** As many characters as a newspaper prints. */
const MOST_SOUNDS = 10_000;

function soundOf(character: string): string {
  if (SOUNDS.size > MOST_SOUNDS) SOUNDS.clear();
  const sound = SOUNDS.get(character) ?? pinyin(character, { toneType: "none", v: true });
  SOUNDS.set(character, sound);
  return sound;
}
