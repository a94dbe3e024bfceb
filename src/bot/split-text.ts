import { packParagraphs } from "./pack-paragraphs.ts";

/** A line with the break after it. */
const LINE_START = /(?<=\n)/u;

/** `text` in parts of at most `maxChars` UTF-16 units, cut between lines where that can be, else after a sentence; a character is never torn. */
export function splitText(text: string, maxChars: number): readonly string[] {
  const pages = packParagraphs(text.split(LINE_START), { firstMaxChars: maxChars, maxChars, gap: "" });
  return pages.map((lines) => lines.join("").trim()).filter((part) => part !== "");
}
