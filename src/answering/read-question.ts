import type { Archive, PersonEntry } from "../newspaper/archive.ts";
import { TITLE_AT_END } from "../newspaper/titles.ts";
import { fold } from "../text/fold.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { isWithin } from "./is-within.ts";
import { type QuestionKind, readQuestionKind } from "./question-kind.ts";
import { type QuestionTerm, questionTerms } from "./question-terms.ts";
import { readTimeScopes, type TimeScope } from "./time-scope.ts";

/** What a question is after. `browse`: articles of a topic, day or person; `keyword`: articles that hold a word; `answer`: one thing. */
export type Route = "everything" | "latest" | "browse" | "mentions" | "keyword" | "answer";

/** A question as it was understood. */
export interface QuestionReading {
  readonly text: string;
  readonly route: Route;
  readonly kind: QuestionKind;
  readonly scopes: readonly TimeScope[];
  /** Known people whom it names, folded. */
  readonly people: readonly string[];
  /** Reporters and correspondents whom it names, folded, and who are in no story themselves. */
  readonly makers: readonly string[];
  /** What else a passage has to meet; people included, days not. */
  readonly terms: readonly QuestionTerm[];
  /** What a story or two call something, “青年里”: no other story is about it. Empty until the pages are known. */
  readonly named: readonly string[];
  /** True when the terms are alternatives: 学校和教育. */
  readonly isEither: boolean;
}

/** What the reader needs to know of the pages. */
export interface Vocabulary {
  readonly archive: Archive;
  readonly tokenizer: Tokenizer;
  /** Names of people, folded. */
  readonly names: ReadonlySet<string>;
  /** Places that the pages name, folded, without 市 and 县. */
  readonly places: ReadonlySet<string>;
  /** As in `KnownWords`. */
  readonly quoted: ReadonlySet<string>;
  /** The places whose paper each page is, folded. */
  readonly homes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of reporters and correspondents, folded, with the ids of their stories. */
  readonly makers: ReadonlyMap<string, ReadonlySet<string>>;
  /** By the folded name. */
  readonly person: (name: string) => PersonEntry | undefined;
}

const EVERYTHING =
  /(?:能|可以|都)(?:查|看|问|搜)(?:到|询)?(?:什么|哪些|啥)|(?:有|收录了?)(?:什么|哪些|啥)(?:话题|内容|主题|版面|报纸)|(?:什么|哪些|啥)话题/u;
const LATEST =
  /最近(?:的)?(?:一期|一份)|最新(?:的)?(?:一期|一份|报纸|版面|新闻|报道|消息|一天)|最近(?:的)?(?:有)?(?:什么|哪些|啥)?(?:新闻|报道|消息|大事)|(?:今天|今日)(?:有)?(?:什么|哪些|啥)(?:新闻|报道|消息)/u;
const NEWS =
  /新闻|报道|消息|文章|稿[子件]|登(?:过|了|的)(?:都?是?)?(?:些)?(?:什么|啥|哪些)|发生(?:了|过)?(?:什么|啥|哪些)|(?:有|出)(?:了|过)?(?:些|点)?(?:什么|啥|哪些)(?:事|大事|动静|动态|活动|新鲜事|情况)|动态|近况|讲了(?:些)?什么|报(?:道)?(?:了|过)?(?:些|点)?(?:什么|啥|哪些)|(?:相关|有关|方面|这块|[^种]类)(?:的)?\s?(?:都|最近)?(?:有)?(?:哪些|哪几[条篇个]|什么|啥)|^有没有(?:讲|说|关于|涉及|提到|介绍)[^?？]{1,18}(?:的|方面|这块)[?？]?$|(?:相关|有关|方面|这块)的?(?:给我|帮我)?(?:找找|来点|看看)/u;
