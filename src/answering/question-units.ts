import { boundaryOf, isWhole, placesOf } from "../search/whole-term.ts";
import { blankQuestionWords } from "../text/question-words.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import type { Tokenizer } from "../text/tokenizer.ts";

/** A piece of a question that is looked for in sentences. */
export interface Unit {
  readonly text: string;
  /** UTF-16 index in the question. */
  readonly start: number;
}

/** Pieces of one size with what each weighs in the article, and which of them each sentence meets. */
export interface Stream {
  readonly units: readonly Unit[];
  /** By unit: how rare it is among the sentences. */
  readonly weights: readonly number[];
  /** By sentence, then by unit. */
  readonly met: readonly (readonly boolean[])[];
}

/** A question cut into words, pairs of characters and characters, without its question words. */
export interface Streams {
  readonly words: Stream;
  readonly bigrams: Stream;
  readonly characters: Stream;
}

const PAIR = /^[\p{L}\p{N}]{2}$/u;
const CHARACTER = /[\p{L}\p{N}]/u;

/**
 * Cuts a folded question and looks its pieces up in the sentences of an article.
 * @param sentences folded, in the order of the article.
 */
export function cutQuestion(question: string, sentences: readonly string[], tokenizer: Tokenizer): Streams {
  const text = blankQuestionWords(question);
  const places = Array.from({ length: text.length }, (_, start) => start);
  const words = tokenizer.words(text).map(({ term, start }) => ({ text: term, start }));
  const pairs = places.map((start) => ({ text: text.slice(start, start + 2), start }));
  const characters = places.map((start) => ({ text: text.charAt(start), start }));
  return {
    words: streamOf(words.filter(isTelling), sentences),
    bigrams: streamOf(
      pairs.filter((pair) => PAIR.test(pair.text)),
      sentences,
    ),
    characters: streamOf(
      characters.filter((character) => CHARACTER.test(character.text) && isTelling(character)),
      sentences,
    ),
  };
}

function isTelling({ text }: Unit): boolean {
  return !STOP_WORDS.has(text);
}

function streamOf(pieces: readonly Unit[], sentences: readonly string[]): Stream {
  const units = [...new Map(pieces.toReversed().map((unit) => [unit.text, unit])).values()];
  const met = sentences.map((sentence) => units.map(({ text }) => holds(sentence, text)));
  const weights = units.map((_, at) => rarity(met.filter((row) => row[at]).length, sentences.length));
  return { units, weights, met };
}

/** A piece that stands in every sentence tells none apart. */
function rarity(holders: number, sentences: number): number {
  return Math.log(1 + sentences / (0.5 + holders));
}

/** True when the text stands in the sentence, a number or a Latin word not as a part of a longer one. */
function holds(sentence: string, text: string): boolean {
  const at = sentence.indexOf(text);
  if (at < 0) return false;
  const boundary = boundaryOf(text);
  return isWhole(boundary, sentence, at, text.length) || (boundary !== null && placesOf(text, sentence).length > 0);
}
