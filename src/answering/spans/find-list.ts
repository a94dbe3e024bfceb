import type { Range } from "../../text/sentences.ts";
import { type ScoredSentence, scoreRange } from "../score-sentences.ts";
import { SENTENCES_READ, type Span, type SpanSearch } from "./span.ts";

/** What leads to an enumeration. */
const GOVERNOR =
  /^.*(?:先后(?:来到|走访了?|到|在|赴|深入|前往|走进|查看了?|检查了?|察看了?|视察了?|参观了?|考察了?)|依次(?:来到|到|查看了?)|实地观摩了?|实地走访了?|实地察看了?|分别来到|来到|走访了?|观摩了?|察看了?|考察了?|参观了?|前往|深入到?|走进了?|包括|涵盖|涉及|覆盖|分为|设有|设立|开设了?|推出了?|举办了?|带来了?|提供了?|取消了?|新增了?|增设了?|停靠|途经|获得|种植|备有|配有|配备了?|主要是|分别[为是]|有(?!限|关)|为|是|了|由|[:：])(?=[^、]{2,})/u;
/** Where it ends: 等地, 等处, or the verb behind it. */
const TAIL =
  /(?:等(?:地|处|[\p{Script=Han}\d]{0,10})?|分别.*|参加.*|出席.*|合作(?!项目|协议|社|区|伙伴|示范).*|集中.*|先后.*|共同.*|联合.*|组成.*|考察|调研|检查|座谈)$/u;
/** 去了哪几个地方, 看了哪些单位: printed behind 先后来到, 走访了. */
const ASKS_VISITED =
  /(?:看|去|到|跑|走|查|访|逛|转|视察|调研|检查|考察|参观|走访|察看|突击)(?:了|过|的)?(?:是|都)?(?:哪|几[个所家])/u;
const VISITED =
  /(?:来到|前往|深入|走进|先后[到在赴]|[走查察]?[访看]了?|观摩了?|参观了?|考察了?|检查了?|视察了?|登上)$/u;
const VISITED_WORTH = 2.5;
const QUOTED_ITEMS = /"[^"]{1,16}"(?:[、和及与]?"[^"]{1,16}")+/u;
const SENTENCE_WORTH = 0.6;
const CLAUSE_WORTH = 1;
const EACH_ITEM = 0.25;
/** All items are of the kind asked for: 中学, 小学, 幼儿园 for 学校. */
const OF_KIND = 4.5;
const MOST_ITEMS = 6;
/** What the question names itself is not what it asks for. */
const ASKED_COST = 0.8;
/** 在甲公司、乙公司, */
const PREPOSITION = /^(?:在|到|对|将|把|向|从|由|与|和)/u;

/**
 * 哪些, 哪几个: enumerations, printed whole.
 * @param endings words that its items end in, where the question tells their kind.
 */
export function findLists(search: SpanSearch, endings: readonly string[]): readonly Span[] {
  return search.sentences.slice(0, SENTENCES_READ).flatMap((scored) => listsOf(search, scored, endings));
}

function listsOf(search: SpanSearch, scored: ScoredSentence, endings: readonly string[]): readonly Span[] {
  const asksVisited = ASKS_VISITED.test(search.question);
  return scored.clauses.flatMap((clause) => {
    const range = quotedList(search.article.folded, clause) ?? listIn(search.article.folded, clause);
    if (!range) return [];
    const items = search.article.folded.slice(range.start, range.end).split(/[、和及与]/u);
    const kind = items.filter((item) => endings.some((ending) => item.endsWith(ending))).length / items.length;
    const score =
      scoreRange(search.article, clause, search.terms) * CLAUSE_WORTH +
      scored.score * SENTENCE_WORTH +
      kind * OF_KIND +
      (asksVisited && VISITED.test(search.article.folded.slice(clause.start, range.start)) ? VISITED_WORTH : 0) +
      Math.min(items.length, MOST_ITEMS) * EACH_ITEM;
    return [{ ranges: [range], score: score - scoreRange(search.article, range, search.terms) * ASKED_COST }];
  });
}

/** The enumeration of a clause, from after the word that governs it to before 等 or the verb; undefined when there is none. */
function listIn(text: string, clause: Range): Range | undefined {
  const words = text.slice(clause.start, clause.end);
  const joint = firstJoint(words);
  if (joint < 0) return undefined;
  const governed = GOVERNOR.exec(words.slice(0, joint))?.[0].length ?? 0;
  const lead = governed + (PREPOSITION.exec(words.slice(governed))?.[0].length ?? 0);
  const body = words.slice(lead).replace(/(?<![。!?！？])[。!?！？]+["]?$/u, "");
  const tail = TAIL.exec(body.slice(body.lastIndexOf("、") + 1))?.[0].length ?? 0;
  const start = clause.start + lead;
  const end = start + body.length - tail;
  return end - start >= 4 ? { start, end } : undefined;
}

/** “星火”“奋起”“跨越”: names in quotes side by side. */
function quotedList(text: string, clause: Range): Range | undefined {
  const match = QUOTED_ITEMS.exec(text.slice(clause.start, clause.end));
  return match ? { start: clause.start + match.index, end: clause.start + match.index + match[0].length } : undefined;
}

/** Where the first two items meet; -1 where there are no two. */
function firstJoint(words: string): number {
  const mark = words.indexOf("、");
  if (mark >= 0) return mark;
  const pair = /(?<!\p{Script=Han})\p{Script=Han}{3,}(?=[和及与]\p{Script=Han}{3})/u.exec(words);
  return pair ? pair.index + pair[0].length : -1;
}