const MENTIONS =
  /(?:哪[几些]|多少)(?:篇|条|则|个)?(?:报道|新闻|文章|稿子)?.{0,4}(?:提到|提及|说到|讲到|谈到|出现|涉及)|出现(?:过|在)?.{0,2}哪|(?:在)?哪[几些](?:篇|条)?(?:报道|新闻|文章|稿子)(?:里|中)|哪[几些](?:篇|条|则)?(?:报道|新闻|文章)?(?:里|中)(?:面|边)?(?:都)?有|有(?:这个|这)?(?:词|字|说法|提法)的?(?:是|有)?哪/u;
/** 做了什么, 有哪些公开活动, 都调研过什么: all that a person did. */
const DEEDS =
  /(?:做|干|忙)(?:了|过|些|着)?(?:什么|啥|哪些)|(?:公开|出席|参加)?(?:了)?(?:什么|哪些|啥)(?:公开)?(?:活动|会议)|(?:有哪些|有什么|的)?(?:公开)?(?:活动|行程|动态|近况)(?:都|一共|总共)?(?:有(?:哪些|什么|啥))?[?？。]*$|(?:都)?(?:调研|考察|去|检查|督导|视察|走访|参加|出席|讲|说|强调)过(?:什么|哪些|哪里|啥|哪儿)|(?:去|到|出席|参加)了?哪[些几](?:个|次|场)?(?:场合|活动|会议|会)|最近(?:在)?(?:做|干|忙)|(?:跟着|陪着?|带队)?(?:下去|出去|出来|露面|出现|出席|参加|去|来)过?[了过]?几(?:趟|次|回)/u;
/** Words of browsing that are no terms. */
const BROWSING =
  /新闻|报道|消息|文章|稿[子件]|登[过了的]|名字里?有?|名字|话题|主题|内容|公开活动|活动|动态|近况|行程|报纸|版面|场合|最新|一期|发生|讲|报[了过]|出了些?|动静|新鲜事|出现|提到|提及|涉及|说法|提法|这个词|这个字|调研过|做过|去过|方面|有关|关于|相关|大事|最近/gu;
const EITHER = /\p{Script=Han}{2}(?:和|与|或者?|及|、)\p{Script=Han}{2,}(?:的|有|类|相关|方面)/u;
/** Stands in for the newest issue where no page has a day. */
const NO_ISSUE = "1000-01-01";
const WHO_IS = /^(?<name>\p{Script=Han}{2,4}?)又?是(?:谁|何人|什么人|哪位|哪个)[?？。!！啊呢呀]*$/u;
const MADE_BY = /记者|通讯员|写(?:了|过|的)?|采写|署名/u;
const MADE_WORDS = /记者|通讯员|采写|署名|写(?:了|过|的)?|稿子?/gu;
const TOGETHER = /^(?:一起|一同|共同)$/u;
/** 考生, 站: nouns that the segmenter takes for verbs. */
const NOUN_LIKE_VERB = /.[生员者工民手]$|^站$/u;
const MOST_SCOPES = 8;
const ASKS_FACT: ReadonlySet<string> = new Set(["number", "person", "date", "place", "title"]);
/** 大桥总投资, 夜诊的预约电话: a noun at the end that asks without a question word. */
const ASKING_NOUNS: readonly { readonly wanted: QuestionKind["wanted"]; readonly pattern: RegExp }[] = [
  {
    wanted: "number",
    pattern:
      /(?:总投资|投资额|总额|人数|数量|票价|价格|面积|年龄|得分|分数|成绩|比例|占比|产量|销量|收入|电话|热线|号码)[?？。]*$|总投资|投资额|总额|人数|数量|票价|价格|面积|年龄|得分|分数|成绩|比例|占比|产量|销量|收入/u,
  },
  { wanted: "place", pattern: /(?:起点|终点|地点|地址|出发地|目的地)[?？。]*$/u },
  { wanted: "date", pattern: /(?:(?<=的|[开报举截结发出])(?:时间|日期)|开放时间|报名时间|截止日期)[?？。]*$/u },
  { wanted: "which", pattern: /(?<=的)(?<noun>单位|公司|机构|企业|部门|学校|医院|球队|冠军)[?？。]*$/u },
];
/** 参加会议的市领导名单. */
const ASKS_NAMES = /名单[?？。]*$/u;

