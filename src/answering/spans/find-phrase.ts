import type { Range } from "../../text/sentences.ts";
import { type ScoredSentence, scoreRange } from "../score-sentences.ts";
import { isAsked, SENTENCES_READ, type Span, type SpanSearch } from "./span.ts";

const AFTER_IN =
  /(?:设在|位于|坐落于?|在|于)([^,，。;；:：、]{2,24}?)(?=举行|召开|举办|开幕|启动|进行|落幕|闭幕|揭牌|开工|签约|成立|发生|开展|鸣枪|开赛|展出|亮相|起跑|设立|落户|签署|演出|上映|办理|报名|领取|集合|会见|会谈|座谈|见到|看到|打响|揭晓|发布|公布|,|，|。|$)/gu;
const AFTER_VERB =
  /(?:先后来到|来到|前往|走进|走访了?|深入|赴|抵达|直达|通往|开往|飞往|驶往|运往|迁至|搬到|去|到|至)([^,，。;；:：]{2,40}?)(?=[,，。;；]|等|调研|检查|考察|督导|察看|查看|看望|慰问|参加|举行|沿岸|现场|学习|开展|实地|过年|过冬|旅游|就诊|办理|看(?!望)|的|$)/gu;
/** 终点设在, 集合地点为: the noun of the question, and what stands behind it. */
export const END_POINT = /[起终]点|地[点址]|出发地|目的地/u;
const AFTER_END_POINT = new RegExp(
  `(?:${END_POINT.source})(?:均|都|就)?(?:[设定选]?在|位于|[设定选]?[为是]|[:：])([^,，。;；:：、]{2,24}?)(?=[,，。;；]|$)`,
  "gu",
);
const IS_END_POINT = 4;
/** 去哪儿过年, 开到哪里: where to. */
const ASKS_WHERE_TO = /[去到往赴至](?:了|过)?(?:哪|什么地方|啥地方)/u;
const IS_WHERE_TO = 1.5;
const END_POINT_CHARS = 7;
/** A place ends in a kind of place; a day or a number is none. */
export const PLACE_END =
  /(?:[馆院场校厅区县市镇村街路园站港店厂山湖河江海岛室楼处州省国城苑桥里屋]|中心|广场|公园|社区|大道|基地|码头|机场)$/u;
