/** A line of a page that holds text. */
export interface PageLine {
  /** Trimmed; spaces are single ASCII spaces. */
  readonly text: string;
  /** Empty lines before it. */
  readonly blanksBefore: number;
}

/** Zero-width, directional and soft-hyphen characters that a scan or a copy leaves behind. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
/** Ideographic, no-break and other wide spaces, tabs. */
const WIDE_SPACE = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\t ]+/gu;

/** The lines of a page that hold text, in order. */
export function pageLines(text: string): readonly PageLine[] {
  const lines: PageLine[] = [];
  let blanksBefore = 0;
  for (const raw of text.split("\n")) {
    const trimmed = raw.replace(INVISIBLE, "").replace(WIDE_SPACE, " ").trim();
    if (trimmed === "") {
      blanksBefore += 1;
      continue;
    }
    lines.push({ text: trimmed, blanksBefore });
    blanksBefore = 0;
  }
  return lines;
}
