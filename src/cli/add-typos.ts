import type { Draw } from "./create-draw.ts";

/** Characters that a wrong one is drawn from: the most frequent of the corpus, as rare ones would be easy to tell. */
const FREQUENT = 1000;
const HAN = /\p{Script=Han}/gu;

/** The most frequent Han characters of the texts, at most a thousand, the most frequent first. */
export function frequentCharacters(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [character] of text.matchAll(HAN)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, FREQUENT)
    .map(([character]) => character);
}

/** How a question is spoilt. */
interface TypoOptions {
  /** Characters to replace; all the Han characters there are when there are fewer. */
  readonly count: number;
  /** What to replace them with. */
  readonly characters: readonly string[];
  readonly draw: Draw;
}

/** Puts other Han characters in the place of random ones. The length in characters stays. */
export function addTypos(text: string, { count, characters, draw }: TypoOptions): string {
  const spoilt = [...text];
  const places = spoilt.flatMap((character, place) => (/\p{Script=Han}/u.test(character) ? [place] : []));
  for (let left = Math.min(count, places.length); left > 0; left--) {
    const [place = 0] = places.splice(draw(places.length), 1);
    const others = characters.filter((character) => character !== spoilt[place]);
    spoilt[place] = others[draw(others.length)] ?? spoilt[place] ?? "";
  }
  return spoilt.join("");
}
