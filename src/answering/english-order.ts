import { surnameLength } from "../newspaper/surnames.ts";
import type { EnglishPart } from "./english-parts.ts";

const ENDS_IN_AUX = /(?:^| )(?:is|are|was|were|did|does|do|will|has|have|had)$/u;
/** 哪家 and 多少 ask for the noun behind them. */
const TAKES_NOUN = /(?:多少|哪[个些家所]?|什么|第几)$/u;
const STANDS_FIRST = /^(?:为什么|怎么|如何|是否)$/u;
/** 谁, 多少, 什么时候 follow their verb; 哪家公司, 冠军是谁 stand apart. */
const IS_BARE = /^(?:谁|多少|什么(?:时候)?|哪里|哪天|哪年|多[长高大久远重宽深快]|叫什么)$/u;
const GOES_TO = /[去到往]$/u;
const LONGEST_NOUN = 3;
/** What English hangs behind a noun or a clause, Chinese puts before it. */
const TURNED_LINKS: ReadonlySet<string> = new Set("of in on at during within among".split(" "));
const DAY = /^(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?$|^[昨今明前后]天|^[去今明前]年|^[上本下]个?[周月]/u;
/** 禾川 县 where no page has 禾川县. */
const PLACE_KIND = /^[市县区省镇乡村]$/u;
const HAN_ONLY = /^\p{Script=Han}+$/u;

/** The words in the order of Chinese: days and places first, what is asked for beside its noun, at the end unless it is the subject. */
export function orderParts(parts: readonly EnglishPart[], holds: (text: string) => boolean): string {
  const at = parts.findIndex(({ role }) => role === "ask");
  const ask = parts[at];
  if (!ask) return join(turned(parts), holds);
  const noun = TAKES_NOUN.test(ask.text) ? nounBehind(parts.slice(at + 1)) : [];
  const behind = parts.slice(at + 1 + noun.length);
  const [next] = behind;
  const asked = ask.text + join(noun, holds);
  const isSubject = next?.role === "word" && !ENDS_IN_AUX.test(ask.english) && !/是谁$/u.test(ask.text);
  if (isSubject || STANDS_FIRST.test(ask.text)) {
    const [main = [], ...others] = groupsOf(behind);
    return spaced(join([...parts.slice(0, at), ...others.reverse().flat()], holds), asked, join(main, holds));
  }
  const rest = turned([...parts.slice(0, at), ...behind]);
  const before = join(rest, holds);
  return IS_BARE.test(asked) ? before + besideVerb(asked, next, rest.at(-1)) : spaced(before, asked);
}

/** Days first, then what stands behind of, in, on, at, the last first: sent on the first day of X -> X 首日 发送. */
function turned(parts: readonly EnglishPart[]): readonly EnglishPart[] {
  const words = groupsOf(parts).reverse().flat();
  const isDay = ({ text }: EnglishPart) => text !== "" && DAY.test(text);
  return [...words.filter(isDay), ...words.filter((word) => !isDay(word))];
}

/** The words before the first such link, those up to the second, and so on. */
function groupsOf(parts: readonly EnglishPart[]): EnglishPart[][] {
  const groups: EnglishPart[][] = [[]];
  for (const word of parts) {
    if (TURNED_LINKS.has(word.english)) groups.push([]);
    else groups.at(-1)?.push(word);
  }
  return groups;
}

function nounBehind(parts: readonly EnglishPart[]): readonly EnglishPart[] {
  const end = parts.findIndex(({ role, isPast }) => role !== "word" || isPast);
  return parts.slice(0, Math.min(end < 0 ? parts.length : end, LONGEST_NOUN));
}

/** who is -> 是谁, where was -> 在哪里, how tall is somebody -> 身高多少 */
function besideVerb(asked: string, next: EnglishPart | undefined, last: EnglishPart | undefined): string {
  if (asked === "哪里" && !GOES_TO.test(last?.text ?? "")) return "在哪里";
  if (asked === "多高" && last?.isSound && last.text.length <= LONGEST_NOUN && surnameLength(last.text) > 0)
    return "身高多少";
  if (last?.text === "叫") return asked;
  const isCopula = next?.role === "aux" && /^(?:is|are|was|were)$/u.test(next.english);
  return isCopula && /^(?:谁|什么)$/u.test(asked) ? `是${asked}` : asked;
}

function spaced(...texts: readonly string[]): string {
  return texts.filter(Boolean).join(" ");
}

/** Words that stand together on some page stand together here. */
function join(parts: readonly EnglishPart[], holds: (text: string) => boolean): string {
  let joined = "";
  let last = "";
  for (const { text } of parts) {
    if (text === "") continue;
    const isOne = HAN_ONLY.test(last + text) && holds(last + text);
    if (!isOne && last !== "" && PLACE_KIND.test(text)) continue;
    joined += isOne || joined === "" ? text : ` ${text}`;
    last = text;
  }
  return joined;
}
