import type { Citation } from "./answer.ts";
import { answerFrom } from "./answer-from.ts";
import type { Passages } from "./answer-one.ts";
import { absentShare, answerability, isLeading } from "./answerability.ts";
import type { ArticleText } from "./article-text.ts";
import { isAbout } from "./is-about.ts";
import { makeCitation } from "./make-citation.ts";
import { worthIn } from "./meet-terms.ts";
import type { QuestionReading } from "./read-question.ts";
import { searchText } from "./search-text.ts";

/** Hits that are looked at. */
const HITS_SEEN = 3;
/** 第九期, 7号线: one of many; the pages may know another. */
const ONE_OF_MANY = /^第|\d+号线?$|[一二三终]审$/u;
const HAN = /\p{Script=Han}/u;
/** How likely it must answer the rest. */
const LEAST_ANSWERABILITY = 0.3;

/**
 * What the pages do say where a question takes something for granted: of the meeting that somebody else was at, of the
 * phase before the one asked for. An article must hold one name, place or ordinal of the question, lack another, and answer
 * the rest: 洛阳去年有多少人献血 is about nothing else, and gets no other city's figure.
 */
export function sayInstead(reading: QuestionReading, passages: Passages): Citation | null {
  if (reading.route !== "answer" || !reading.terms.some(({ isHard }) => isHard)) return null;
  const hits = passages.index.search(searchText(reading, passages.index.isAbsent), { limit: HITS_SEEN });
  for (const hit of hits) {
    const article = passages.texts.get(hit.id);
    const citation = article && citeRest(reading, article, isLeading(hit, hits), passages);
    if (citation) return citation;
  }
  return null;
}

function citeRest(
  reading: QuestionReading,
  article: ArticleText,
  leads: boolean,
  passages: Passages,
): Citation | undefined {
  const text = `${article.folded}\n${article.context}`;
  const hard = reading.terms.filter(({ isHard }) => isHard);
  const missed = hard.filter((term) => worthIn(term, text) === 0);
  const isOther = missed.length < hard.length || missed.every((term) => ONE_OF_MANY.test(term.text));
  if (missed.length === 0 || !isOther || !missed.every((term) => HAN.test(term.text))) return undefined;
  const rest = withoutTerms(reading, missed);
  if (!rest.terms.some(({ isHard }) => !isHard) || !isAbout(rest, article)) return undefined;
  const finding = answerFrom(article, rest, passages.vocabulary);
  const absent = absentShare(rest.terms, passages.index.isAbsent);
  const likelihood = answerability({ reading: rest, article, leads, absent }).given(finding);
  if (likelihood < LEAST_ANSWERABILITY) return undefined;
  const [best] = finding.sentences;
  return best && makeCitation(article, best.sentence, [], rest.terms);
}

function withoutTerms(reading: QuestionReading, missed: QuestionReading["terms"]): QuestionReading {
  const words = new Set(missed.map(({ text }) => text));
  return {
    ...reading,
    terms: reading.terms.filter(({ text }) => !words.has(text)),
    people: reading.people.filter((name) => !words.has(name)),
  };
}
