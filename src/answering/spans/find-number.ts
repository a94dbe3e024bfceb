import type { ScoredSentence } from "../score-sentences.ts";
import { measureOf, type NumberSearch, numberFit } from "./number-fit.ts";
import { numberPlace } from "./number-place.ts";
import { NUMBER } from "./number-units.ts";
import { SENTENCES_READ, type Span, type SpanSearch } from "./span.ts";

/** 一, 两 in words are seldom a count that is asked for. */
const IN_DIGITS = 0.9;
const FOCUS_CHARS = 1;
/** 1号线, 3号楼: a number that names, and counts nothing. */
const NAMED_BY_NUMBER = /^号[线楼院门厅路井桥机]/u;
/** 2020年 is no number of years. */
const CALENDAR_YEAR = /^(?:19|20)\d{2}$/u;
const ASKS_RANK = /第几/u;
/** 第三, 首位, 冠军. */
const RANK = /第[\d一二三四五六七八九十百]+[名位届次个期批届]?|首[位次届]|[冠亚季]军/gu;

/** 多少, 几个: the numbers with their units that fit what is counted. */
export function findNumbers(search: SpanSearch): readonly Span[] {
  const { kind, terms } = search;
  const focus = terms.find(({ term: { start, text, isHard } }) => {
    const gap = kind.at - start - text.length;
    return !isHard && gap >= 0 && gap <= FOCUS_CHARS;
  });
  const counted = { ...search, focus, measure: measureOf(search) };
  const read = search.sentences.slice(0, SENTENCES_READ);
  const ranks = ASKS_RANK.test(search.question) ? read.flatMap((sentence) => ranksOf(counted, sentence)) : [];
  return ranks.length > 0 ? ranks : read.flatMap((sentence) => numbersOf(counted, sentence));
}

function numbersOf(search: NumberSearch, scored: ScoredSentence): readonly Span[] {
  const { start, end } = scored.sentence;
  const text = search.article.folded.slice(start, end);
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const { value = "", unit = "", bound = "" } = match.groups ?? {};
    const from = start + match.index + match[0].indexOf(value);
    const bare = { start: from, end: from + value.length + unit.length };
    if (unit === "年" && CALENDAR_YEAR.test(value)) return [];
    if (unit === "" && NAMED_BY_NUMBER.test(text.slice(match.index + match[0].length))) return [];
    const fit = numberFit(search, { value, unit }, bare);
    if (fit === undefined) return [];
    const score = fit + numberPlace(search, scored, bare) + (/^\d/u.test(value) ? IN_DIGITS : 0);
    return [{ ranges: [{ ...bare, end: bare.end + bound.length }], score }];
  });
}

/** 排第几: 第三名, 冠军. */
function ranksOf(search: NumberSearch, scored: ScoredSentence): readonly Span[] {
  const { start, end } = scored.sentence;
  const text = search.article.folded.slice(start, end);
  return [...text.matchAll(RANK)].flatMap(({ 0: words, index }) => {
    const range = { start: start + index, end: start + index + words.length };
    return search.question.includes(words) ? [] : [{ ranges: [range], score: numberPlace(search, scored, range) }];
  });
}
