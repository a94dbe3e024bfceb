import { PLACE_NAMES } from "../newspaper/place-names.ts";
import { startsLikeName } from "../newspaper/surnames.ts";
import { fold } from "../text/fold.ts";
import { blankQuestionWords } from "../text/question-words.ts";
import type { TaggedToken, Tokenizer } from "../text/tokenizer.ts";
import { synonymsOf } from "./meet-terms.ts";

/** A word of the question that a passage has to meet. */
export interface QuestionTerm {
  /** Folded. */
  readonly text: string;
  /** UTF-16 index in the question. */
  readonly start: number;
  /** How much it says of what is asked: 1 for a noun, less for a verb, little for the rest. */
  readonly weight: number;
  /** A place, a name, an ordinal, a number, a Latin word or quoted words: without it a passage is about something else. */
  readonly isHard: boolean;
  readonly isVerb: boolean;
}

/** Words of talk that no newspaper prints, or that say nothing of the matter. Folded. */
const FILLERS: ReadonlySet<string> = new Set(
  (
    "一共 总共 共 现在 目前 这次 那次 此次 这边 那边 这里 那里 那个 这个 那些 这些 那 这 是 有 的 了 都 被 由 叫 做 干 弄 搞 拿 还 还有 又 再 也 就 才 啊 呀 呢 吧 吗 嘛 哦 " +
    "这块 那块 这类 那类 这方面 那方面 这种 那种 这回 那回 那会儿 那会 那阵子 这阵子 找找 看看 老是 要是 不好意思 打扰 谢谢 麻烦 想问下 打听 打听一下 " +
    "名字 全称 简称 英文 中文 情况 事情 事 地方 时候 时间 日期 一下 请 请问 知道 告诉 想 问 问一下 查 查询 帮 帮我 我 你 您 他 她 它 我们 你们 他们 大家 哪 几 个 家 所 条 座 位 名 " +
    "新闻 报道 消息 文章 内容 方面 有关 关于 相关 跟 和 与 及 在 到 从 向 对 把 给 让 为 以 用 按 里 中 上 下 前 后 内 外 时 当时 当天 那天 最近 后来 之后 以后 之前 以前 目前 主要 具体 分别 先 先后 " +
    "一行 多少 什么 怎么 怎样 为什么 谁 哪里 哪儿 哪些 哪个 真的 到底 究竟 可以 能 会 要 应该 必须 需要 已 已经 曾 曾经 没有 没 不 除了 看到 能看 能查 回事 意思 东西 报纸 版面 场合 那儿 这儿 说说 讲讲 咋 咋样 多不多 够不够 是不是 有没有 那场 那口 人 些 类 之 其 该 此 各 每 另 另外 以及 等 等等 一个 一些 有些 点 说法 出现 提到 百分之 百分比 " +
    "the a an of in on at to for is are was were be did do does and or by with from how many much what who when where which whom whose it its this that there get got"
  ).split(" "),
);
/** “三个一批”, 《某某》: words that the reader marked as one. */
const QUOTED = /["“”《]([^"“”《》]{2,20})["“”》]/gu;
/** 第八期, 第76个, 3号线, 远顺9号, 二审, 二十大: numbers that name one thing of many. */
const ORDINAL =
  /第\s?[\d一二三四五六七八九十百两]+\s?[个届次期批条号中小版轮场名位项章回年天]?|前\s?[\d一二三四五六七八九十]+\s?[期届年]|\d+号线|(?:(?![月在到从于至和年是的])\p{Script=Han}){2}\d{1,4}号(?!线)|[一二三终]审|[特一二三]等奖|[一二三四五六七八九十]{1,3}大(?=$|[精报召开的])|\d{1,2}[·.]\d{1,2}(?=\p{Script=Han})/gu;
/** 城东, 馆里, 城市: taken for places by the segmenter, names of none. */
const GENERIC_PLACE = /^(?:东西|城[东西南北]|.里|城市|市区|城区|中[国央]|全[国省市县区]|[东西南北]部|河|.镇|.村)$/u;
/** 还有谁一起: what somebody did with others. */
const TOGETHER = /^(?:一起|一同|共同)$/u;
/** 是哪里人. */
const HOMETOWN = /(?:哪里|哪儿|什么地方|哪个地方)的?人/u;
/** 王老太, 艾草都: an address, or a word that the segmenter took in. */
const NO_GIVEN_NAME = /^.(?:[老小大阿某]|.*[都那能也还就是的在去跑了]$|女士|先生|师傅|医生|老师)/u;
const LATIN_OR_NUMBER = /^[\p{Script=Latin}\d][\p{Script=Latin}\d&.+'_%-]*$/u;
const NOUN_WEIGHT = 1;
/** The segmenter's guess at a word it does not know may be no word. */
const UNKNOWN_WEIGHT = 0.6;
const VERB_WEIGHT = 0.4;
const OTHER_WEIGHT = 0.3;

/** Words of the longest phrase that other words may stand for. */
const MOST_JOINED = 4;

const QUOTED_LENGTHS = [8, 7, 6, 5, 4, 3];

/** What the pages name, folded. */
export interface KnownWords {
  readonly names: ReadonlySet<string>;
  /** Places without 市 and 县. */
  readonly places: ReadonlySet<string>;
  /** What stands in quotes, of three to eight characters: “青年里”. */
  readonly quoted: ReadonlySet<string>;
}

/**
 * The words of a question that matter, in its order.
 * @param blanked UTF-16 ranges that are read already: days, and words of browsing.
 * @param known names and places of the pages.
 */
export function questionTerms(
  question: string,
  tokenizer: Tokenizer,
  blanked: readonly { readonly start: number; readonly end: number }[],
  { names, places, quoted }: KnownWords,
): readonly QuestionTerm[] {
  let text = blankQuestionWords(fold(question));
  for (const { start, end } of blanked) text = blank(text, start, end);
  const phrases = [QUOTED, ORDINAL].flatMap((pattern) => {
    const found = [...text.matchAll(pattern)];
    for (const { index, 0: words } of found) text = blank(text, index, index + words.length);
    return found.map((match) => phraseTerm((match[1] ?? match[0]).replace(/\s/gu, ""), match.index));
  });
  const called = quotedIn(text, quoted);
  for (const { start, text: words } of called) text = blank(text, start, start + words.length);
  const words = joinPhrases(tokenizer.tag(text)).flatMap((token) => termOf(token, names, places) ?? []);
  const hometown = HOMETOWN.test(question) ? [{ ...phraseTerm("籍贯", text.length), isHard: false }] : [];
  return eachOnce([...phrases, ...called, ...hometown, ...words]).sort((a, b) => a.start - b.start);
}

/** 打|疫苗, 送|外卖|的: words that the segmenter cuts and for which the pages have other words are one. */
function joinPhrases(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  const joined: TaggedToken[] = [];
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(tokens, at);
    const token = phrase?.token ?? tokens[at];
    if (token) joined.push(token);
    at += phrase?.length ?? 1;
  }
  return joined;
}

/** The longest known phrase that begins with the token, said of what its last word is. */
function phraseAt(
  tokens: readonly TaggedToken[],
  at: number,
): { readonly token: TaggedToken; readonly length: number } | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  for (let length = MOST_JOINED; length >= 2; length -= 1) {
    const parts = tokens.slice(at, at + length);
    const last = parts.at(-1);
    const term = parts.map((part) => part.term).join("");
    const isWhole = last !== undefined && last.start + last.term.length - first.start === term.length;
    if (parts.length === length && isWhole && synonymsOf(term).length > 0) {
      return { token: { term, start: first.start, tag: first.tag.startsWith("v") ? "v" : "n" }, length };
    }
  }
  return undefined;
}

