/** A line of a page that holds text. */
export interface PageLine {
  /** Trimmed; spaces are single ASCII spaces. */
  readonly text: string;
  /** Empty lines before it. */
  readonly blanksBefore: number;
  /** True when it is set in by two ideographic spaces or more: a paragraph begins. */
  readonly indented: boolean;
}

/** Zero-width, directional and soft-hyphen characters that a scan or a copy leaves behind. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
/** Ideographic, no-break and other wide spaces, tabs. */
const WIDE_SPACE = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\t ]+/gu;
/** U+3000 twice, or four spaces: the Chinese paragraph indent. */
const INDENT = /^(?:\u3000{2}| {4}|\t)/u;

/** The lines of a page that hold text, in order. */
export function pageLines(text: string): readonly PageLine[] {
  const lines: PageLine[] = [];
  let blanksBefore = 0;
  for (const raw of text.split("\n")) {
    const visible = raw.replace(INVISIBLE, "");
    const trimmed = visible.replace(WIDE_SPACE, " ").trim();
    if (trimmed === "") {
      blanksBefore += 1;
      continue;
    }
    lines.push({ text: trimmed, blanksBefore, indented: INDENT.test(visible) });
    blanksBefore = 0;
  }
  return lines;
}
