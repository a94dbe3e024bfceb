import fc from "fast-check";

/** What markup, addresses, objects and screens trip over. */
const HOSTILE = [
  ..."<>&\"'`*_[](){}#+-=|~.!\\/@:;,% \t\n",
  ..."\u0000\u0007\u001b\u007f\u0085\u00a0\u00ad\u2028\u2029\u3000",
  // Zero-width and directional characters, byte order mark, Hangul filler.
  ..."\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff\u3164",
  ...["<b>", "</a>", '<a href="tg://user?id=1">', "&lt;", "&#55357;", "[x](http://x.example)", "*bold*", "||x||"],
  ...["https://evil.example/", "javascript:alert(1)", "tg://resolve?domain=x", "@somebody", "#tag", "/ask", "/start@x"],
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "null", "undefined", "NaN"],
  ...["../../etc/passwd", "%00", "{{7*7}}", "'; DROP TABLE x", "$&", "$1", "\\u0000"],
];
/** Characters of two units, of several characters, and half characters. */
const ODD = [
  "𠮷",
  "👍🏽",
  "👨‍👩‍👧",
  "🇨🇳",
  "e\u0301",
  "क्षि",
  "하",
  "人\u{e0100}",
  "\ud83d",
  "\udc4d",
  "！\u0301",
  "。\ufe0f",
];
const NEWS = [
  "郑州",
  "献血",
  "项目",
  "市长",
  "5月8日",
  "2023年",
  "228154人次",
  "“三个一批”",
  "。",
  ",",
  "记者",
  "昨天",
  "第2条",
  "更多",
];

/** Any text, short for the most part: half of it news, the rest what breaks things. `isWellFormed`: no half characters. */
export function hostileText({ maxPieces = 12, isWellFormed = false } = {}): fc.Arbitrary<string> {
  const odd = isWellFormed ? ODD.filter(isWellFormedText) : ODD;
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  const piece = fc.oneof(
    { arbitrary: fc.constantFrom(...NEWS), weight: 4 },
    { arbitrary: fc.constantFrom(...HOSTILE), weight: 4 },
    { arbitrary: fc.constantFrom(...odd), weight: 2 },
    { arbitrary: isWellFormed ? fc.constantFrom("\u{2ebf0}", "锟斤拷") : unit, weight: 1 },
  );
  return fc.array(piece, { maxLength: maxPieces, size: "max" }).map((pieces) => pieces.join(""));
}

/** Whether a text holds no half of a character, which Telegram takes no message with. */
export function isWellFormedText(text: string): boolean {
  return Buffer.from(text).toString() === text;
}
