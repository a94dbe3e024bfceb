import glossary from "./glossary-en.json" with { type: "json" };
import type { PageWords, Rescue } from "./rescue.ts";

/** xinxiang-shenzhen: two names. */
const HYPHENATED = /[a-z]+(?:-[a-z]+)+/gu;
const LATIN_WORD = /[a-z][a-z&'-]*/gu;
const HAS_HAN = /\p{Script=Han}/u;
/** English words that say nothing of the matter. */
const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  "the a an of in on at to for from by with is are was were be been do does did has have had and or not this that these those it its there their his her he she they i you we me my your please tell about any some get got give as into over during".split(
    " ",
  ),
);
/** mayor of zhengzhou -> zhengzhou市长. */
const OFFICE_OF = /(mayor|deputy mayor|vice mayor|party secretary|party chief|governor)\s+of\s+(?:the\s+)?([a-z]+)/gu;
/** the 8th phase, phase 8. */
const NTH_PHASE = /(\d{1,3})(?:st|nd|rd|th)\s+(phase|session|batch|edition)/gu;
const IN_YEAR = /\b((?:19|20)\d{2})\b(?!年)/gu;

/** Reads a question in English; undefined when it is in none. */
export function readEnglish(question: string, folded: string, pages: PageWords): Rescue | undefined {
  const tokens = folded.match(LATIN_WORD) ?? [];
  const known = tokens.filter((token) => ENGLISH_STOP_WORDS.has(token) || GLOSSARY_WORDS.has(token)).length;
  if (HAS_HAN.test(folded) || known < 2 || known / tokens.length < 0.4) return undefined;
  const ordered = folded
    .replace(OFFICE_OF, (_, office: string, place: string) => `${place} ${office}`)
    .replace(NTH_PHASE, (_, count: string) => `第${count}期`)
    .replace(IN_YEAR, "$1年");
  const translated = ordered.replace(GLOSSARY_PHRASE, (phrase) => GLOSSARY.get(phrase) ?? phrase);
  const words: string[] = [];
  const apart = translated.replace(HYPHENATED, (word) => (pages.holds(word) ? word : word.replaceAll("-", " ")));
  const spelled = apart.replace(LATIN_WORD, (word) => {
    if (ENGLISH_STOP_WORDS.has(word)) return "";
    if (pages.holds(word)) return word;
    const found = pages.sounds().wordOf(word);
    if (found) words.push(found);
    // A word of English that the glossary lacks is left out; a name is kept, so that nothing is answered without it.
    return found ?? (isName(question, word) ? word : "");
  });
  const text = spelled.replace(/\s+/gu, " ").replace(/(?<=\p{Script=Han}) (?=[市省县区]长|市委)/gu, "");
  return { question: text, words };
}

/** Written with a capital inside the question, or in capitals. */
function isName(question: string, word: string): boolean {
  const at = question.toLowerCase().indexOf(word);
  const written = question.slice(at, at + word.length);
  return /^[A-Z]/u.test(written) && (at > 0 || /^[A-Z]{2,}$/u.test(written));
}

const GLOSSARY: ReadonlyMap<string, string> = new Map(
  glossary.map(([english = "", chinese = ""]): [string, string] => [english, chinese]),
);
/** All phrases in one pattern, the longest first, so that "half marathon" is not read as "half". */
const GLOSSARY_PHRASE = new RegExp(
  `(?<![a-z])(?:${[...GLOSSARY.keys()]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^$()|[\]\\{}]/gu, "\\$&"))
    .join("|")})(?![a-z])`,
  "gu",
);
const GLOSSARY_WORDS: ReadonlySet<string> = new Set(glossary.flatMap(([english = ""]) => english.split(" ")));
