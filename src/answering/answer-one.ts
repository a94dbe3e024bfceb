import type { SearchIndex } from "../search/create-search-index.ts";
import { fold } from "../text/fold.ts";
import type { Range } from "../text/sentences.ts";
import type { Citation } from "./answer.ts";
import { answerFrom, type FoundSpan } from "./answer-from.ts";
import { type AnswerCandidate, absentShare, answerability, isLeading } from "./answerability.ts";
import type { ArticleText } from "./article-text.ts";
import { askedRelation } from "./asked-relation.ts";
import { type CitedAnswer, groupCitations, hitsByEvent } from "./group-citations.ts";
import { isAbout, isOfDays, isOfYears } from "./is-about.ts";
import { makeCitation } from "./make-citation.ts";
import { worthIn } from "./meet-terms.ts";
import type { QuestionReading, Vocabulary } from "./read-question.ts";
import type { ReportEvents } from "./report-events.ts";
import type { ScoredSentence } from "./score-sentences.ts";
import { searchText } from "./search-text.ts";

/** What passages are looked for in. */
export interface Passages {
  readonly vocabulary: Vocabulary;
  readonly index: SearchIndex;
  readonly texts: ReadonlyMap<string, ArticleText>;
  readonly events: ReportEvents;
  /** An article less likely than this to answer does not, 0 to 1. */
  readonly leastAnswerability: number;
}

/** A passage that answers, with the words of it that do. */
export interface Found {
  readonly answer: string | null;
  /** Best first. */
  readonly citations: readonly Citation[];
}

/** Hits that are looked through, and the events among them that are read of for an answer. */
const HITS_SEEN = 30;
const EVENTS_READ = 6;
const MOST_CITATIONS = 4;
const ASKS_WHETHER = /吗|是不是|有没有|能不能|可不可以|会不会|是否/u;
/** Characters of a short answer: one thing, several things. */
const LONGEST_ANSWER = 60;
const LONGEST_LIST = 240;

/**
 * Finds the passage that answers one thing, and the words in it.
 * @param among limits the articles that are read.
 * @returns undefined when no article meets the question.
 */
export function answerOne(
  reading: QuestionReading,
  passages: Passages,
  among?: (id: string) => boolean,
): Found | undefined {
  const hits = passages.index.search(searchText(reading, passages.index.isAbsent), {
    limit: HITS_SEEN,
    ...(among ? { among } : {}),
  });
  const absent = absentShare(reading.terms, passages.index.isAbsent);
  // What is of other days is no rival.
  const rivals = hits.filter(({ id }) => {
    const article = passages.texts.get(id);
    return article && isOfDays(reading, article);
  });
  let found: readonly CitedAnswer[] = [];
  for (const hit of hitsByEvent(hits, passages.events, EVENTS_READ)) {
    const article = passages.texts.get(hit.id);
    if (!article || !isAbout(reading, article)) continue;
    const reply = readArticle({ reading, article, leads: isLeading(hit, rivals), absent }, passages);
    if (reply) found = groupCitations([...found, reply], passages.events);
    if (found.length >= MOST_CITATIONS) break;
  }
  const [first] = found;
  return first ? { answer: first.answer, citations: found.map(({ citation }) => citation) } : undefined;
}

function readArticle(
  candidate: AnswerCandidate,
  { vocabulary, leastAnswerability }: Passages,
): CitedAnswer | undefined {
  const { reading, article } = candidate;
  const likelihood = answerability(candidate);
  if (likelihood.atMost < leastAnswerability) return undefined;
  const finding = answerFrom(article, reading, vocabulary);
  const { sentences, span, isSure } = finding;
  if (!sentences.some(({ sentence }) => isOfYears(article, sentence, reading))) return undefined;
  if (!span?.isOfKind && needsWords(reading)) return undefined;
  if (likelihood.given(finding) < leastAnswerability) return undefined;
  const passage = passageOf(article, span, sentences);
  if (!tellsRelation(reading, article.folded.slice(passage.start, passage.end))) return undefined;
  const citation = makeCitation(article, passage, span?.ranges ?? [], reading.terms);
  return { citation, answer: span && isSure && !asksWhether(reading) ? shortAnswer(article, span, reading) : null };
}

/** 老板叫什么, 男朋友是谁: a sentence that speaks of no such person names another. */
function tellsRelation(reading: QuestionReading, sentence: string): boolean {
  const relation = askedRelation(reading);
  const asked = relation && reading.terms.find(({ text }) => text.endsWith(relation));
  return !asked || worthIn(asked, sentence) > 0;
}

/** 几个人, 谁: a passage that counts nothing, or names nobody, is none. */
function needsWords({ kind }: QuestionReading): boolean {
  return kind.wanted === "person" || (kind.wanted === "number" && kind.noun !== null);
}

/** 来的人多吗: the passage says yes or no, no stretch of it does. */
function asksWhether({ kind, text }: QuestionReading): boolean {
  return kind.wanted === "passage" && ASKS_WHETHER.test(text);
}

function passageOf(article: ArticleText, span: FoundSpan | undefined, sentences: readonly ScoredSentence[]): Range {
  const start = span?.ranges[0]?.start;
  const holder =
    start === undefined
      ? sentences[0]?.sentence
      : article.sentences.find((sentence) => start >= sentence.start && start < sentence.end);
  return holder ?? { start: article.bodyStart, end: article.text.length };
}

function shortAnswer(article: ArticleText, span: FoundSpan, { kind }: QuestionReading): string | null {
  const words = span.ranges.map(({ start, end }) => article.text.slice(start, end).trim());
  const answer = [...new Set(words)].join("、");
  const longest = kind.several || kind.wanted === "list" ? LONGEST_LIST : LONGEST_ANSWER;
  return answer !== "" && [...answer].length <= longest && fold(answer).trim() !== "" ? answer : null;
}
