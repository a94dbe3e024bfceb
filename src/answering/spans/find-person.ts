import { TITLE_AT_END } from "../../newspaper/titles.ts";
import type { Range } from "../../text/sentences.ts";
import { type ScoredSentence, scoreRange } from "../score-sentences.ts";
import { SENTENCES_READ, type Span, type SpanSearch } from "./span.ts";

/** A person, or several, found for a question. */
interface PersonSpan extends Span {
  /** True when what the question asks of them stands right behind the name. */
  readonly isDoer: boolean;
}

/** People who stand together in a sentence, with nothing but their titles between them. */
interface Group {
  readonly names: readonly Range[];
  /** From the title of the first to the end of the last. */
  readonly range: Range;
}

const OWN_TITLE_WORTH = 1;
const AFTER_WORTH = 1;
const SENTENCE_WORTH = 0.45;
/** Between two names of one list: 、 and titles, no verb. */
const JOINED = /^(?:[、和与及,，]|以及)[^。;；]{0,24}$/u;
const CLOSE = /^[、和与及]$/u;
/** Words by which a title is known between two names. */
const TITLE_BETWEEN =
  /(?:书记|市长|省长|县长|区长|主任|主席|常委|委员|部长|局长|院长|校长|会长|经理|总监|教授|医师|队长|组长|所长|站长|秘书长|代表|领导|负责人|董事长|总裁|[教老律]师|医生|护士|民警|法官|队员|选手|记者|村民|居民|学生|校友|导演|演员|工程师|技术员|传承人)$/u;
/** A part of a list stands aside when it fits the question so much worse than the best part. */
const PART_OF_LIST = 0.75;
/** Characters behind a name in which its deed begins, and how much that tells. */
const DEED_CHARS = 14;
const DEED_WORTH = 2;
const OFFICE_CHARS = 2;
const OFFICE_WORTH = 3;

/** 哪些市领导: printed as 市领导甲、乙. */
const ASKS_LEADERS = /领导/u;
const LEADERS = /领导$/u;
const LEADERS_WORTH = 2;

/** 谁跟着, 都有哪些领导到场: who was there besides; printed as 甲、乙参加调研. */
const ASKS_COMPANY =
  /参加|出席|到场|到会|在场|陪|跟着|跟谁|随行|一[同道起]|同去|(?:领导|人|谁谁|有谁|都谁|都有谁)(?:也|都)?(?:到|去|来)了?(?=$|[?？。的呀啊])/u;
const IN_COMPANY =
  /^(?:等人?|等领导|等同志|同志)?(?:分别|也|一[同道起]|共同)*(?:参加|出席|陪同|随同|参与|参观|调研|考察|到会)/u;
const COMPANY_WORTH = 3;

/** 谁, 哪位: the person whose title and deeds the question tells; all of a list where several are asked for. */
export function findPeople(search: SpanSearch): readonly Span[] {
  const spans = search.sentences.slice(0, SENTENCES_READ).flatMap((scored) => spansOf(search, scored));
  // 谁主持: where somebody is printed as presiding, nobody else is meant.
  const doers = spans.filter(({ isDoer }) => isDoer);
  return doers.length > 0 ? doers : spans;
}

function spansOf(search: SpanSearch, scored: ScoredSentence): readonly PersonSpan[] {
  const groups = groupsOf(search, scored, namesIn(search, scored.sentence));
  if (search.kind.several || ASKS_COMPANY.test(search.question))
    return groups.map((group) => several(search, scored, group));
  return groups.flatMap((group, i) => group.names.map((_, at) => single(search, scored, group, at, groups[i + 1])));
}

/** One of a group: its own title tells, and what the whole group did. */
function single(
  search: SpanSearch,
  scored: ScoredSentence,
  group: Group,
  at: number,
  next: Group | undefined,
): PersonSpan {
  const { article, terms } = search;
  const name = group.names[at] ?? group.range;
  const clauseStart = scored.clauses.findLast(({ start }) => start <= name.start)?.start ?? scored.sentence.start;
  const previous = group.names[at - 1]?.end ?? group.range.start;
  const title = { start: Math.max(previous, Math.min(clauseStart, name.start)), end: name.start };
  const after = { start: group.range.end, end: endOfDeed(scored, group, next) };
  const score =
    scoreRange(article, title, terms) * OWN_TITLE_WORTH +
    scoreRange(article, after, terms) * AFTER_WORTH +
    deedScore(search, after) +
    officeScore(search, name) +
    scored.score * SENTENCE_WORTH;
  return { ranges: [name], score, isDoer: deedScore(search, after) > 0 };
}

