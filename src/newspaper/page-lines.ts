/** A line of a page that holds text. */
export interface PageLine {
  /** Trimmed; spaces are single ASCII spaces. */
  readonly text: string;
  /** Empty lines before it. */
  readonly blanksBefore: number;
}

/** Zero-width, directional and soft-hyphen characters that a scan or a copy leaves behind, Hangul fillers and tags. */
const INVISIBLE =
  /[\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
/** Ideographic, no-break and other wide spaces, tabs. */
const WIDE_SPACE = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\t ]/gu;
/** All but the first of a run of spaces. Taken out one by one: a pattern that takes a run of millions overflows the stack. */
const FURTHER_SPACE = /(?<=[\u00A0\u2000-\u200A\u202F\u205F\u3000\t ])[\u00A0\u2000-\u200A\u202F\u205F\u3000\t ]/gu;
/** (上接第1版)各地要…: the jump line stands before the text that it continues. */
const JUMP_BEFORE_TEXT = /^[(（【]\s?(?:上接|紧接|接)第?\s?[A-Z]{0,2}[\d０-９一二三四五六七八九十]{1,3}\s?版?[)）】]/u;

/** The lines of a page that hold text, in order. */
export function pageLines(text: string): readonly PageLine[] {
  const lines: PageLine[] = [];
  let blanksBefore = 0;
  for (const raw of text.split("\n").flatMap(apartFromJump)) {
    const trimmed = raw.replace(INVISIBLE, "").replace(FURTHER_SPACE, "").replace(WIDE_SPACE, " ").trim();
    if (trimmed === "") {
      blanksBefore += 1;
      continue;
    }
    lines.push({ text: trimmed, blanksBefore });
    blanksBefore = 0;
  }
  return lines;
}

function apartFromJump(line: string): readonly string[] {
  if (!line.includes("接")) return [line];
  const trimmed = line.trim();
  const jump = JUMP_BEFORE_TEXT.exec(trimmed)?.[0];
  return jump === undefined || jump === trimmed ? [line] : [jump, trimmed.slice(jump.length)];
}