/** What the pages call something, as it stands in a question, the longest first. */
function quotedIn(text: string, quoted: ReadonlySet<string>): readonly QuestionTerm[] {
  const found: QuestionTerm[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const length = QUOTED_LENGTHS.find((size) => quoted.has(text.slice(at, at + size)));
    if (length === undefined) continue;
    found.push({ ...phraseTerm(text.slice(at, at + length), at), isHard: false });
    at += length - 1;
  }
  return found;
}

function phraseTerm(text: string, start: number): QuestionTerm {
  return { text, start, weight: NOUN_WEIGHT, isHard: true, isVerb: false };
}

/** The first of those that read alike. */
function eachOnce(terms: readonly QuestionTerm[]): QuestionTerm[] {
  return terms.filter(({ text }, i) => terms.findIndex((term) => term.text === text) === i);
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}

function termOf(token: TaggedToken, names: ReadonlySet<string>, places: ReadonlySet<string>): QuestionTerm | undefined {
  const { tag, start } = token;
  // 签了, 采了: the segmenter leaves the particle on words that it does not know.
  const term = token.term.replace(tag.startsWith("x") ? /(?<=.)[了过着]$/u : /(?<=^.)[里内中]$/u, "");
  if (FILLERS.has(term)) return undefined;
  const isHard = names.has(term) || isPlace(token, places) || LATIN_OR_NUMBER.test(term) || isName(token);
  if (term.length === 1 && !isHard && !/^[nv]/u.test(tag)) return undefined;
  return { text: term, start, weight: weightOf(tag, term), isHard, isVerb: tag.startsWith("v") || TOGETHER.test(term) };
}

/** Somebody whom no page may name: the segmenter tells names by their characters. */
function isName({ term, tag }: TaggedToken): boolean {
  return tag === "nr" && term.length >= 2 && term.length <= 3 && startsLikeName(term) && !NO_GIVEN_NAME.test(term);
}

function isPlace({ term, tag }: TaggedToken, places: ReadonlySet<string>): boolean {
  const stem = term.length > 2 ? term.replace(/[市省县区]$/u, "") : term;
  if (PLACE_NAMES.has(stem) || places.has(stem)) return true;
  return tag === "ns" && term.length >= 2 && !GENERIC_PLACE.test(term);
}

function weightOf(tag: string, term: string): number {
  if (tag.startsWith("x")) return UNKNOWN_WEIGHT;
  if (tag === "vn" || /^[nijle]|^eng/u.test(tag)) return term.length === 1 ? OTHER_WEIGHT : NOUN_WEIGHT;
  if (tag.startsWith("m") && /^\d/u.test(term)) return NOUN_WEIGHT;
  return tag.startsWith("v") ? VERB_WEIGHT : OTHER_WEIGHT;
}
