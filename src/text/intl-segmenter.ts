import { fold } from "./fold.ts";
import type { Segmenter } from "./segmenter-tokenizer.ts";

const HAN = /\p{Script=Han}/u;
const SHORTEST_NAME = 2;

/**
 * A segmenter over `Intl.Segmenter`, which every Node has: for machines where nodejieba could not be built. It knows
 * no parts of speech and cuts unknown names into characters, so `names` are put together again by hand.
 */
export function createIntlSegmenter(names: readonly string[]): Segmenter {
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const byFirst = groupByFirst(longestFirst(names));
  const cut = (text: string): readonly string[] => {
    const pieces = Array.from(segmenter.segment(text), ({ segment }) => segment);
    return byFirst.size === 0 ? pieces : joinNames(text, pieces, byFirst);
  };
  return {
    name: "intl",
    cut,
    inner: (word) => (HAN.test(word) ? bigrams(word) : []),
  };
}

function longestFirst(names: readonly string[]): readonly string[] {
  const folded = new Set(names.map(fold).filter((name) => name.length >= SHORTEST_NAME));
  return [...folded].sort((a, b) => b.length - a.length);
}

function groupByFirst(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const group = groups.get(name.charAt(0));
    if (group === undefined) groups.set(name.charAt(0), [name]);
    else group.push(name);
  }
  return groups;
}

/** The text cut anew, names first: what stood before and behind a name keeps its cuts. */
function joinNames(
  text: string,
  pieces: readonly string[],
  byFirst: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const cuts = cutsOf(pieces);
  for (let at = 0; at < text.length; at++) {
    const name = byFirst.get(text.charAt(at))?.find((candidate) => text.startsWith(candidate, at));
    if (name === undefined || isAcrossWords(cuts, at, at + name.length)) continue;
    cuts.add(at).add(at + name.length);
    for (let inside = at + 1; inside < at + name.length; inside++) cuts.delete(inside);
    at += name.length - 1;
  }
  return slices(text, cuts);
}

/** Where pieces begin and end, 0 and the length of the text among them. */
function cutsOf(pieces: readonly string[]): Set<number> {
  const cuts = new Set<number>([0]);
  let end = 0;
  for (const piece of pieces) {
    end += piece.length;
    cuts.add(end);
  }
  return cuts;
}

/** 张国 in 主张|国家: a short name with a cut inside and none at either end is parts of two other words. */
function isAcrossWords(cuts: ReadonlySet<number>, start: number, end: number): boolean {
  return end - start === SHORTEST_NAME && !cuts.has(start) && !cuts.has(end);
}

function slices(text: string, cuts: ReadonlySet<number>): readonly string[] {
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => text.slice(start, sorted[i + 1]));
}

function bigrams(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
}
