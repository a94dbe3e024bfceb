/** Scripts written without spaces between words, and their punctuation. */
const CJK = "\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFF65";
const MARK = ",.;:!?、。,;:!?()()“”‘’\"'《》〈〉「」『』【】…—·%";
/** 143个, but not the number of `达 256 TOPS`, which is set with a space on both sides. */
const CLOSE_NUMBER = "\\d(?![\\w.,:%/-]* )";
/** A space between two Chinese characters, beside punctuation or before a number: 传 统产业, 王某某、 李某某, 共 143个. */
const STRAY_SPACE = new RegExp(
  `(?<=[${CJK}]) (?=[${CJK}${MARK}]|${CLOSE_NUMBER})|(?<=[${CJK}][${MARK}]) (?=[${CJK}${MARK}])`,
  "gu",
);
/** “生命教育 救在身边”: a slogan of two parts inside quotes keeps its space. */
const SLOGAN = /(?<=[“"'「][\p{Script=Han}]{3,8}) (?=[\p{Script=Han}]{3,8}[”"'」])/gu;
const BETWEEN_HAN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;
const STRAY_IN_CUT_COLUMN = 4;
/** (王某 李某): names at the end keep the space between them. */
const CLOSING_NAMES = /[(（][^()（）。]{2,60}[)）]$/u;
const LATIN_EDGE = /[\p{Script=Latin}]$/u;
const LATIN_START = /^[\p{Script=Latin}]/u;
/** Stands for a space that is kept; no page holds it. */
const KEPT = "\uE000";

/** Joins the lines of a paragraph over their column breaks and takes out the stray spaces of the scan. */
export function mendParagraph(lines: readonly string[]): string {
  const parts: string[] = [];
  for (const line of lines) {
    const before = parts.at(-1);
    // Latin words were cut between words, Chinese anywhere.
    if (before !== undefined && LATIN_EDGE.test(before) && LATIN_START.test(line)) parts.push(" ");
    parts.push(line);
  }
  return mendSpaces(parts.join(""));
}

/** Takes out spaces that no reader would see: between Chinese characters and beside punctuation. Latin keeps its spaces. */
export function mendSpaces(text: string): string {
  if (!text.includes(" ")) return text;
  const names = CLOSING_NAMES.exec(text)?.[0] ?? "";
  const words = text.slice(0, text.length - names.length);
  // A paragraph full of stray spaces was cut at the edge of a column: there a space in a slogan is one of them.
  const isCut = (words.match(BETWEEN_HAN)?.length ?? 0) >= STRAY_IN_CUT_COLUMN;
  const kept = isCut ? words : words.replace(SLOGAN, KEPT);
  return (kept.replace(STRAY_SPACE, "").replaceAll(KEPT, " ") + names).trim();
}
