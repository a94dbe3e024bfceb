import { boundaryBefore } from "./clip-text.ts";

interface PackOptions {
  readonly firstMaxChars: number;
  readonly maxChars: number;
  /** What stands between two paragraphs. */
  readonly gap: string;
}

/** The ends of a sentence, with the closing quote or bracket after it. */
const SENTENCE_END = /[。!?!?;;…][”’」』))]*/g;

/** Less than this of a paragraph is not worth a place at the end of a page. */
const MIN_PIECE_CHARS = 200;

/** Paragraphs in pages of limited length, at least one page; a paragraph longer than a page is cut at the end of a sentence. */
export function packParagraphs(paragraphs: readonly string[], options: PackOptions): readonly (readonly string[])[] {
  const pages: string[][] = [[]];
  let room = options.firstMaxChars;
  const turnPage = () => {
    pages.push([]);
    room = options.maxChars;
  };
  const put = (piece: string) => {
    pages.at(-1)?.push(piece);
    room -= piece.length + options.gap.length;
  };
  for (const paragraph of paragraphs) {
    let rest = paragraph;
    while (rest.length > room) {
      // Between paragraphs where that can be; inside one only when no page holds it, or this one would stay empty.
      const mustCut = rest.length > options.maxChars || pages.at(-1)?.length === 0;
      const cut = mustCut ? sentenceCut(rest, room) : 0;
      if (cut > 0) put(rest.slice(0, cut));
      rest = rest.slice(cut);
      turnPage();
    }
    if (rest !== "") put(rest);
  }
  return pages.filter((page, index) => index === 0 || page.length > 0);
}

/** The end of the last sentence within `maxChars`; between two characters where no sentence ends in the second half. */
function sentenceCut(text: string, maxChars: number): number {
  if (maxChars < MIN_PIECE_CHARS) return 0;
  let cut = 0;
  for (const match of text.slice(0, maxChars).matchAll(SENTENCE_END)) cut = match.index + match[0].length;
  return boundaryBefore(text, cut * 2 >= maxChars ? cut : maxChars);
}
