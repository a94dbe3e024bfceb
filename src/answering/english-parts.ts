import { PLACE_NAMES } from "../newspaper/place-names.ts";
import { startsLikeName, surnameLength } from "../newspaper/surnames.ts";
import { isPast, LONGEST_PHRASE, translate } from "./english-glossary.ts";
import { AUX, isGrammar, LINKS, STOPS } from "./english-grammar-words.ts";
import type { PageWords } from "./rescue.ts";

/** A word or phrase of an English question in Chinese. `aux`: did, is; `link`: a preposition. */
export interface EnglishPart {
  readonly role: "ask" | "word" | "aux" | "link";
  /** Folded, as asked. */
  readonly english: string;
  /** Chinese, or a name as it was written; empty for `aux`, `link` and what is not known. */
  readonly text: string;
  /** A word of the pages that sounds so. */
  readonly isSound: boolean;
  /** signed, won */
  readonly isPast: boolean;
}

/** A day in Chinese, "words in quotes", a word. */
const TOKEN = /(?:第?\d*\p{Script=Han}+)+|"[^"]{1,60}"|[a-z0-9]+(?:[&.'/-][a-z0-9]+)*%?/gu;
const ASKS = /多少|什么|[哪谁]|多[长高大久远重宽深快]|怎么|第几|几月|如何|是否/u;
const LONGEST_NAME = 4;
const LATIN = /^[a-z][a-z'-]*$/u;
const CAPITALISED = /(?<![\p{L}'])[A-Z][A-Za-z'-]*/gu;

/** True when most of the folded words are English that the glossary knows. */
export function isEnglish(folded: string): boolean {
  const words = folded.match(/[a-z]+(?:['&-][a-z]+)*/gu) ?? [];
  const known = words.filter((word) => isGrammar(word) || translate([word]) !== undefined).length;
  return known >= 2 && known / words.length >= 0.4;
}

/** Folded words that the question writes with a capital, the first only where the second has one too. */
export function capitalisedWords(question: string): ReadonlySet<string> {
  const found = [...question.normalize("NFKC").matchAll(CAPITALISED)];
  const names = found.filter(({ 0: word, index }, i) => {
    const isFollowed = found[i + 1]?.index === index + word.length + 1;
    return index > 0 || isFollowed || /^[A-Z]{2,}$/u.test(word);
  });
  return new Set(names.map(([word]) => word.toLowerCase()));
}

/**
 * The question cut into parts that have Chinese.
 * @param folded with its days in Chinese.
 * @param names as `capitalisedWords` gives them.
 */
export function readParts(folded: string, names: ReadonlySet<string>, pages: PageWords): readonly EnglishPart[] {
  const tokens = folded.match(TOKEN) ?? [];
  const parts: EnglishPart[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = soundOf(tokens, at, names, pages) ?? phraseOf(tokens, at);
    if (found) parts.push(found.part);
    else parts.push(...singleOf(tokens[at] ?? "", names, pages));
    at += found?.length ?? 1;
  }
  return parts;
}

interface Found {
  readonly part: EnglishPart;
  /** In tokens. */
  readonly length: number;
}

/** Wen Liqun, also Liqun Wen: two to four words that together sound like a word of the pages. */
function soundOf(
  tokens: readonly string[],
  at: number,
  names: ReadonlySet<string>,
  pages: PageWords,
): Found | undefined {
  for (let length = LONGEST_NAME; length >= 2; length -= 1) {
    const words = tokens.slice(at, at + length).map((word) => word.replace(/'s$/u, ""));
    if (words.length < length || !words.every((word) => isNameLike(word, names))) continue;
    const text = nameOf(words, pages);
    if (text !== undefined) return { part: part("word", words.join(" "), text, true), length };
  }
  return undefined;
}

function nameOf(words: readonly string[], pages: PageWords): string | undefined {
  const asked = pages.sounds().wordOf(lettersOf(words.join("")));
  // Li Shi is not 历史.
  if (asked && (asked.length > 2 || surnameLength(asked) > 0 || PLACE_NAMES.has(asked))) return asked;
  const turned = words.length === 2 ? pages.sounds().wordOf(lettersOf(words.toReversed().join(""))) : undefined;
  return turned && startsLikeName(turned) ? turned : undefined;
}

function isNameLike(word: string, names: ReadonlySet<string>): boolean {
  return LATIN.test(word) && (names.has(word) || !(isGrammar(word) || translate([word]) !== undefined));
}

function phraseOf(tokens: readonly string[], at: number): Found | undefined {
  for (let length = Math.min(LONGEST_PHRASE, tokens.length - at); length >= 2; length -= 1) {
    const words = tokens.slice(at, at + length);
    const text = translate(words);
    if (text !== undefined) return { part: wordPart(words.join(" "), text), length };
  }
  return undefined;
}

function singleOf(token: string, names: ReadonlySet<string>, pages: PageWords): readonly EnglishPart[] {
  if (AUX.has(token)) return [part("aux", token, "")];
  if (LINKS.has(token)) return [part("link", token, "")];
  if (STOPS.has(token)) return [];
  if (token.startsWith('"')) return [quoted(token, names, pages)];
  const text = /\p{Script=Han}/u.test(token) ? token : translate([token]);
  if (text !== undefined) return [wordPart(token, text)];
  if (pages.holds(token)) return [part("word", token, token)];
  const found = pages.sounds().wordOf(lettersOf(token.replace(/'s$/u, "")));
  if (found) return [part("word", token, found, true)];
  // xinxiang-shenzhen: two names.
  if (/[-/']/u.test(token)) return token.split(/[-/']/u).flatMap((piece) => singleOf(piece, names, pages));
  // A word of English that the glossary lacks is left out; a name is kept, so that nothing is answered without it.
  return [part("word", token, names.has(token) || /\d/u.test(token) ? token : "")];
}

/** "three batches" -> "三个一批" */
function quoted(token: string, names: ReadonlySet<string>, pages: PageWords): EnglishPart {
  const words = readParts(token.slice(1, -1), names, pages).map(({ text }) => text);
  return part("word", token, words.length > 0 ? `"${words.join("")}"` : "");
}

function wordPart(english: string, text: string): EnglishPart {
  return part(ASKS.test(text) ? "ask" : "word", english, text);
}

function part(role: EnglishPart["role"], english: string, text: string, isSound = false): EnglishPart {
  return { role, english, text, isSound, isPast: isPast(english) };
}

function lettersOf(word: string): string {
  return word.replace(/[^a-z]/gu, "");
}
