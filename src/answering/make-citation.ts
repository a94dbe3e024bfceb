import type { Article } from "../newspaper/article.ts";
import type { Range } from "../text/sentences.ts";
import type { ArticleReference, Citation, Mark } from "./answer.ts";
import { type ArticleText, paragraphAt } from "./article-text.ts";
import type { QuestionTerm } from "./question-terms.ts";

const MAX_EXCERPT_CHARS = 300;
/** An excerpt shorter than this takes in the sentence after it. */
const SHORT_EXCERPT_CHARS = 60;
const CLAUSE_END = /[,，。;；!?！？、]/u;

export function referTo(article: Article): ArticleReference {
  return {
    articleId: article.id,
    page: article.page,
    headline: article.headline,
    date: article.published?.date ?? null,
  };
}

/**
 * Quotes an article around `passage`, word for word, within one paragraph.
 * @param spans the words that answer; without them the question's terms are marked.
 */
export function makeCitation(
  article: ArticleText,
  passage: Range,
  spans: readonly Range[],
  terms: readonly QuestionTerm[],
): Citation {
  const { start, end } = excerptRange(article, passage, spans);
  const excerpt = article.text.slice(start, end);
  const inside = spans.filter((span) => span.start >= start && span.end <= end);
  const marks =
    inside.length > 0
      ? inside.map((span) => ({ start: span.start - start, end: span.end - start }))
      : termMarks(article.folded.slice(start, end), terms);
  return { ...referTo(article.article), excerpt, marks: mergeMarks(marks), also: [] };
}

/** The passage, cut to its paragraph and to the longest excerpt, never inside a number or a pair of code units. */
function excerptRange(article: ArticleText, passage: Range, spans: readonly Range[]): Range {
  const first = spans[0];
  const anchor = first ?? passage;
  const paragraph = paragraphAt(article.text, anchor.start);
  let start = Math.max(paragraph.start, Math.min(passage.start, anchor.start));
  let end = Math.min(paragraph.end, Math.max(passage.end, first ? first.end : passage.end));
  if (end - start < SHORT_EXCERPT_CHARS) end = nextSentenceEnd(article, end, paragraph.end);
  if (end - start <= MAX_EXCERPT_CHARS) return trim(article.text, start, end);
  const last = spans.at(-1) ?? anchor;
  if (last.end - start > MAX_EXCERPT_CHARS)
    start = clauseStart(article.text, Math.max(start, anchor.start - MAX_EXCERPT_CHARS / 3), anchor.start);
  end = clauseEnd(article.text, start, Math.min(end, start + MAX_EXCERPT_CHARS));
  return trim(article.text, start, end);
}

function nextSentenceEnd(article: ArticleText, end: number, limit: number): number {
  const next = article.sentences.find((sentence) => sentence.start >= end);
  return next && next.end <= limit ? next.end : end;
}

function clauseStart(text: string, from: number, limit: number): number {
  for (let i = Math.floor(from); i < limit; i += 1) if (CLAUSE_END.test(text[i] ?? "")) return i + 1;
  return Math.floor(from);
}

/** The last clause end before `limit`, or `limit` where the text has none. */
function clauseEnd(text: string, from: number, limit: number): number {
  for (let i = limit; i > from + MAX_EXCERPT_CHARS / 2; i -= 1) if (CLAUSE_END.test(text[i - 1] ?? "")) return i;
  const isTorn = /[\uDC00-\uDFFF]/u.test(text[limit] ?? "");
  return isTorn ? limit - 1 : limit;
}

function trim(text: string, from: number, to: number): Range {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text[start] ?? "")) start += 1;
  while (end > start && /\s/u.test(text[end - 1] ?? "")) end -= 1;
  return { start, end };
}

function termMarks(folded: string, terms: readonly QuestionTerm[]): readonly Mark[] {
  return terms.flatMap(({ text }) => {
    const marks: Mark[] = [];
    if (text.length < 2) return marks;
    for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + text.length))
      marks.push({ start: at, end: at + text.length });
    return marks;
  });
}

/** Sorted, those that touch or overlap as one. */
function mergeMarks(marks: readonly Mark[]): readonly Mark[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
