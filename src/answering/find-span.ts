import { startsLikeName, surnameLength } from "../newspaper/surnames.ts";
import { TITLE_AT_END } from "../newspaper/titles.ts";
import type { TaggedToken, Tokenizer } from "../text/tokenizer.ts";
import type { ArticleText } from "./article-text.ts";
import { isAboutPeople, isOfYears } from "./is-about.ts";
import type { QuestionReading, Vocabulary } from "./read-question.ts";
import type { OrderedSentence, WeighedTerm } from "./score-sentences.ts";
import { findDates } from "./spans/find-date.ts";
import { findLists } from "./spans/find-list.ts";
import { endingsOf, findNamed } from "./spans/find-named.ts";
import { findNumbers } from "./spans/find-number.ts";
import { findPeople } from "./spans/find-person.ts";
import { findLatin, findPlaces, findQuoted, findReasons, findSaid } from "./spans/find-phrase.ts";
import type { Span, SpanSearch, SpanSource } from "./spans/span.ts";

const ASKS_WHY = /为什么|为何|为啥|什么原因|怎么回事/u;
/** Between the parts of a name that is no Chinese one. */
const NAME_DOT = /·/gu;
const NAME_PART = /^(?:nr|nz|ns|x|g)/u;
const PEOPLE_NOUN =
  /领导|干部|人员?$|专家|书记|主任|嘉宾|代表$|[老教]师|队员|选手|球员|演员|学生|民警|医生|记者|嘉宾|委员$|教授|院士|企业家|科学家|居民|村民|市民|志愿者/u;
/** 城管办, 胡辣汤: a body or a thing, taken for a name for its first character. */
const BODY_AT_END = /[办区局委馆部院厅处科会社市县镇村街路汤饼粥糕酱肉厂店厅费税剂菌症病腿脚臂肩]$/u;

/** 哪所学校, 什么: what a thing is called, and what is said of it. */
const NAMING: readonly Rule[] = [
  ["named", findNamed],
  ["latin", findLatin],
  ["quoted", findQuoted],
  ["said", findSaid],
];

/** What a question is put to. */
interface Sought {
  readonly terms: readonly WeighedTerm[];
  /** Of the article, best first. */
  readonly sentences: readonly OrderedSentence[];
  /** As `peopleAskedFor` gives them. */
  readonly names: readonly string[];
  readonly tokenizer: Tokenizer;
}

/** Where the short answer to a question is looked for. */
export function spanSearch(reading: QuestionReading, article: ArticleText, sought: Sought): SpanSearch {
  const { kind, text: question } = reading;
  return {
    ...sought,
    article,
    kind,
    question,
    sentences: sought.sentences.filter(
      ({ sentence }) => isAboutPeople(article, sentence, reading) && isOfYears(article, sentence, reading),
    ),
    predicate: sought.terms.find(({ term }) => term.start > kind.at && term.isVerb),
    attribute: attributeOf(reading),
  };
}

type Rule = readonly [SpanSource, (search: SpanSearch) => readonly Span[]];

/** What the rules that suit the question find. */
export function findByRules(search: SpanSearch): ReadonlyMap<SpanSource, readonly Span[]> {
  return new Map(rulesFor(search).map(([source, find]) => [source, find(search)]));
}

function rulesFor({ kind, question }: SpanSearch): readonly Rule[] {
  switch (kind.wanted) {
    case "number":
      return [["number", findNumbers]];
    case "person":
      return [["person", findPeople]];
    case "date":
      return [["date", findDates]];
    case "place":
      return kind.several
        ? [
            ["list", findListed],
            ["place", findPlaces],
          ]
        : [["place", findPlaces]];
    case "list":
      return asksPeople({ kind }) ? [["person", findPeople]] : [["list", findListed]];
    case "passage":
      return ASKS_WHY.test(question) ? [["reason", findReasons]] : [];
    case "title":
      return [];
    default:
      return NAMING;
  }
}

/** 谁, 哪些领导: the answer is people. */
function asksPeople({ kind }: Pick<QuestionReading, "kind">): boolean {
  return kind.wanted === "person" || (kind.wanted === "list" && PEOPLE_NOUN.test(kind.noun ?? ""));
}

