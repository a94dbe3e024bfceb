import type { Range } from "../../text/sentences.ts";
import { type ScoredClause, type ScoredSentence, scoreRange, type WeighedTerm } from "../score-sentences.ts";
import { SENTENCES_READ, type Span, type SpanSearch } from "./span.ts";

/** Units of counting, longest first. A number with its unit is quoted whole: 228154人次, 2617.4亿元. */
const UNITS =
  "个治疗量|个百分点|平方公里|平方千米|平方米|立方米|毫克|微克|千米|公里|厘米|毫米|公斤|千克|公顷|人次|户次|架次|班次|车次|场次|剂次|件次|亿元|万元|千元|亿美元|万美元|美元|欧元|元|吨|克|米|亩|升|度|岁|周岁|分钟|小时|个小时|个月|星期|个星期|季度|周年|年|天|日|周|秒|%|%|‰|℃|" +
  "分|名|位|人|口|户|家|例|个|项|次|套|台|辆|所|期|座|条|场|件|只|头|支|种|类|处|批|架|艘|列|趟|篇|本|册|部|张|幅|份|枚|棵|株|盏|块|片|间|栋|幢|层|级|届|轮|组|对|双|箱|袋|桶|瓶|颗|粒|根|剂|针|米|倍|成|折|步|亿|万|千瓦时|千瓦|兆瓦|票|页|字|门|科|队|局|球|枪|环|金|银|铜|枚|强|单|斤|两|里|尺|寸|寻|顷|盒|打|副|顶|床|桌|席|餐|碗|盘|杯|壶|滴|站|段|圈|回|遍|声|句|首|曲|集|季|版|章|节|课|堂|班|届";
const NUMBER = new RegExp(
  `(?:近|约|超过?|逾|达|共|第)?(?<value>\\d+小时(?:\\d+分)?(?:\\d+秒)?|\\d+分\\d+秒|\\d+(?:[.,]\\d+)*(?:[多余])?(?:[万亿千百]{0,2})(?:[多余])?|百分之[\\d一二三四五六七八九十百.点]+|[一二两三四五六七八九十百千]{1,6}(?:[多余])?[万亿]?)(?<unit>${UNITS})?`,
  "gu",
);
/** 有多大: how large, or how old. */
const ASKS_SIZE = /多大/u;
const SIZE_UNITS = /^(?:平方米|平方公里|平方千米|亩|公顷|岁|周岁)$/u;
/** What the question counts, and the units that an answer may carry. */
const COMPATIBLE: readonly { readonly asked: RegExp; readonly units: RegExp }[] = [
  { asked: /^(?:人次|车次|班次|架次|户次|剂次)/u, units: /^(?:人次|车次|班次|架次|户次|剂次|人|次|趟|班|剂|万|亿)$/u },
  {
    asked:
      /^(?:位|名|口|人|个人|人数|学生|旅客|人口|群众|居民|考生|患者|志愿者|老师|教师|选手|跑者|观众|游客|职工|工人|农民|党员|专家)/u,
    units: /^(?:人|名|位|人次|口|户|个|万|亿)$/u,
  },
  { asked: /^(?:岁数?|年纪|年龄)/u, units: /^(?:岁|周岁)$/u },
  {
    asked: /^(?:分钟|小时|秒|天|时间|年|个月|月|周|星期)/u,
    units: /^(?:分钟|小时|个小时|秒|天|日|年|个月|周|星期|个星期|周年)$/u,
  },
  {
    asked: /^(?:钱|元|块|万元|亿元|亿|资金|投资|价)/u,
    units: /^(?:元|千元|万元|亿元|美元|亿美元|万美元|欧元|亿|万)$/u,
  },
  { asked: /^分/u, units: /^分$/u },
  { asked: /^(?:本|册)?(?:书|图书|藏书|书籍)/u, units: /^(?:册|本|种|套)$/u },
  { asked: /^(?:立方|水)/u, units: /^(?:立方米|吨|毫米|升)$/u },
  { asked: /^(?:号|号码|电话)/u, units: /^$/u },
  { asked: /^(?:吨|公斤|千克|斤|克)/u, units: /^(?:吨|公斤|千克|斤|克)$/u },
  { asked: /^(?:公里|千米|米|里)/u, units: /^(?:公里|千米|米|里|厘米)$/u },
  { asked: /^(?:平方|面积|亩|公顷)/u, units: /^(?:平方米|平方公里|平方千米|亩|公顷)$/u },
  { asked: /^(?:度|摄氏度)/u, units: /^(?:度|℃)$/u },
  { asked: /^(?:百分|比例|占比|%)/u, units: /^[%%]$/u },
  { asked: /^剂/u, units: /^(?:剂|剂次|针)$/u },
];
/** 多少学生 is not answered by any number of people: the noun must stand beside it. */
const COUNTED_NOUN =
  /^(?:学生|旅客|人口|群众|居民|考生|患者|志愿者|老师|教师|选手|跑者|观众|游客|职工|工人|农民|党员|专家)/u;
