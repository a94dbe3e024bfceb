import fc from "fast-check";

/** Words that readers type, with those that steer how a question is read. */
const WORDS = [
  ..."隧道 澜川 市长 图书馆 闻立群 苏静秋 禾州 读书会 新闻 报道 3月10日 去年 昨天 上周 2022年 第八期 总投资 通车".split(
    " ",
  ),
  ..."谁 是谁 多少 几个 什么时候 哪天 哪里 哪些 哪家 为什么 怎么样 什么职务 分别 和 的 呢 吗 那 还有呢 他 她 那里 这次".split(
    " ",
  ),
  ..."suidao wenliqun shi shui Who is the mayor of Lanchuan how many 圖書館 誰 什麼".split(" "),
];
/** Marks, control characters, halves of pairs and joined characters; U+3000 is the ideographic space. */
const HOSTILE = [
  ..."，。？！、；：“”《》（）…—·,.?!;:'\"()[]{}<>&%$#@*+-/\\|^~`=_ \t\n\r\u3000\u0000\u0007\u001b\u007f\u200b\u202e\u2028\ufeff",
  "👍",
  "👨‍👩‍👧",
  "🇨🇳",
  "𠮷",
  "\ud83d",
  "\udc4d",
  "e\u0301",
  "__proto__",
  "constructor",
];
const MOST_CHARS = 4096;

/** Anything that can be sent as a question: words, digits, Latin, marks, emoji, broken pairs; up to 4,096 characters. */
export function randomQuestion(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { arbitrary: fc.constantFrom(...WORDS), weight: 6 },
    { arbitrary: fc.constantFrom(...HOSTILE), weight: 2 },
    { arbitrary: fc.stringMatching(/^[0-9０-９一二三十百千万亿年月日号.]{1,8}$/), weight: 1 },
    { arbitrary: fc.stringMatching(/^[a-zA-Z']{1,10}$/), weight: 1 },
    { arbitrary: fc.integer({ min: 0x4e00, max: 0x9fff }).map((unit) => String.fromCharCode(unit)), weight: 2 },
    { arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), weight: 1 },
  );
  const short = fc.array(piece, { maxLength: 8 });
  const long = fc.array(piece, { minLength: 300, maxLength: 2000, size: "max" });
  return fc
    .oneof({ arbitrary: short, weight: 30 }, { arbitrary: long, weight: 1 })
    .map((pieces) => pieces.join("").slice(0, MOST_CHARS));
}
