import type { Range } from "../../text/sentences.ts";
import type { TaggedToken } from "../../text/tokenizer.ts";
import nameEndings from "../name-endings.json" with { type: "json" };
import { type ScoredSentence, scoreRange } from "../score-sentences.ts";
import { isAsked, SENTENCES_READ, type Span, type SpanSearch } from "./span.ts";

/** Words that end a name, or stand between names, seen from its right end. */
const STOPS = /^(?:p|c|u|w|r|y|e|o|t)/u;
/** Verbs that are parts of names: 投资发展有限公司, 客户体验中心. */
const VERB_IN_NAME =
  /^(?:投资|发展|控股|开发|建设|服务|管理|运营|体验|促进|保护|合作|研究|贸易|交易|制造|设计|咨询|生产|加工|监督|监测|检验|检测|指导|救助|捐献|教育|培训|实验|示范|展览|调度|指挥|应急|防控|接种|创新|创业|规划|会展|交流|评价|审批|检察|执法|救援|维修|物流|供水|供电|供热|养护|养老|康复|治疗|预防|控制)$/u;
/** Verbs of one character that stand before names. */
const BARE_VERB =
  /[到去来在有是至赴往对为从经由向让请找看说做用给把被进出上下入开办建获得成叫称设将会能要可应该带率驻位落属返离过聘邀访约]/u;
/** 我市, 全镇, 19日至21日我市: no place by its name. */
const NO_NAME = /^(?:\d+[月日年时]|目前|今年|去年)|[我全该本各此]\p{Script=Han}$/u;
/** 运往|南湾海域: a verb that the segmenter took for a part of the name. */
const LEAD = /^\p{Script=Han}?[往到至于向赴](?=\p{Script=Han}{3})/u;
/** Words that no name begins with. */
const NOT_IN_NAME =
  /^(?:等|各|该|本|此|其|某|有关|相关|一些|多个|部分|全部|首先|先后|分别|重点|主要|随后|现场|实地|深入|首|先|都|也|又|还|再|就|才|已|将|不|约|近|共|由|获|自|沿|负责人|项目|\p{Script=Han}{1,2}于)$/u;
const TITLE_START =
  /^(?:副|党组|党委|常务)?(?:书记|主任|主席|部长|局长|院长|校长|市长|县长|区长|秘书长|常委|委员|负责人|干部|总监|经理|董事长|会长|馆长|站长|队长|工作人员)/u;
const LONGEST_NAME = 30;
const LONGEST_BARE = 2;
const TITLE_CHARS = 5;
const OWN_NOUN = 1;
const SENTENCE_WORTH = 0.5;
const CLAUSE_WORTH = 0.8;
const NEAR_WORTH = 0.6;
const NEAR_CHARS = 16;
const DEED_CHARS = 6;
const DEED_WORTH = 1.5;
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
  const { start } = scored.sentence;
  const text = search.article.folded.slice(start, scored.sentence.end);
  const tokens = search.tokenizer.tag(text);
  return tokens.flatMap((token, i) => {
    const ending = endings.find((word) => token.term.endsWith(word));
    if (!ending || goesOn(text, tokens, i, endings)) return [];
    const first = tokens[firstToken(tokens, i)] ?? token;
    const end = token.start + token.term.length;
    const lead = LEAD.exec(text.slice(first.start, end))?.[0].length ?? 0;
    const range = { start: start + first.start + lead, end: start + end };
    if (range.end - range.start <= ending.length || isAsked(search, range)) return [];
    if (NO_NAME.test(text.slice(range.start - start, end))) return [];
    return [{ ranges: [range], score: scoreName(search, scored, range) + (ending === endings[0] ? OWN_NOUN : 0) }];
  });
}

/** 中心|医院: the name goes on; 高新区党工委|副书记: the title of a person, not the body itself. */
function goesOn(text: string, tokens: readonly TaggedToken[], at: number, endings: readonly string[]): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || next?.start !== token.start + token.term.length) return false;
  return (
    endings.some((word) => next.term.endsWith(word)) ||
    TITLE_START.test(text.slice(next.start, next.start + TITLE_CHARS))
  );
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
    deedScore(search, range) +
    scored.score * SENTENCE_WORTH
  );
}

/** 哪个机构组织: the deed stands right behind the name. */
function deedScore({ article, predicate }: SpanSearch, { end }: Range): number {
  return predicate && scoreRange(article, { start: end, end: end + DEED_CHARS }, [predicate]) > 0 ? DEED_WORTH : 0;
}

/** Walks left over the words of the name; they stand side by side. */
function firstToken(tokens: readonly TaggedToken[], last: number): number {
  const end = (tokens[last]?.start ?? 0) + (tokens[last]?.term.length ?? 0);
  let first = last;
  for (let i = last - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (!token || !next || token.start + token.term.length !== next.start) break;
    // 锦和|公司: what stands before a bare 公司 is of its name.
    const isInside = i === last - 1 && token.term === "和" && (tokens[last]?.term.length ?? 0) <= LONGEST_BARE;
    if (!(isInside || isNamePart(token)) || end - token.start > LONGEST_NAME) break;
    first = i;
  }
  return first;
}

function isNamePart({ term, tag }: TaggedToken): boolean {
  if (STOPS.test(tag) || NOT_IN_NAME.test(term)) return false;
  // 禾|水河, 竹|岔|沟: one character of a name that the segmenter does not know.
  if (tag.startsWith("v") && tag !== "vn")
    return VERB_IN_NAME.test(term) || (term.length === 1 && !BARE_VERB.test(term));
  return !(tag.startsWith("d") && term.length > 1 && tag !== "d");
}
