import type { TaggedToken, Tokenizer } from "../text/tokenizer.ts";

/** Texts whose words are remembered: of sentences some 8 MB. */
const REMEMBERED = 4000;

/** The tokenizer, tagging a text once: rules, candidates and names look at the same sentences, and so do later questions. */
export function rememberTags(tokenizer: Tokenizer, most = REMEMBERED): Tokenizer {
  const known = new Map<string, readonly TaggedToken[]>();
  return {
    ...tokenizer,
    tag: (text) => {
      const tokens = known.get(text) ?? tokenizer.tag(text);
      // What was asked for last stands last: the first is the one to forget.
      known.delete(text);
      known.set(text, tokens);
      for (const oldest of known.keys()) {
        if (known.size <= most) break;
        known.delete(oldest);
      }
      return tokens;
    },
  };
}