const NO_PLACE = /\d[月日时点年万亿%]|^\d|以[上下内外来]|[了着过]$|这|那|期间|以后|之前/u;
const IS_PLACE = 1;
/** 因管网改造, 由于暴雨: why. */
const BEHIND_REASON = /(?:是因为|因为|由于|因|鉴于|受|为了?)([^,，。;；:：]{3,40}?)(?=影响|需要|[,，。;；]|$)/gu;
/** 英文全称: the longest Latin name, with the Chinese noun behind it. */
const ASKS_LATIN = /英文|英语|字母|全称/u;
const LATIN_NAME =
  /(?<![a-z][&.'-]*)([a-z][a-z&.'-]*(?: [a-z&][a-z&.'-]*){2,}(?: ?(?:认证|标准|奖|计划|指数|协议|系统))?)/gu;
const QUOTE = /["《]([^"《》]{1,24})["》]/gu;
/** What a paper puts in quotes is what a thing is called. */
const QUOTED = 2;
const LOCALIZER = /^(?:[中里内上下前后间旁]|之|以[上下内外来]|期间)/u;
const CLAUSE_WORTH = 1;
const SENTENCE_WORTH = 0.5;

/** 哪里, 在哪儿: the places that something was held at or that were gone to. */
export function findPlaces(search: SpanSearch): readonly Span[] {
  const found = [
    ...matchesIn(search, AFTER_IN, 0.6),
    ...matchesIn(search, AFTER_VERB, ASKS_WHERE_TO.test(search.question) ? IS_WHERE_TO : 0),
    ...endPoints(search),
  ];
  return found.flatMap((span) => placeOf(search, span));
}

function endPoints(search: SpanSearch): readonly Span[] {
  const [noun] = END_POINT.exec(search.question) ?? [];
  if (noun === undefined) return [];
  return matchesIn(search, AFTER_END_POINT, IS_END_POINT).filter(({ ranges: [range] }) => {
    const start = range?.start ?? 0;
    return search.article.folded.slice(Math.max(0, start - END_POINT_CHARS), start).includes(noun);
  });
}

function placeOf({ article }: SpanSearch, span: Span): readonly Span[] {
  const [range] = span.ranges;
  const text = range ? article.folded.slice(range.start, range.end) : "";
  if (text === "" || NO_PLACE.test(text)) return [];
  return [PLACE_END.test(text) ? { ...span, score: span.score + IS_PLACE } : span];
}

/** 为什么: what stands behind 因, 由于, 为. */
export function findReasons(search: SpanSearch): readonly Span[] {
  return matchesIn(search, BEHIND_REASON, 0);
}

/** 英文全称: Latin names, where one is asked for. */
export function findLatin(search: SpanSearch): readonly Span[] {
  return ASKS_LATIN.test(search.question) ? matchesIn(search, LATIN_NAME, 0) : [];
}

/** Words in quotes: what a thing is called. */
export function findQuoted(search: SpanSearch): readonly Span[] {
  const quoted = matchesIn(search, QUOTE, QUOTED);
  return ASKS_MOTTO.test(search.question) ? quoted.map((span) => withMotto(search, span)) : quoted;
}

function withMotto({ article: { folded } }: SpanSearch, span: Span): Span {
  const { start, end } = span.ranges[0] ?? { start: 0, end: 0 };
  const before = folded.slice(Math.max(0, start - MOTTO_CHARS), start);
  const isMotto = NAMES_MOTTO.test(before) || MOTTO_BEHIND.test(folded.slice(end, end + MOTTO_CHARS));
  return isMotto ? { ...span, score: span.score + MOTTO_WORTH } : span;
}

/** 口号是什么: what stands in quotes before 为口号, or behind 主题为. */
const NAMES_MOTTO = /(?:主题|口号|名)(?:是|为)?[:"《]*$/u;
const MOTTO_BEHIND = /^["》]*为(?:主题|口号|题|名)/u;
const ASKS_MOTTO = /主题|口号/u;
const MOTTO_WORTH = 4;
const MOTTO_CHARS = 6;

/** 什么, 怎么样: what a clause says behind the words of the question. */
export function findSaid(search: SpanSearch): readonly Span[] {
  return search.sentences.slice(0, SENTENCES_READ).flatMap((scored) => complementsOf(search, scored));
}

function matchesIn(search: SpanSearch, pattern: RegExp, bonus: number): readonly Span[] {
  return search.sentences.slice(0, SENTENCES_READ).flatMap((scored) => matchesOf(search, scored, pattern, bonus));
}

function matchesOf(search: SpanSearch, scored: ScoredSentence, pattern: RegExp, bonus: number): readonly Span[] {
  const { start, end } = scored.sentence;
  const text = search.article.folded.slice(start, end);
  return [...text.matchAll(pattern)].flatMap((match) => {
    const inner = match[1] ?? "";
    const from = start + match.index + match[0].indexOf(inner);
    const range = { start: from, end: from + inner.length };
    return isAsked(search, range) ? [] : [spanAt(search, scored, range, bonus)];
  });
}

function spanAt(search: SpanSearch, scored: ScoredSentence, range: Range, bonus: number): Span {
  const { article, terms } = search;
  const clause = scored.clauses.find(({ start, end }) => range.start >= start && range.start < end) ?? scored.sentence;
  const around = {
    start: Math.max(scored.sentence.start, range.start - 24),
    end: Math.min(scored.sentence.end, range.end + 24),
  };
  const own = scoreRange(article, range, terms);
  const score =
    scoreRange(article, clause, terms) * CLAUSE_WORTH +
    scoreRange(article, around, terms) * 0.5 -
    own * 0.8 +
    scored.score * SENTENCE_WORTH;
  return { ranges: [range], score: score + bonus };
}

/** 水质|稳定达到二类标准以上: the rest of the clause after the last word of the question in it. */
function complementsOf(search: SpanSearch, scored: ScoredSentence): readonly Span[] {
  const { article, terms } = search;
  return scored.clauses.flatMap((clause) => {
    const text = article.folded.slice(clause.start, clause.end);
    const ends = terms.flatMap(({ term }) => {
      const at = text.lastIndexOf(term.text);
      return at < 0 ? [] : [at + term.text.length];
    });
    if (ends.length === 0) return [];
    // 天气|中暴露出来: the phrase of the word goes on.
    if (LOCALIZER.test(text.slice(Math.max(...ends)))) return [];
    const rest = text.slice(Math.max(...ends)).replace(/(?<![。!?！？;；,，"])[。!?！？;；,，"]+$/u, "");
    const lead = /^[\s的是为了"、]*/u.exec(rest)?.[0].length ?? 0;
    const start = clause.start + Math.max(...ends) + lead;
    const range = { start, end: start + rest.length - lead };
    return range.end - range.start >= 2
      ? [{ ranges: [range], score: clause.score * 1.5 + scored.score * SENTENCE_WORTH }]
      : [];
  });
}
