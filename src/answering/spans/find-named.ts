import type { Range } from "../../text/sentences.ts";
import type { TaggedToken } from "../../text/tokenizer.ts";
import nameEndings from "../name-endings.json" with { type: "json" };
import { type ScoredSentence, scoreRange } from "../score-sentences.ts";
import { isAsked, SENTENCES_READ, type Span, type SpanSearch } from "./span.ts";

/** Words that end a name, or stand between names, seen from its right end. */
const STOPS = /^(?:p|c|u|w|r|y|e|o)/u;
/** Verbs that are parts of names: 投资发展有限公司, 客户体验中心. */
const VERB_IN_NAME =
  /^(?:投资|发展|控股|开发|建设|服务|管理|运营|体验|促进|保护|合作|研究|贸易|交易|制造|设计|咨询|生产|加工|监督|监测|检验|检测|指导|救助|捐献|教育|培训|实验|示范|展览|调度|指挥|应急|防控|接种|创新|创业|规划|会展|交流|评价|审批|检察|执法|救援|维修|物流|供水|供电|供热|养护|养老|康复|治疗|预防|控制)$/u;
/** Words that no name begins with. */
const NOT_IN_NAME =
  /^(?:等|各|该|本|此|其|某|有关|相关|一些|多个|部分|全部|首先|先后|分别|重点|主要|随后|现场|实地|深入|首|先|都|也|又|还|再|就|才|已|将|不|约|近|共|由|获|自|沿|负责人|项目)$/u;
const TITLE_START =
  /^(?:副|党组|党委|常务)?(?:书记|主任|主席|部长|局长|院长|校长|市长|县长|区长|秘书长|常委|委员|负责人|干部|总监|经理|董事长|会长|馆长|站长|队长|工作人员)/u;
const LONGEST_NAME = 30;
const OWN_NOUN = 1;
const SENTENCE_WORTH = 0.5;
const CLAUSE_WORTH = 0.8;
const NEAR_WORTH = 0.6;
const NEAR_CHARS = 16;
/** The words of the question inside the name tell most: 蚂蚁的那个中心. */
const INSIDE_WORTH = 0.8;
/** 哪两家公司, 哪几所学校: all names of that kind in the sentence. */
const SEVERAL = /哪[二两三四五六七八九十几]|哪些|分别/u;

const ENDINGS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(nameEndings));

/** The words that names of a kind end in: 部门 -> 委员会, 办公室, 局 …, longest first. */
export function endingsOf(noun: string): readonly string[] {
  const known = [...ENDINGS].find(([kind]) => noun.endsWith(kind))?.[1] ?? [];
  return [...new Set([noun, ...known])].sort((a, b) => b.length - a.length);
}

/** 哪所学校, 哪条河, 哪两家公司: names that end in the noun, or in a word that papers print for it. */
export function findNamed(search: SpanSearch): readonly Span[] {
  const { noun } = search.kind;
  if (!noun) return [];
  const endings = endingsOf(noun);
  const read = search.sentences.slice(0, SENTENCES_READ).map((scored) => namesIn(search, scored, endings));
  if (!SEVERAL.test(search.question)) return read.flat();
  return read.filter((names) => names.length > 0).map(joined);
}

function joined(names: readonly Span[]): Span {
  const score = Math.max(...names.map((name) => name.score)) + Math.min(names.length, 4) * 0.3;
  return { ranges: names.flatMap(({ ranges }) => ranges), score };
}

function namesIn(search: SpanSearch, scored: ScoredSentence, endings: readonly string[]): readonly Span[] {
  const { start, end } = scored.sentence;
  const tokens = search.tokenizer.tag(search.article.folded.slice(start, end));
  const spans: Span[] = [];
  tokens.forEach((token, i) => {
    const ending = endings.find((word) => token.term.endsWith(word));
    const next = tokens[i + 1];
    // 中心|医院: the name goes on.
    const goesOn =
      next && next.start === token.start + token.term.length && endings.some((word) => next.term.endsWith(word));
    // 高新区党工委|副书记: the title of a person, not the body itself.
    const isOffice =
      next &&
      next.start === token.start + token.term.length &&
      TITLE_START.test(search.article.folded.slice(start + next.start, start + next.start + 5));
    if (!ending || goesOn || isOffice) return;
    const first = tokens[firstToken(tokens, i)] ?? token;
    const range = { start: start + first.start, end: start + token.start + token.term.length };
    if (range.end - range.start > ending.length && !isAsked(search, range)) {
      spans.push({ ranges: [range], score: scoreName(search, scored, range) + (ending === endings[0] ? OWN_NOUN : 0) });
    }
  });
  return spans;
}

function scoreName(search: SpanSearch, scored: ScoredSentence, range: Range): number {
  const { article, terms } = search;
  const clause = scored.clauses.find(({ start, end }) => range.start >= start && range.start < end) ?? scored.sentence;
  const near = {
    start: Math.max(scored.sentence.start, range.start - NEAR_CHARS),
    end: Math.min(scored.sentence.end, range.end + NEAR_CHARS),
  };
  return (
    scoreRange(article, range, terms) * INSIDE_WORTH +
    scoreRange(article, clause, terms) * CLAUSE_WORTH +
    scoreRange(article, near, terms) * NEAR_WORTH +
    scored.score * SENTENCE_WORTH
  );
}

/** Walks left over the words of the name; they stand side by side. */
function firstToken(tokens: readonly TaggedToken[], last: number): number {
  const end = (tokens[last]?.start ?? 0) + (tokens[last]?.term.length ?? 0);
  let first = last;
  for (let i = last - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (!token || !next || token.start + token.term.length !== next.start) break;
    if (!isNamePart(token) || end - token.start > LONGEST_NAME) break;
    first = i;
  }
  return first;
}

function isNamePart({ term, tag }: TaggedToken): boolean {
  if (STOPS.test(tag) || NOT_IN_NAME.test(term)) return false;
  // 须|水河: one character of a name that the segmenter does not know.
  if (tag.startsWith("v") && tag !== "vn") return VERB_IN_NAME.test(term);
  return !(tag.startsWith("d") && term.length > 1 && tag !== "d");
}
