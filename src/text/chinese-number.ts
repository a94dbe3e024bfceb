const DIGITS = "零一二三四五六七八九";

/** 两个月 · 〇 of years · 廿, 卅 are tens. */
const VALUES: ReadonlyMap<string, number> = new Map([
  ...Array.from(DIGITS, (digit, value): [string, number] => [digit, value]),
  ["〇", 0],
  ["两", 2],
]);

const LARGE_UNITS: ReadonlyMap<string, number> = new Map([
  ["万", 10_000],
  ["亿", 100_000_000],
]);

/** 三亿 · 二千万 · 五千, each part below ten thousand. */
const CHINESE = /^(?:(.+)亿)?零?(?:(.+)万)?(.*)$/;

/** 五千 · 三百 · 二十 · 三. Only 十 stands without a digit before it: 十三, but not 百万雄师 or 千万. */
const BELOW_TEN_THOUSAND = /^(?:(.)千)?零?(?:(.)百)?零?(?:(.?)十)?零?(.)?$/;

/** A number in folded text: 2,617.4 · 1.5万 · 二十三 · 二〇二三. A lone 一 is left out: it is seldom a number (一般). */
const NUMBER =
  /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?[万亿]?|[零〇一二三四五六七八九十百千万亿两]{2,}|[二三四五六七八九十]/g;

/** 一万五, 两百五: a last digit behind a unit, without 零, counts tenths of the unit. */
const WITH_TENTHS = /^(.*([百千万亿]))([一二三四五六七八九])$/;

const UNITS: ReadonlyMap<string, number> = new Map([["百", 100], ["千", 1000], ...LARGE_UNITS]);

const ARABIC = /^([\d,]+(?:\.\d+)?)([万亿])?$/;

/** A number of a text with its value; `end` is exclusive. */
export interface NumberInText {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** The numbers of a folded text in order, Arabic and Chinese ones alike: 第八期 and 第8期 both give 8. */
export function numbersIn(folded: string): readonly NumberInText[] {
  const numbers: NumberInText[] = [];
  for (const { 0: text, index } of folded.matchAll(NUMBER)) {
    const value = parseNumber(text);
    if (value !== undefined) numbers.push({ value, start: index, end: index + text.length });
  }
  return numbers;
}

/** The value of a whole number word, `8`, `1.5万`, `二十三` or `二〇二三`; undefined for anything else (`千万` too). */
export function parseNumber(text: string): number | undefined {
  const arabic = ARABIC.exec(text);
  if (arabic === null) return parseChineseNumber(text);
  return Number(arabic[1]?.replaceAll(",", "")) * (LARGE_UNITS.get(arabic[2] ?? "") ?? 1);
}

function parseChineseNumber(text: string): number | undefined {
  const digits = Array.from(text, (character) => VALUES.get(character));
  if (!digits.includes(undefined)) return digits.length === 0 ? undefined : Number(digits.join(""));
  const [, whole, unit = "", tenths = ""] = WITH_TENTHS.exec(text) ?? [];
  if (whole !== undefined) return withTenths(parseChineseNumber(whole), unit, tenths);
  const [, hundredMillions, tenThousands, rest] = CHINESE.exec(text) ?? [];
  const parts = [sectionValue(hundredMillions), sectionValue(tenThousands), sectionValue(rest)];
  const [high = Number.NaN, middle = Number.NaN, low = Number.NaN] = parts;
  const value = high * 100_000_000 + middle * 10_000 + low;
  return Number.isNaN(value) ? undefined : value;
}

function withTenths(whole: number | undefined, unit: string, tenths: string): number | undefined {
  return whole === undefined ? undefined : whole + (digit(tenths, 0) * (UNITS.get(unit) ?? 0)) / 10;
}

/** The value of a part below ten thousand, 0 where there is none, NaN where it is no number. */
function sectionValue(text: string | undefined): number {
  if (text === undefined || text === "") return 0;
  const match = BELOW_TEN_THOUSAND.exec(text);
  if (match === null) return Number.NaN;
  const [, thousands, hundreds, tens, ones] = match;
  return digit(thousands, 0) * 1000 + digit(hundreds, 0) * 100 + digit(tens, 1) * 10 + digit(ones, 0);
}

/** The digit's value; `whenBare` for the 1 that 十 leaves out; 0 where the part is absent. */
function digit(character: string | undefined, whenBare: number): number {
  if (character === undefined) return 0;
  return character === "" ? whenBare : (VALUES.get(character) ?? Number.NaN);
}
