/**
 * How close a short answer is to the wordings that are right, the best of them taken, as the evaluation script of CMRC 2018
 * scores it (github.com/ymcui/cmrc2018, cmrc2018_evaluate.py; DRCD is scored alike).
 */
export interface Overlap {
  /** 1 when the words are the same, punctuation aside. */
  readonly exact: number;
  /** F1 of the longest common substring, counted in Chinese characters and whole Latin words and numbers. */
  readonly f1: number;
}

/** Punctuation and white space, which count for nothing. */
const NO_WORD = /[^\p{L}\p{N}]+/gu;
/** A Chinese character, or a word or number in Latin letters. */
const PIECE = /\p{Script=Han}|[^\p{Script=Han}]+/gu;

/** Scores a short answer; nothing at all scores 0. */
export function answerOverlap(answer: string | null, right: readonly string[]): Overlap {
  const words = answer === null ? "" : bare(answer);
  if (words === "") return { exact: 0, f1: 0 };
  const f1s = right.map((wording) => f1Of(piecesOf(answer ?? ""), piecesOf(wording)));
  return { exact: Number(right.some((wording) => bare(wording) === words)), f1: Math.max(...f1s) };
}

function bare(text: string): string {
  return text.toLowerCase().replace(NO_WORD, "");
}

function piecesOf(text: string): readonly string[] {
  const words = text.toLowerCase().split(NO_WORD);
  return words.flatMap((word) => word.match(PIECE) ?? []);
}

function f1Of(a: readonly string[], b: readonly string[]): number {
  const common = longestCommon(a, b);
  if (common === 0) return 0;
  const precision = common / a.length;
  const recall = common / b.length;
  return (2 * precision * recall) / (precision + recall);
}

/** Length of the longest stretch that both hold. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let longest = 0;
  let above = new Uint16Array(b.length + 1);
  for (const piece of a) {
    const row = new Uint16Array(b.length + 1);
    b.forEach((other, at) => {
      if (piece !== other) return;
      row[at + 1] = (above[at] ?? 0) + 1;
      longest = Math.max(longest, row[at + 1] ?? 0);
    });
    above = row;
  }
  return longest;
}