/** 个, 家, 条: a measure word that others may stand for. */
const MEASURE = /^[个家所条座处类种项件期届套台辆场次部只支篇批例趟列架艘棵株栋幢间层]/u;
/** A day or a time of day is no count. */
const DATE_AFTER = /^(?:年(?!级|来|以上|内|间)|月(?!份?内)|日|号(?!线)|时(?!间)|点(?!位))/u;
const OWN_UNIT = 3;
const SAME_MEASURE = 1.2;
const NOUN_BESIDE = 2;
const CLAUSE_WORTH = 1;
const SENTENCE_WORTH = 0.35;
/** 一, 两 in words are seldom a count that is asked for. */
const IN_WORDS = 0.9;
/** 总投资|2617.4亿元: the number stands right behind what it is of. */
const BEHIND_ATTRIBUTE = 2.5;
const BEHIND_CHARS = 4;
/** Without a noun behind the question word, what the number is of tells its unit. */
const UNITS_OF_ATTRIBUTE: readonly { readonly attribute: RegExp; readonly units: RegExp }[] = [
  {
    attribute: /投资|资金|产值|收入|价|费|奖金|补贴|贷款|金额|总额|成本/u,
    units: /^(?:元|千元|万元|亿元|美元|亿美元|万美元|欧元|亿|万)$/u,
  },
  { attribute: /人口|人数/u, units: /^(?:人|名|位|口|万|亿)$/u },
  { attribute: /年龄|岁数|年纪/u, units: /^(?:岁|周岁)$/u },
  { attribute: /面积/u, units: /^(?:平方米|平方公里|平方千米|亩|公顷)$/u },
  { attribute: /率$|占比|比例|比重/u, units: /^[%%‰]$/u },
  { attribute: /得分|成绩|分数/u, units: /^分$|^秒$|^分钟$/u },
];
const NEAR_CHARS = 12;

/** 签约了|多少: the word right before the question word stands with its own number. */
const FOCUS_WORTH = 1.5;
const FOCUS_CHARS = 1;
/** A clause with a number of its own, 开工项目143个, tells of that one. */
const HAS_COUNT = /\d/u;

interface NumberSearch extends SpanSearch {
  /** The measure word that the question counts with; undefined when there is none. */
  readonly measure: string | undefined;
  /** The word right before the question word. */
  readonly focus: WeighedTerm | undefined;
}

/** 多少, 几个: the numbers with their units that fit what is counted. */
export function findNumbers(search: SpanSearch): readonly Span[] {
  const { kind, terms } = search;
  const focus = terms.find(({ term: { start, text, isHard } }) => {
    const gap = kind.at - start - text.length;
    return !isHard && gap >= 0 && gap <= FOCUS_CHARS;
  });
  const counted = { ...search, focus, measure: measureOf(search) };
  return search.sentences.slice(0, SENTENCES_READ).flatMap((sentence) => numbersOf(counted, sentence));
}

/** 几个项目 -> 个; none for 多少项目, whose 项 is part of a word. */
function measureOf({ kind, tokenizer }: SpanSearch): string | undefined {
  const noun = kind.noun ?? "";
  return tokenizer.tag(noun)[0]?.term.length === 1 ? MEASURE.exec(noun)?.[0] : undefined;
}

function numbersOf(search: NumberSearch, scored: ScoredSentence): readonly Span[] {
  const { article } = search;
  const text = article.folded.slice(scored.sentence.start, scored.sentence.end);
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const value = match.groups?.value ?? "";
    const unit = match.groups?.unit ?? "";
    const start = scored.sentence.start + match.index + match[0].indexOf(value);
    const range = { start, end: start + value.length + unit.length };
    const fit = fitOf(search, value, unit, range, article.folded.slice(range.end, range.end + 8));
    if (fit === undefined) return [];
    return [
      { ranges: [range], score: fit + placeScore(search, scored, range) + (/^[\d]/u.test(value) ? IN_WORDS : 0) },
    ];
  });
}

/** How well number and unit fit what the question counts; undefined when they do not. */
function fitOf(search: NumberSearch, value: string, unit: string, range: Range, after: string): number | undefined {
  const noun = search.kind.noun ?? "";
  if (isDay(search.article.folded, range, value, unit, after, noun) && !isTwo(search.question, value, unit))
    return undefined;
  if (noun === "") return fitOfAttribute(search, unit);
  const rule = COMPATIBLE.find(({ asked }) => asked.test(noun));
  if (!rule) return fitOfMeasure(search, noun, unit, range, after);
  const beside = besideNoun(search, noun, range, after);
  const isNamed = beside > 0 || !COUNTED_NOUN.test(noun);
  return rule.units.test(unit) && isNamed ? OWN_UNIT + beside : undefined;
}