/** Reads a question: what it is after, which days, which people, which words. */
export function readQuestion(question: string, vocabulary: Vocabulary): QuestionReading {
  const { archive, tokenizer, names } = vocabulary;
  const text = fold(question);
  const newest = archive.coverage.to ?? NO_ISSUE;
  const read = readTimeScopes(question, { newest, oldest: archive.coverage.from ?? newest }).filter(
    // 昨天 can not be counted where no page has a day.
    ({ from }) => archive.coverage.to !== null || from.slice(0, 3) !== NO_ISSUE.slice(0, 3),
  );
  const scopes = distinct(read).map((scope) => (scope.anyYear ? inNewestYear(scope, archive) : scope));
  const people = peopleIn(text, names);
  const makers = peopleIn(text, new Set(vocabulary.makers.keys())).filter(
    (name) => !people.includes(name) || MADE_BY.test(text),
  );
  const kind = kindOf(question, text, tokenizer);
  const browsing = browsingWords(text, people.length > 0);
  const named = people.length === 0 ? WHO_IS.exec(text)?.groups?.name : undefined;
  const terms =
    named && !TITLE_AT_END.test(named)
      ? [nameTerm(named)]
      : questionTerms(question, tokenizer, [...read, ...browsing, ...madeBy(text, makers)], vocabulary).filter(
          (term) => !isAddress(term, text, people),
        );
  // 王某是谁 asks for the office of a person who is named.
  const asked = WHO_IS.test(text) ? { ...kind, wanted: whoIs(people, named) } : kind;
  const isMade = makers.length > 0;
  const reading = {
    text,
    kind: asked,
    scopes,
    people: isMade ? people.filter((name) => !makers.includes(name)) : people,
    makers,
    terms,
    named: [],
    isEither: EITHER.test(text),
  };
  return { ...reading, route: routeOf(reading) };
}

/** 王某是谁: the office of somebody known, all there is of somebody else; 市长是谁 asks for a person. */
function whoIs(people: readonly string[], named: string | undefined): QuestionKind["wanted"] {
  if (people.length > 0) return "title";
  return named && !TITLE_AT_END.test(named) ? "passage" : "person";
}

/** Each stretch of days once, and no more than anybody asks for. */
function distinct(scopes: readonly TimeScope[]): readonly TimeScope[] {
  const isFirst = ({ from, to, anyYear }: TimeScope, i: number) =>
    scopes.findIndex((other) => other.from === from && other.to === to && other.anyYear === anyYear) === i;
  return scopes.filter(isFirst).slice(0, MOST_SCOPES);
}

/** 8月23日 without a year is of the newest year of which the pages tell that day. */
function inNewestYear(scope: TimeScope, archive: Archive): TimeScope {
  const newest = Number(archive.coverage.to?.slice(0, 4));
  const oldest = Number(archive.coverage.from?.slice(0, 4));
  for (let year = newest; year >= oldest; year -= 1) {
    const from = `${year}${scope.from.slice(4)}`;
    const inYear: TimeScope = { ...scope, from, to: `${year}${scope.to.slice(4)}`, anyYear: false };
    if (archive.articles.some((article) => isWithin(article, inYear))) return inYear;
  }
  return scope;
}

/** 记者王某写了哪些报道: the words that say who made a story. */
function madeBy(text: string, makers: readonly string[]): readonly { readonly start: number; readonly end: number }[] {
  if (makers.length === 0) return [];
  const names = makers.map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length }));
  const words = [...text.matchAll(MADE_WORDS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...names, ...words];
}

