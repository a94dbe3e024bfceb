import type { Transformer } from "grammy";
import type { MessageEntity } from "grammy/types";

/** Half of a character, which Telegram takes no text with: the first unit of 👍 without the second. */
const HALF = /\p{Surrogate}/gu;
const REPLACEMENT = "\uFFFD";
/** The two units of one character. */
const TORN = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/;
/** What entities are of. */
const TEXTS: ReadonlySet<string> = new Set(["text", "message_text"]);
/**
 * Characters that turn the direction of what follows, also beyond the words that hold them: U+202E shows a file `txt.exe` as
 * `exe.txt`. Of one unit, as what takes their place, so that the offsets of entities stay.
 */
const DIRECTIONAL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** U+2060 word joiner: prints nothing and turns nothing. */
const HARMLESS = "\u2060";

/** Transformer that sends no text that Telegram would refuse for its characters, or that would be shown as it is not written. */
export const mendCharacters: Transformer = (prev, method, payload, signal) => prev(method, mended(payload), signal);

/** The same with all its texts mended, however deep they stand. */
function mended<T>(value: T): T;
function mended(value: unknown): unknown {
  if (typeof value === "string") return value.replace(HALF, REPLACEMENT).replace(DIRECTIONAL, HARMLESS);
  if (Array.isArray(value)) return value.map(mended);
  // Files and streams, which the bot never sends, are objects of a class.
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const parts = Object.entries(withoutTornPairs(value));
  return Object.fromEntries(parts.map(([key, part]) => [key, mended(part)]));
}

/**
 * Two texts that stand side by side may each bring half of a character, and make one of it through which an entity ends:
 * both halves are replaced, as each by itself would be.
 */
function withoutTornPairs(value: object): object {
  const { entities } = value as { readonly entities?: unknown };
  if (!Array.isArray(entities)) return value;
  const ends = entities.flatMap(({ offset, length }: MessageEntity) => [offset, offset + length]);
  const mend = (text: string) =>
    ends
      .filter((at) => TORN.test(text.slice(at - 1, at + 1)) && at > 0)
      .reduce((whole, at) => whole.slice(0, at - 1) + REPLACEMENT.repeat(2) + whole.slice(at + 1), text);
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, TEXTS.has(key) && typeof part === "string" ? mend(part) : part]),
  );
}