function findListed(search: SpanSearch): readonly Span[] {
  const lists = findLists(search, search.kind.noun ? endingsOf(search.kind.noun) : []);
  return lists.length > 0 ? lists : findNamed(search);
}

/** 总投资|是多少, 近视率|有多高: the last characters before the question word. */
function attributeOf({ kind, text }: QuestionReading): string {
  const before = text
    .slice(0, kind.at)
    .replace(/(?:一共|总共|大概|大约|现在|达到?|姓甚名|名?叫|[是有共约了为:： ])+$/u, "");
  return /\p{Script=Han}{2,4}$/u.exec(before)?.[0] ?? "";
}

/** The names of an article, longest first, less those whom the question names; none when it asks for no person. */
export function peopleAskedFor(
  reading: QuestionReading,
  article: ArticleText,
  { names, tokenizer }: Vocabulary,
): readonly string[] {
  if (!asksPeople(reading)) return [];
  const known = [...names].filter((name) => article.folded.includes(name));
  return [...new Set([...known, ...taggedNames(article, tokenizer)])]
    .filter((name) => !reading.text.includes(name))
    .sort((a, b) => b.length - a.length);
}

/** Names that no title introduces: the segmenter tells them by their characters. */
function taggedNames(article: ArticleText, tokenizer: Tokenizer): readonly string[] {
  return article.sentences.flatMap(({ start, end }) => namesTagged(article.folded.slice(start, end), tokenizer));
}

function namesTagged(text: string, tokenizer: Tokenizer): readonly string[] {
  const tokens = tokenizer.tag(text);
  const joined = tokens.flatMap((token, i) => {
    const before = tokens[i - 1];
    const isCut = before?.term.length === 1 && before.start + 1 === token.start && token.term.length === 2;
    return isCut && isSplitName(before, token, tokens[i - 2]) ? [before.term + token.term] : [];
  });
  const whole = tokens.filter((token) => isLikeName(token) && !BODY_AT_END.test(token.term)).map(({ term }) => term);
  return [...joined, ...whole, ...foreignNames(text, tokens)];
}

/** 凌|云霄, 景|秀兰, 驾驶员|乔|建国: the surname stands by itself. */
function isSplitName(surname: TaggedToken, given: TaggedToken, before: TaggedToken | undefined): boolean {
  if (startsLikeName(surname.term) && /^(?:nr|x|a)/u.test(given.tag)) return true;
  if (surnameLength(surname.term + given.term) === 0 || /^[vpcu]/u.test(surname.tag)) return false;
  return given.tag.startsWith("nr") || TITLE_AT_END.test(before?.term ?? "");
}

/** 威廉·琼斯: the words around the dot that the segmenter takes for names, or does not know. */
function foreignNames(text: string, tokens: readonly TaggedToken[]): readonly string[] {
  const parts = tokens.filter(({ tag }) => NAME_PART.test(tag));
  const ending = new Map(parts.map((token) => [token.start + token.term.length, token.start]));
  const starting = new Map(parts.map((token) => [token.start, token.start + token.term.length]));
  return [...text.matchAll(NAME_DOT)].flatMap(({ index }) => {
    const start = farthest(ending, index);
    const end = farthest(starting, index + 1);
    return start < index && end > index + 1 ? [text.slice(start, end)] : [];
  });
}

/** Follows words that stand side by side. */
function farthest(next: ReadonlyMap<number, number>, from: number): number {
  let at = from;
  for (let to = next.get(at); to !== undefined; to = next.get(at)) at = to;
  return at;
}

/** 强降雨: a surname first, and nobody's name. */
const WEATHER = /(?:降雨|降雪|降温|对流|冷空气)$/u;

/** A tagged name is believed with any surname, a word the segmenter does not know only with one that is nothing else. */
function isLikeName({ term, tag }: TaggedToken): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(term) || WEATHER.test(term)) return false;
  if (tag === "nrt") return term.length >= 3;
  if (tag.startsWith("nr") && term.length === 3) return surnameLength(term) > 0;
  return (tag.startsWith("nr") || (tag.startsWith("x") && term.length === 3)) && startsLikeName(term);
}
