import { ConverterBuilder } from "opencc-js/core";
import * as locale from "opencc-js/preset/t2cn";

/** Characters that OpenCC and Unicode keep apart but a reader does not: each string folds to its first character. */
const SAME_CHARACTER = [
  `"“”„‟〝〞〟「」『』﹁﹂﹃﹄`,
  "'‘’‚‛`´",
  // Hyphens and dashes of one en; the em dash stays, it is punctuation: 河南——中原
  "-‐‑‒–−﹣",
  "·•‧・･∙⋅",
  "么幺麼麽",
  // 著名 is as common in simplified text as 看著 in traditional
  "著",
  "你妳",
  "它牠",
  // U+00A0 and U+3000 are folded by NFKC already; U+200B..U+200D and U+FEFF print nothing
  " \u200b\u200c\u200d\ufeff",
] as const;

const BMP_SIZE = 0x10000;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;
const HAN_FROM = 0x2e80;
const HAN_TO = 0xfaff;

let table: Uint16Array | undefined;

/**
 * Text as it is compared: width (Ａ → a), case, traditional to simplified (臺 → 台), compatibility forms and quotes
 * are folded. Character by character and never changing the length, so that a UTF-16 offset in the folded text is
 * the same offset in the printed text. Folding twice changes nothing.
 */
export function fold(text: string): string {
  table ??= makeTable();
  const first = firstChange(text, table);
  if (first === text.length) return text;
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = table[text.charCodeAt(i)] ?? 0;
  return Buffer.from(units.buffer, 0, units.byteLength).toString("utf16le");
}

function firstChange(text: string, to: Uint16Array): number {
  let i = 0;
  while (i < text.length && to[text.charCodeAt(i)] === text.charCodeAt(i)) i++;
  return i;
}

function makeTable(): Uint16Array {
  const units = Uint16Array.from({ length: BMP_SIZE }, (_, unit) => unit);
  for (let unit = 0; unit < BMP_SIZE; unit++) units[unit] = foldWidthAndCase(unit);
  foldTraditional(units);
  for (const same of SAME_CHARACTER) {
    for (const character of same) units[character.charCodeAt(0)] = same.charCodeAt(0);
  }
  // A fold may lead to a character that folds itself (﹃ → 『 → "): follow it to its end.
  for (let unit = 0; unit < BMP_SIZE; unit++) units[unit] = units[units[unit] ?? unit] ?? unit;
  return units;
}

function foldWidthAndCase(unit: number): number {
  if (unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE) return unit;
  const folded = String.fromCharCode(unit).normalize("NFKC").toLowerCase();
  return folded.length === 1 ? folded.charCodeAt(0) : unit;
}

/** Runs all Han characters through OpenCC at once, one a line, so that none is read as part of a phrase. */
function foldTraditional(units: Uint16Array): void {
  const lines: string[] = [];
  for (let unit = HAN_FROM; unit <= HAN_TO; unit++) lines.push(String.fromCharCode(hanOrSpace(units[unit] ?? unit)));
  const simplified = ConverterBuilder(locale)({ from: "tw", to: "cn" })(lines.join("\n")).split("\n");
  simplified.forEach((character, i) => {
    // Longer ones lie beyond the BMP (譓 → 𬤝) and would change the length.
    if (character.length === 1 && character !== " ") units[HAN_FROM + i] = character.charCodeAt(0);
  });
}

/** A space in place of what is not Han, and of U+3000 too, which stays as it was folded. */
function hanOrSpace(unit: number): number {
  return unit >= HAN_FROM && unit <= HAN_TO ? unit : 0x20;
}
