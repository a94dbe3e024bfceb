/** What is said around the words of the page, which stay; longer ones first. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/随版面文件给出的出版日期/gu, "given with the page"],
  [/报头印有(?=「)/gu, "printed above the page: "],
  [/最晚的新闻日期(?=「)/gu, "the latest day in the news is "],
  [/,文中称(?<word>「[^」]*」),按当日出版推算/gu, ", called $<word>, so the paper is of that day"],
  [/,文中称(?<word>「[^」]*」),按次日出版推算/gu, ", called $<word>, so the paper is of the day after"],
  [/,按次日出版推算/gu, ", so the paper is probably of the day after"],
  [/;(?=[「\w])/gu, "; "],
];

/** The evidence of a day in English: `「2022年」;报头印有「3月10日」` -> `「2022年」; printed above the page: 「3月10日」`. */
export function englishEvidence(evidence: string): string {
  return PHRASES.reduce((text, [phrase, english]) => text.replace(phrase, english), evidence);
}