/** 甲夺得男子组冠军;女子组冠军由乙获得: the clause that leads to the next name tells of that one. */
function endOfDeed({ clauses, sentence }: ScoredSentence, { range }: Group, next: Group | undefined): number {
  const name = next?.names[0]?.start;
  if (name === undefined) return sentence.end;
  const clause = clauses.findLast(({ start }) => start <= name);
  return clause && clause.start > range.end ? clause.start : name;
}

/** 招商运营总监叫什么: the office asked for stands right before the name. */
function officeScore({ article, attribute }: SpanSearch, name: Range): number {
  if (!TITLE_AT_END.test(attribute)) return 0;
  const office = attribute.slice(-OFFICE_CHARS);
  return article.folded.slice(name.start - OFFICE_CHARS, name.start) === office ? OFFICE_WORTH : 0;
}

/** 谁主持: the deed stands right behind the name. */
function deedScore({ article, predicate }: SpanSearch, after: Range): number {
  if (!predicate) return 0;
  return (
    scoreRange(article, { start: after.start, end: Math.min(after.end, after.start + DEED_CHARS) }, [predicate]) *
    DEED_WORTH
  );
}

/** Where one part of the list fits the question far better than the others, 郑州市领导甲、乙 of 成都市领导丙,郑州市领导甲、乙, it alone is meant. */
function several(search: SpanSearch, scored: ScoredSentence, group: Group): PersonSpan {
  const { article, terms } = search;
  const parts = partsOf(article.folded, group);
  // 郑州市领导 against 成都市领导: places and whole titles tell parts apart, 书记 and 市长 do not.
  const telling = terms.filter(({ term }) => term.isHard || term.text.length >= 4);
  const scores = parts.map(({ range }) => scoreRange(article, range, telling));
  const best = Math.max(...scores);
  const fitting = parts.filter((_, i) => (scores[i] ?? 0) >= best * PART_OF_LIST);
  const after = { start: group.range.end, end: scored.sentence.end };
  const ranges = (best > 0 ? fitting : parts).flatMap(({ names }) => names);
  const deed = deedScore(search, after);
  const isOffice =
    ASKS_LEADERS.test(search.question) &&
    LEADERS.test(article.folded.slice(scored.sentence.start, group.names[0]?.start)) &&
    (!search.predicate || deed > 0);
  return {
    ranges,
    isDoer: deed + companyScore(search, after) > 0,
    score:
      (isOffice ? LEADERS_WORTH : 0) +
      deed +
      best +
      scoreRange(article, after, terms) +
      companyScore(search, after) +
      scored.score * SENTENCE_WORTH +
      Math.min(ranges.length, 3) * 0.3,
  };
}

/** 甲、乙参加调研: they were there. */
function companyScore({ article, question }: SpanSearch, after: Range): number {
  const isCompany = ASKS_COMPANY.test(question) && IN_COMPANY.test(article.folded.slice(after.start, after.end));
  return isCompany ? COMPANY_WORTH : 0;
}

/** Names with their titles, cut where a new title begins. */
function partsOf(text: string, group: Group): readonly Group[] {
  const parts: { names: Range[]; range: { start: number; end: number } }[] = [];
  let titleStart = group.range.start;
  group.names.forEach((name, i) => {
    const last = parts.at(-1);
    const between = text.slice(group.names[i - 1]?.end ?? group.range.start, name.start);
    if (last && i > 0 && CLOSE.test(between)) {
      last.names.push(name);
      last.range.end = name.end;
    } else parts.push({ names: [name], range: { start: titleStart, end: name.end } });
    titleStart = name.end;
  });
  return parts;
}

function groupsOf(search: SpanSearch, scored: ScoredSentence, names: readonly Range[]): readonly Group[] {
  const text = search.article.folded;
  const groups: { names: Range[]; range: { start: number; end: number } }[] = [];
  for (const [i, name] of names.entries()) {
    const last = groups.at(-1);
    const from = names[i - 1]?.end ?? scored.sentence.start;
    const between = text.slice(from, name.start);
    const isJoined = CLOSE.test(between) || (JOINED.test(between) && TITLE_BETWEEN.test(between));
    if (last && isJoined) {
      last.names.push(name);
      last.range.end = name.end;
    } else groups.push({ names: [name], range: { start: from, end: name.end } });
  }
  return groups;
}

/** Known names in a sentence, longest first where they overlap, in printed order. */
function namesIn({ article, names }: SpanSearch, sentence: Range): readonly Range[] {
  const text = article.folded.slice(sentence.start, sentence.end);
  const found: Range[] = [];
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const range = { start: sentence.start + at, end: sentence.start + at + name.length };
      if (!found.some(({ start, end }) => range.start < end && range.end > start)) found.push(range);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
