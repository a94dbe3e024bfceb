import type { Range } from "../../text/sentences.ts";
import { type ScoredClause, type ScoredSentence, scoreRange } from "../score-sentences.ts";
import type { NumberSearch } from "./number-fit.ts";

const CLAUSE_WORTH = 1;
const SENTENCE_WORTH = 0.35;
const NEAR_CHARS = 12;
/** Right before the number: 儿科823人次. */
const CLOSE_CHARS = 6;
/** 总投资|2617.4亿元: the number stands right behind what it is of; 11米的|警戒水位 before it. */
const BEHIND_ATTRIBUTE = 2.5;
const BEHIND_CHARS = 4;
const SHORTEST_ATTRIBUTE = 2;
const WHOLE_ATTRIBUTE = 3;
/** 签约了|多少: the word right before the question word stands with its own number. */
const FOCUS_WORTH = 1.5;
/** A clause with a number of its own, 开工项目143个, tells of that one. */
const HAS_COUNT = /\d/u;
/** 由18提高到|42: what was, and what is. */
const WAS = /[由从][^,;。\d]{0,8}$/u;
const BECAME =
  /^[^,;。\d]{0,6}(?:提高|提升|增加|增长|上升|下降|降低|减少|缩短|扩大|调整|延长|改|升|降|涨|增|减|变)[至到为]/u;
const ASKS_BEFORE = /原来|以前|之前|原先|过去|此前|改造前/u;
const WAS_WORTH = 3;
/** 增长了多少, 降多少: the number behind such a verb. */
const RISE = "增长|增加|上升|提高|提升|上涨|攀升|增|涨|升|多";
const FALL = "下降|减少|降低|下跌|回落|缩减|便宜|降|跌|减|少";
const ASKS_RISE = new RegExp(`(?:${RISE})(?:了|出)?(?:百分之)?(?:多少|几)(?!于)`, "u");
const ASKS_FALL = new RegExp(`(?:${FALL})(?:了|出)?(?:百分之)?(?:多少|几)`, "u");
const HAS_RISEN = new RegExp(`(?:${RISE})(?:了|约|近|超过?|达)*$`, "u");
const HAS_FALLEN = new RegExp(`(?:${FALL})(?:了|约|近|超过?|达)*$`, "u");
const CHANGE_WORTH = 4;

/** The words of the question around a number: its own clause first, then what stands close before it. */
export function numberPlace(search: NumberSearch, scored: ScoredSentence, range: Range): number {
  const { article, terms } = search;
  const at = scored.clauses.findIndex(({ start, end }) => range.start >= start && range.start < end);
  const clause: ScoredClause = scored.clauses[at] ?? { ...scored.sentence, score: scored.score };
  const part = partAround(article.folded, clause, range);
  const before = { start: Math.max(part.start, range.start - NEAR_CHARS), end: range.end };
  const close = { start: Math.max(part.start, range.start - CLOSE_CHARS), end: range.start };
  const previous = scored.clauses[at - 1];
  return (
    besideAttribute(search, scored, range) +
    changeScore(search, range) +
    (scoreRange(article, part, terms) + topicScore(search, scored, part)) * CLAUSE_WORTH +
    scoreRange(article, before, terms) * 0.6 +
    scoreRange(article, close, terms) * 0.6 +
    (clause.score + topicScore(search, scored, clause)) * 0.3 +
    (previous && !HAS_COUNT.test(article.folded.slice(previous.start, previous.end)) ? previous.score * 0.25 : 0) +
    (search.focus && scoreRange(article, part, [search.focus]) > 0 ? FOCUS_WORTH : 0) +
    scored.score * SENTENCE_WORTH
  );
}

function besideAttribute({ article, attribute }: NumberSearch, { sentence }: ScoredSentence, range: Range): number {
  const lead = article.folded.slice(Math.max(sentence.start, range.start - BEHIND_CHARS * 2), range.start);
  const behind = article.folded.slice(range.end, range.end + BEHIND_CHARS + 1);
  for (let size = attribute.length; size >= SHORTEST_ATTRIBUTE; size--) {
    const words = attribute.slice(-size);
    const at = lead.lastIndexOf(words);
    const isBeside = (at >= 0 && lead.length - at - size <= BEHIND_CHARS) || behind.startsWith(`的${words}`);
    if (isBeside) return BEHIND_ATTRIBUTE * Math.min(1, size / Math.min(attribute.length, WHOLE_ATTRIBUTE));
  }
  return 0;
}

/** 由18提高到42 tells two numbers: the second, unless the question asks for what was; 增长|8% for 增长了多少. */
function changeScore({ article: { folded }, question }: NumberSearch, { start, end }: Range): number {
  const lead = folded.slice(Math.max(0, start - NEAR_CHARS), start);
  const was = WAS.test(lead) && BECAME.test(folded.slice(end, end + NEAR_CHARS));
  const asksChange =
    (ASKS_RISE.test(question) && HAS_RISEN.test(lead)) || (ASKS_FALL.test(question) && HAS_FALLEN.test(lead));
  return (was ? WAS_WORTH * (ASKS_BEFORE.test(question) ? 1 : -1) : 0) + (asksChange ? CHANGE_WORTH : 0);
}

/** What the first clause of a sentence names is what those behind it are about: 第三期项目共90个,其中,开工20个. */
function topicScore({ article, terms }: NumberSearch, { clauses }: ScoredSentence, part: Range): number {
  const [first] = clauses;
  if (!first) return 0;
  return scoreRange(
    article,
    first,
    terms.filter((term) => scoreRange(article, part, [term]) === 0),
  );
}

/** 开工项目143个、总投资1125.4亿元: the item of the enumeration that holds the number. */
function partAround(text: string, clause: Range, range: Range): Range {
  const start = text.lastIndexOf("、", range.start - 1);
  const end = text.indexOf("、", range.end);
  return {
    start: Math.max(clause.start, start + 1),
    end: end < 0 ? clause.end : Math.min(clause.end, end),
  };
}
