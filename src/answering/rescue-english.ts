import { translateDays } from "./english-days.ts";
import { turnOffices } from "./english-offices.ts";
import { orderParts } from "./english-order.ts";
import { capitalisedWords, type EnglishPart, isEnglish, readParts } from "./english-parts.ts";
import { fitGenericNouns } from "./fit-generic-nouns.ts";
import { joinOffices } from "./join-offices.ts";
import type { PageWords, Rescue } from "./rescue.ts";

const HAS_HAN = /\p{Script=Han}/u;

/** Reads a question in English; undefined when it is in none, or more of it is unknown than known. */
export function readEnglish(question: string, folded: string, pages: PageWords): Rescue | undefined {
  if (HAS_HAN.test(folded) || !isEnglish(folded)) return undefined;
  const read = readParts(translateDays(folded), capitalisedWords(question), pages);
  if (isMostlyUnknown(read)) return undefined;
  const parts = turnOffices(fitGenericNouns(read, pages.holds));
  const words = parts.filter(({ isSound }) => isSound).map(({ text }) => text);
  return { question: joinOffices(orderParts(parts, pages.holds)), words };
}

function isMostlyUnknown(parts: readonly EnglishPart[]): boolean {
  const words = parts.filter(({ role }) => role === "word");
  return words.filter(({ text }) => text === "").length > words.length / 2;
}
