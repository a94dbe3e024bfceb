import { PLACE_NAMES } from "../newspaper/place-names.ts";
import type { Passages } from "./answer-one.ts";
import type { PageWords } from "./rescue.ts";
import { createSoundIndex, type SoundIndex } from "./sounds.ts";

/** What the pages hold, looked up when it is first asked for. */
export function pageWords({ vocabulary, texts }: Passages): PageWords {
  let sounds: SoundIndex | undefined;
  const articles = [...texts.values()];
  return {
    sounds: () => {
      sounds ??= createSoundIndex(
        articles,
        [...vocabulary.names, ...vocabulary.places, ...PLACE_NAMES],
        vocabulary.tokenizer,
      );
      return sounds;
    },
    holds: remembered((text) => articles.some(({ folded }) => folded.includes(text))),
    tokenizer: vocabulary.tokenizer,
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
