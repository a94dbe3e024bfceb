import { endOfMonth } from "../newspaper/calendar.ts";
import { fold } from "../text/fold.ts";
import type { Range } from "../text/sentences.ts";
import { type ArticleText, paragraphAt } from "./article-text.ts";
import { isWithin } from "./is-within.ts";
import { meetTerms } from "./meet-terms.ts";
import type { QuestionReading } from "./read-question.ts";
import type { TimeScope } from "./time-scope.ts";

/** True when the article may answer: it holds all hard terms and names of the question, and it is of its days. */
export function isAbout(reading: QuestionReading, article: ArticleText): boolean {
  if (!isOfDays(reading, article)) return false;
  if (!reading.named.every((name) => article.folded.includes(name))) return false;
  const hard = reading.terms.filter(({ isHard }) => isHard);
  return meetTerms(hard, `${article.folded}\n${article.context}`).missed.length === 0;
}

/** True when the article is of all the days and years of the question. */
export function isOfDays({ scopes }: QuestionReading, article: ArticleText): boolean {
  return scopes.every((scope) => isOfScope(article, scope));
}

/** What is said of a person stands in a paragraph that names them, or behind one, before anybody else is named. */
export function isAboutPeople(article: ArticleText, sentence: Range, reading: QuestionReading): boolean {
  if (reading.people.length === 0 || reading.kind.wanted === "person") return true;
  const everybody = article.article.people.map(({ name }) => fold(name));
  for (let at = sentence.start; at >= article.bodyStart; ) {
    const { start, end } = paragraphAt(article.folded, at);
    const paragraph = article.folded.slice(start, end);
    if (reading.people.some((name) => paragraph.includes(name))) return true;
    if (everybody.some((name) => paragraph.includes(name))) return false;
    at = start - 1;
  }
  return false;
}

/** What an article tells of another year than its own stands in a paragraph that names the year. */
export function isOfYears(article: ArticleText, sentence: Range, reading: QuestionReading): boolean {
  const others = reading.scopes.filter((scope) => !isWithin(article.article, scope) && !namesDay(article, scope));
  const paragraph = foldedParagraph(article, sentence);
  return others.every(
    ({ from, named }) =>
      named === "今年" || paragraph.includes(`${from.slice(0, 4)}年`) || /去年|上年/u.test(paragraph),
  );
}

/** The days of the question are days of the article, or it speaks of that year. */
function isOfScope(article: ArticleText, scope: TimeScope): boolean {
  if (isWithin(article.article, scope) || namesDay(article, scope)) return true;
  if (!isWholeYear(scope)) return false;
  if (scope.named === "去年" && article.folded.includes("去年")) return true;
  const year = scope.from.slice(0, 4);
  const issueYear = Number(article.article.published?.date.slice(0, 4));
  return article.folded.includes(`${year}年`) || (issueYear === Number(year) + 1 && article.folded.includes("去年"));
}

function isWholeYear({ from, to }: TimeScope): boolean {
  return from.endsWith("-01-01") && to === `${from.slice(0, 4)}-12-31`;
}

/** What an article says of a day or a month to come, 7月将赴外地巡演, is of its own year; or of any where none is asked for. */
function namesDay({ article, folded }: ArticleText, { from, to, anyYear }: TimeScope): boolean {
  const issued = article.published?.date.slice(0, 4);
  if (!anyYear && issued !== from.slice(0, 4)) return false;
  const month = `${Number(from.slice(5, 7))}月`;
  if (from === to) return namesWords(folded, `${month}${Number(from.slice(8))}日`);
  return isWholeMonth(from, to) && namesWords(folded, month);
}

/** 1月 does not stand in 11月. */
function namesWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!/\d/u.test(text[at - 1] ?? "")) return true;
  }
  return false;
}

function isWholeMonth(from: string, to: string): boolean {
  return from.endsWith("-01") && to === endOfMonth(Number(from.slice(0, 4)), Number(from.slice(5, 7)));
}

function foldedParagraph({ folded }: ArticleText, sentence: Range): string {
  const { start, end } = paragraphAt(folded, sentence.start);
  return folded.slice(start, end);
}
