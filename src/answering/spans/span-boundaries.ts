import type { TaggedToken } from "../../text/tokenizer.ts";

/** A name for what something looks like, and how it is known. */
type Looks = readonly (readonly [name: string, pattern: RegExp])[];

/** What stands right before a stretch, most particular first: 被称为|…, 位于|…, 由|…. */
const LEFT: Looks = [
  ["Called", /(?:[称叫]|称[为作]|[名誉译][为叫作]|又名|命名为?)["《]?$/u],
  ["Is", /[是为乃即]["《]?$/u],
  ["Because", /(?:因为?|由于|鉴于|以)$/u],
  ["By", /[由被让受给]$/u],
  ["In", /[在于至到自从入向往]$/u],
  ["Of", /[的之]$/u],
  ["Done", /[了过着出得]$/u],
  ["Joint", /[、和与及或]$/u],
  ["Quote", /["《(]$/u],
  ["Clause", /(?:^|[,;:。\s])$/u],
];
/** What stands right behind it: …|的, …|等, …|。 */
const RIGHT: Looks = [
  ["Of", /^["》]?[的之]/u],
  ["Joint", /^["》]?[、和与及或]/u],
  ["Local", /^[上下中里内外前后间时等]/u],
  ["Paren", /^[(]/u],
  ["Stop", /^["》)]*(?:[。!?]|$)/u],
  ["Clause", /^["》)]*[,;:]/u],
  ["Quote", /^["》]/u],
];
/** Parts of speech, by the segmenter's tags. */
const PARTS: Looks = [
  ["Name", /^(?:nr|ns|nt|nz|eng)/u],
  ["Noun", /^(?:n|vn|an|l|i|j|g|b)/u],
  ["Number", /^[mq]/u],
  ["Time", /^t/u],
  ["Verb", /^v/u],
  ["Adjective", /^[az]/u],
  ["Adverb", /^d/u],
  ["Preposition", /^p/u],
  ["Pronoun", /^r/u],
  ["Local", /^[fs]/u],
  ["Particle", /^[uyc]/u],
];
/** What a stretch is as a whole, most particular first. */
const SHAPES: Looks = [
  [
    "time",
    /^(?:约|大约)?(?:公元|西元)?前?(?:\d+(?:年代?|世纪)|\d{1,2}月|\p{Script=Han}{1,4}[元一二三四五六七八九十]+年).{0,6}$/u,
  ],
  ["items", /、/u],
  ["clauses", /[,;]/u],
  ["count", /^(?:约|近|超过|第)?[\d一二三四五六七八九十百千万两几数]+.{0,5}$/u],
  ["personal", /·/u],
  ["local", /[市县省州国镇村山岛湖河江区岸部洲街路府道郡]$/u],
];
/** Characters from which a stretch is no name. */
const LONG = 12;

/** What a stretch looks like from its left end: the words before it, or their part of speech. */
export function leftLooks(before: string, token: TaggedToken | undefined): string {
  return looksOf(before, LEFT) ?? partOf(token);
}

/** The same from its right end. */
export function rightLooks(behind: string, token: TaggedToken | undefined): string {
  return looksOf(behind, RIGHT) ?? partOf(token);
}

/** The part of speech of a word; `Cut` where a stretch ends inside a word. */
export function partOf(token: TaggedToken | undefined): string {
  return token ? (looksOf(token.tag, PARTS) ?? "Other") : "Cut";
}

/** What kind of words a folded stretch is made of. */
export function shapeOf(text: string, first: TaggedToken | undefined, last: TaggedToken | undefined): string {
  const looks = looksOf(text, SHAPES);
  if (looks) return looks;
  const isLong = text.length > LONG;
  const [head, tail] = [partOf(first), partOf(last)];
  if (first?.tag.startsWith("nr") && !isLong) return "personal";
  if (last?.tag.startsWith("ns")) return "local";
  if (tail === "Name" && !last?.tag.startsWith("nr")) return "name";
  if (head === "Verb") return "deed";
  if (isLong) return "long";
  return last?.tag.startsWith("n") ? "noun" : "other";
}

function looksOf(text: string, looks: Looks): string | undefined {
  return looks.find(([, pattern]) => pattern.test(text))?.[0];
}
