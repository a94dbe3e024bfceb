import { PLACE_NAMES } from "../newspaper/place-names.ts";
import type { Passages } from "./answer-one.ts";
import { holdersOf } from "./holders-of.ts";
import type { PageWords } from "./rescue.ts";
import { createSoundIndex, type SoundIndex } from "./sounds.ts";

/** From so many articles on, listening to all words takes longer than a reader waits for an answer. */
const MANY_ARTICLES = 500;

/** What the pages hold: of few pages looked up when it is first asked for, of many at once. */
export function pageWords({ vocabulary, texts, index }: Passages): PageWords {
  const { names, places, tokenizer } = vocabulary;
  const articles = [...texts.values()];
  const listen = () => createSoundIndex(articles, [...names, ...places, ...PLACE_NAMES], tokenizer);
  let sounds: SoundIndex | undefined = articles.length >= MANY_ARTICLES ? listen() : undefined;
  return {
    sounds: () => {
      sounds ??= listen();
      return sounds;
    },
    holds: remembered((text) => !index.isAbsent(text) && holdersOf(text, { index, texts }).length > 0),
    tokenizer,
  };
}

const REMEMBERED_WORDS = 10_000;

/** Looks a word up once; forgets all when it has remembered many. */
function remembered(lookUp: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED_WORDS) known.clear();
    const found = lookUp(text);
    known.set(text, found);
    return found;
  };
}