/** 2022年, 9月30日 and 9时 are no counts, nor is 一辆; a number in words without a unit is none either. */
function isDay(text: string, range: Range, value: string, unit: string, after: string, noun: string): boolean {
  if (/^[一两]$/u.test(value)) return true;
  if (unit === "") return DATE_AFTER.test(after) || /^[一二两三四五六七八九十百千万]/u.test(value);
  if (/[月年]/u.test(text[range.start - 1] ?? "") && /^[日月]$/u.test(unit)) return true;
  return /^[年日]$/u.test(unit) && !/^[年天日]|时间/u.test(noun);
}

/** 几个校区: 两个 is a count where a small one is asked for. */
function isTwo(question: string, value: string, unit: string): boolean {
  return value === "两" && unit !== "" && question.includes("几");
}

function fitOfAttribute({ attribute, question }: SpanSearch, unit: string): number | undefined {
  if (ASKS_SIZE.test(question)) return SIZE_UNITS.test(unit) ? OWN_UNIT : undefined;
  const rule = UNITS_OF_ATTRIBUTE.find((one) => one.attribute.test(attribute));
  if (rule) return rule.units.test(unit) ? 1 : undefined;
  return unit === "" ? 0.3 : 0.6;
}

/** 多少个项目: the measure word, and the noun beside the number; a noun alone must stand beside it. */
function fitOfMeasure(
  search: NumberSearch,
  noun: string,
  unit: string,
  range: Range,
  after: string,
): number | undefined {
  const { measure } = search;
  const counted = measure ? noun.slice(1) : noun;
  const beside = counted === "" ? 0 : besideNoun(search, counted, range, after);
  if (unit !== "" && noun.startsWith(unit)) return OWN_UNIT + beside;
  // 几个国家 is not answered by 1.2万名跑者 beside it: under another measure word the noun must follow.
  const isOther = MEASURE.test(unit) || /^[名位人户]$/u.test(unit);
  if (measure)
    return isOther && (counted === "" || after.startsWith(counted) || unit === "项")
      ? SAME_MEASURE + beside
      : undefined;
  return beside > 0 ? SAME_MEASURE + beside : undefined;
}

/** The counted noun in the same clause, before or after the number: 开工项目143个, 143个项目. */
function besideNoun(search: SpanSearch, noun: string, range: Range, after: string): number {
  const word = noun.replace(/^个/u, "");
  if (word === "") return 0;
  if (after.startsWith(word)) return NOUN_BESIDE + 0.5;
  const near = search.article.folded.slice(Math.max(0, range.start - NEAR_CHARS), range.end + NEAR_CHARS);
  return near.includes(word) || near.includes(word.slice(-2)) ? NOUN_BESIDE : 0;
}

/** The words of the question around the number: its own clause first, then what stands close before it. */
function placeScore(search: NumberSearch, scored: ScoredSentence, range: Range): number {
  const { article, terms } = search;
  const at = scored.clauses.findIndex(({ start, end }) => range.start >= start && range.start < end);
  const clause: ScoredClause = scored.clauses[at] ?? { ...scored.sentence, score: scored.score };
  const part = partAround(article.folded, clause, range);
  const before = { start: Math.max(part.start, range.start - NEAR_CHARS), end: range.end };
  const previous = scored.clauses[at - 1];
  const lead = article.folded.slice(Math.max(scored.sentence.start, range.start - BEHIND_CHARS - 4), range.start);
  const behind = search.attribute.length >= 2 && isBehind(lead, search.attribute) ? BEHIND_ATTRIBUTE : 0;
  return (
    behind +
    (scoreRange(article, part, terms) + topicScore(search, scored, part)) * CLAUSE_WORTH +
    scoreRange(article, before, terms) * 0.6 +
    (clause.score + topicScore(search, scored, clause)) * 0.3 +
    (previous && !HAS_COUNT.test(article.folded.slice(previous.start, previous.end)) ? previous.score * 0.25 : 0) +
    (search.focus && scoreRange(article, part, [search.focus]) > 0 ? FOCUS_WORTH : 0) +
    scored.score * SENTENCE_WORTH
  );
}

/** What the first clause of a sentence names is what those behind it are about: 第三期项目共90个,其中,开工20个. */
function topicScore({ article, terms }: SpanSearch, { clauses }: ScoredSentence, part: Range): number {
  const [first] = clauses;
  if (!first) return 0;
  return scoreRange(
    article,
    first,
    terms.filter((term) => scoreRange(article, part, [term]) === 0),
  );
}

/** True when nothing but a few characters (达, 为, 约) stands between the words and the number. */
function isBehind(lead: string, words: string): boolean {
  const at = lead.lastIndexOf(words.slice(-3));
  return at >= 0 && lead.length - at - Math.min(3, words.length) <= BEHIND_CHARS;
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
