import { ConverterBuilder } from "opencc-js/core";
import * as locale from "opencc-js/preset/cn2t";

let convert: ((text: string) => string) | undefined;

/**
 * Simplified text as readers of traditional characters write it, by OpenCC's phrases (头发 -> 頭髮, 发现 -> 發現). Of the
 * same length, so that UTF-16 offsets stay; a text whose phrases would change it is converted character by character.
 */
export function toTraditional(text: string): string {
  convert ??= ConverterBuilder(locale)({ from: "cn", to: "tw" });
  const converted = convert(text);
  if (converted.length === text.length) return converted;
  return Array.from(text, (character) => {
    const one = convert?.(character) ?? character;
    return one.length === character.length ? one : character;
  }).join("");
}