/** 王某主任, 王某书记: the name says who is meant. */
function isAddress(term: QuestionTerm, text: string, people: readonly string[]): boolean {
  const isBehindName = people.some((name) => text.slice(0, term.start).endsWith(name));
  return isBehindName && TITLE_AT_END.exec(term.text)?.[0] === term.text;
}

/** 王某是谁 of somebody whom the pages do not name. */
function nameTerm(name: string): QuestionTerm {
  return { text: name, start: 0, weight: 1, isHard: true, isVerb: false };
}

/** The words that say only that articles are looked for, or all that a person did. */
function browsingWords(
  text: string,
  namesPerson: boolean,
): readonly { readonly start: number; readonly end: number }[] {
  const isBrowsing = [NEWS, MENTIONS, DEEDS, EVERYTHING, LATEST].some((pattern) => pattern.test(text));
  if (!isBrowsing) return [];
  const deeds = namesPerson ? DEEDS.exec(text) : null;
  const matches = [...text.matchAll(BROWSING), ...(deeds ? [deeds] : [])];
  return matches.map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function kindOf(question: string, text: string, tokenizer: Tokenizer): QuestionKind {
  const kind = readQuestionKind(question);
  if (!kind.asks) return askingNoun(text) ?? kind;
  return kind.noun === null ? kind : { ...kind, noun: nounOf(kind.noun, tokenizer) };
}

function askingNoun(text: string): QuestionKind | undefined {
  const names = ASKS_NAMES.exec(text);
  if (names) return { wanted: "person", noun: null, at: names.index, several: true, asks: true };
  for (const { wanted, pattern } of ASKING_NOUNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const end = match.index + match[0].replace(/[?？。]+$/u, "").length;
    return { wanted, noun: match.groups?.noun ?? null, at: end, several: false, asks: true };
  }
  return undefined;
}

/** 滑雪场闭幕 -> 滑雪场, 人跑 -> 人: up to the verb. */
function nounOf(words: string, tokenizer: Tokenizer): string | null {
  let noun = "";
  for (const { term, tag, start } of tokenizer.tag(words)) {
    const isVerb = /^(?:v(?!n)|p|c|u|r|y|d)/u.test(tag) && !(noun === "" && NOUN_LIKE_VERB.test(term));
    if (start > noun.length || isVerb) break;
    noun += term;
  }
  return noun || null;
}

function routeOf(reading: Omit<QuestionReading, "route">): Route {
  const { text, kind, scopes, people, makers, terms } = reading;
  if (makers.length > 0) return "browse";
  if (MENTIONS.test(text)) return "mentions";
  if (EVERYTHING.test(text) && !LATEST.test(text) && terms.length === 0) return "everything";
  const others = terms.filter(({ text: term }) => !people.includes(term) && !TOGETHER.test(term));
  const isBare = others.length + people.length + scopes.length === 0;
  if (LATEST.test(text) && isBare) return "latest";
  if (isBrowsing(reading, others.length === 0)) return "browse";
  if (kind.asks || isBare) return "answer";
  return isKeyword(text, terms) ? "keyword" : "answer";
}

function isBrowsing(
  { text, kind, scopes, people, terms }: Omit<QuestionReading, "route">,
  isOnlyPeople: boolean,
): boolean {
  if (kind.wanted === "title") return false;
  if (NEWS.test(text)) return true;
  const asksDeeds = people.length > 0 && isOnlyPeople && DEEDS.test(text);
  // 今年多大了, 昨天几点: a day alone, but not its news.
  return asksDeeds || (terms.length === 0 && scopes.length > 0 && !ASKS_FACT.has(kind.wanted));
}

/** One word or phrase, no sentence. */
function isKeyword(text: string, terms: readonly QuestionTerm[]): boolean {
  return !/\s/u.test(text) && text.length <= 12 && terms.length <= 4;
}

function peopleIn(text: string, names: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  for (const name of names) if (text.includes(name)) found.push(name);
  // 李明 inside 李明亮 is nobody else.
  return found.filter((name) => !found.some((other) => other !== name && other.includes(name)));
}
