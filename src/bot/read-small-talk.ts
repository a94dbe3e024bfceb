import { fold } from "../text/fold.ts";
import phrases from "./small-talk.json" with { type: "json" };

const PHRASED = [
  "greeting",
  "thanks",
  "bye",
  "praise",
  "insult",
  "complaint",
  "acknowledgement",
  "wordless",
  "well-being",
  "identity",
  "making",
  "help",
  "latest",
  "topics",
  "coverage",
  "clock",
  "language",
] as const;

/** What a message says that asks nothing of the papers. `wordless`: a sigh, an emoji, punctuation alone. */
export type SmallTalk = (typeof PHRASED)[number] | "laughter";

/** 哈哈哈, hhh, 233, lol. */
const LAUGHTER = /^(?:[哈呵嘿嘻]{2,}|(?:ha){2,}h?|h{2,}|lo+l|233+|笑死.{0,3})$/u;
/** A message of nothing but these; a skin tone or U+FE0F may follow each. */
const EMOJI: readonly (readonly [RegExp, SmallTalk])[] = [
  [/^[🙏💐🌹]+$/u, "thanks"],
  [/^[👍👌🆗✅😊🙂❤💯👏🎉]+$/u, "acknowledgement"],
  [/^[👎😡🤬😠]+$/u, "complaint"],
  [/^[😂🤣😄😆😁😅]+$/u, "laughter"],
  [/^[👋]+$/u, "greeting"],
];
const EMOJI_MODIFIERS = /[\u{1F3FB}-\u{1F3FF}\uFE0F\s]+/gu;
/** What a phrase may end with and mean the same: 谢谢啦, 你是谁呀, 你好问报. */
const ENDING = /(?:[啊呀哦噢喔呢吧吗嘛么啦了哈咯诶]|问报|机器人|wenbao)+$/u;
/** 请问怎么用, 那你是谁. */
const BEGINNING = /^(?:请问一下|请问|那么|那|哎|诶|ok)/u;
/** What parts a message: 你好,你是谁? Spaces part it too; an apostrophe stands inside a word. */
const BREAK = /[^\p{L}\p{N}'’\s]+/u;
/** `你好,张三是谁`: the first word and what parts it from the rest. */
const GREETED = /^\s*(?<first>[\p{L}\p{N}]{1,12})[\s,，。.!！~、:：]+(?=\S)/u;
/** Nobody greets at such length. */
const LONGEST = 60;

const KINDS: ReadonlyMap<string, SmallTalk> = new Map(
  PHRASED.flatMap((kind) => phrases[kind].map((phrase): [string, SmallTalk] => [bare(phrase), kind])),
);

/** What a whole message means when it is small talk, in simplified or traditional Chinese or English; else null. */
export function readSmallTalk(message: string): SmallTalk | null {
  if (bare(message) === "") return emojiKind(message) ?? "wordless";
  if (message.length > LONGEST) return null;
  const parts = partsOf(message).map(kindOf);
  // 你好,你是谁: the last part is what is wanted.
  return kindOf(message) ?? (parts.includes(null) ? null : (parts.at(-1) ?? null));
}

function emojiKind(message: string): SmallTalk | undefined {
  const plain = message.replace(EMOJI_MODIFIERS, "");
  return EMOJI.find(([emoji]) => emoji.test(plain))?.[1];
}

/** A question without the greeting or thanks before it: `你好,请问张三是谁` → `请问张三是谁`. */
export function withoutGreeting(question: string): string {
  const start = GREETED.exec(question);
  const kind = kindOf(start?.groups?.first ?? "");
  return start !== null && (kind === "greeting" || kind === "thanks") ? question.slice(start[0].length) : question;
}

function partsOf(message: string): readonly string[] {
  return message.split(BREAK).filter((part) => bare(part) !== "");
}

function kindOf(text: string): SmallTalk | null {
  const whole = bare(text);
  if (LAUGHTER.test(whole)) return "laughter";
  const begun = whole.replace(BEGINNING, "");
  const shortened = begun.replace(ENDING, "");
  return KINDS.get(whole) ?? KINDS.get(begun) ?? KINDS.get(shortened) ?? null;
}

/** Letters and digits alone, folded; 您 is 你. */
function bare(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replaceAll("您", "你");
}
