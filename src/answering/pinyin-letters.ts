/** zhèng, lǜ, also with marks as characters of their own. */
const MARKED = /(?:\p{Script=Latin}|\p{M})+/gu;
const TONE_MARK = /\u0300|\u0301|\u0304|\u030c/gu;
const DIAERESIS = /u\u0308/gu;
/** lu:se */
const U_COLON = /(?<=[nl])u:(?!\s)/gu;
/** zheng4zhou1, zheng4 zhou1; not covid19. */
const TONE_DIGIT = /(?<=[a-z])[1-5](?!\d)/gu;
/** lue, nue: with ü, and spelt with v here. */
const UE = /(?<=[nl])ue/gu;
const SYLLABLE =
  /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:i?a(?:ng?|o|i)?|iong|i(?:e|u|ng?)?|e(?:ng?|i|r)?|o(?:ng|u)?|u(?:a(?:ng?|i)?|o|i|n)?|ve?)$/u;

/** Folded text with its tone marks and tone digits left out and ü as v: zhèngzhōu, zheng4zhou1 -> zhengzhou. */
export function plainLetters(folded: string): string {
  return folded
    .replace(MARKED, (word) => word.normalize("NFD").replace(DIAERESIS, "v").replace(TONE_MARK, "").normalize("NFC"))
    .replace(U_COLON, "v")
    .replace(TONE_DIGIT, "")
    .replace(UE, "ve");
}

/** True for one syllable of Mandarin, in plain letters. Lets some through that no character has, such as fiao. */
export function isSyllable(letters: string): boolean {
  return SYLLABLE.test(letters);
}
