import type { Article } from "../newspaper/article.ts";
import { fold } from "../text/fold.ts";
import type { Answer, Citation } from "./answer.ts";
import { answerMaker } from "./answer-about-story.ts";
import { answerOne, type Found, type Passages } from "./answer-one.ts";
import { answerHolder, answerTitle } from "./answer-titles.ts";
import { articleText } from "./article-text.ts";
import { browse } from "./browse.ts";
import type { FollowUp } from "./follow-up.ts";
import { holdersOf } from "./holders-of.ts";
import { makeCitation } from "./make-citation.ts";
import { meetTerms, worthIn } from "./meet-terms.ts";
import { readQuestionKind } from "./question-kind.ts";
import { readOnPages } from "./read-on-pages.ts";
import type { QuestionReading } from "./read-question.ts";
import { splitQuestion } from "./split-question.ts";

/** What a question came to, before it is put into an answer. */
export interface Reply {
  readonly reading: QuestionReading;
  readonly outcome: Answer["outcome"];
  readonly found: Found;
}

const NOTHING: Found = { answer: null, citations: [] };
/** A follow-up without a pronoun has at most so many nouns and characters. */
const FRAGMENT_NOUNS = 2;
const FRAGMENT_CHARS = 12;
const NOUN_WEIGHT = 1;
/** A question has matter when one of its words is more than a verb. */
const MATTER_WEIGHT = 0.6;
/** The most of all stories that a verb may stand in for being matter by itself. */
const RARE_SHARE = 0.2;
/** 你觉得这座城市怎么样: no page tells what the bot thinks. */
const ASKS_OPINION = /^(?:你|您)(?:喜欢|支持|推荐)|(?:你|您)(?:觉得|认为|怎么看)/u;
const BARE_COUNT = /^(?:个?人)?$/u;

/** A question that leans on the one before is asked of its articles first. */
export function replyTo(question: string, passages: Passages, follow: FollowUp | undefined): Reply {
  const reading = insistOn(follow?.topic ?? null, readOnPages(question.trim(), passages));
  const back = follow && replyBack(reading, follow, passages);
  if (back) return back;
  return hasMatter(reading, passages) && !ASKS_OPINION.test(reading.text)
    ? replyAlone(reading, passages)
    : { reading, outcome: "not-found", found: NOTHING };
}

/** Asks the article that the conversation is about; undefined when the question does not lean on it, or it does not tell. */
function replyBack(reading: QuestionReading, follow: FollowUp, passages: Passages): Reply | undefined {
  const [about] = follow.about;
  if (about === undefined || !leansBack(reading, follow)) return undefined;
  for (const asked of [reading, withSubject(reading, follow, passages)].map(ofPaper)) {
    const found = answerTitle(asked, passages) ?? answerOne(asked, passages, (id) => id === about);
    if (found && (found.answer !== null || follow.pointsBack)) return { reading: asked, outcome: "answer", found };
  }
  return undefined;
}

/** The questions of which one is made, two of them; none of a question about one thing. */
export function partsOf(question: string, { vocabulary }: Passages): readonly string[] {
  return splitQuestion(fold(question), vocabulary.tokenizer) ?? [];
}

/** Answers a question about two things by both, or not at all. */
export function replyToBoth(parts: readonly string[], whole: Reply, passages: Passages): Reply | undefined {
  const replies = parts.map((part) => replyTo(part, passages, undefined));
  const answers = replies.flatMap(({ found }) => (found.answer === null ? [] : [found.answer]));
  if (replies.length === 0 || answers.length < replies.length) return undefined;
  const citations = replies.flatMap(({ found }) => found.citations.slice(0, 1));
  const ids = citations.map(({ articleId }) => articleId);
  const once = citations.filter(({ articleId }, i) => ids.indexOf(articleId) === i);
  return { reading: whole.reading, outcome: "answer", found: { answer: answers.join("、"), citations: once } };
}

/** 水位多少米,图书馆藏书多少册: true where one of two things is of another article than the one that answers. */
export function leavesOut(parts: readonly string[], { found }: Reply, passages: Passages): boolean {
  const cited = found.citations.map(({ articleId }) => passages.texts.get(articleId)?.folded ?? "").join("\n");
  return parts.some((part) => {
    const nouns = readOnPages(part, passages).terms.filter(({ weight, isVerb }) => !isVerb && weight >= NOUN_WEIGHT);
    return nouns.length > 0 && nouns.every((noun) => worthIn(noun, cited) === 0);
  });
}

/** 那高考呢 after 中考几号: no article without 高考 will do. */
function insistOn(topic: string | null, reading: QuestionReading): QuestionReading {
  if (topic === null) return reading;
  const isTopic = ({ text, isVerb }: QuestionReading["terms"][number]) => !isVerb && fold(topic).includes(text);
  return { ...reading, terms: reading.terms.map((term) => (isTopic(term) ? { ...term, isHard: true } : term)) };
}

/** 哪天去的 after 谁到南街村检查: asked with the words that the question before was about. */
function withSubject({ text }: QuestionReading, follow: FollowUp, passages: Passages): QuestionReading {
  const others = follow.subject.filter((word) => !text.includes(word));
  const whole = insistOn(follow.topic, readOnPages([...others, text].join(" "), passages));
  // A word of its own that other pages have turns to something else: 南桥谁修的, 献血有多少人.
  const isOwn = (term: QuestionReading["terms"][number]) =>
    (term.isVerb ? term.text.length >= 2 : term.weight >= NOUN_WEIGHT) &&
    text.includes(term.text) &&
    !passages.index.isAbsent(term.text);
  return { ...whole, terms: whole.terms.map((term) => (isOwn(term) ? { ...term, isHard: true } : term)) };
}

/** 签了几个项目: a question that points back, or too short to have a subject of its own. */
function leansBack({ route, kind, terms, people, text }: QuestionReading, { pointsBack }: FollowUp): boolean {
  if (route !== "answer" || !kind.asks) return false;
  const ownSubject = people.length > 0 || terms.some(({ isHard }) => isHard);
  const nouns = terms.filter(({ weight }) => weight >= NOUN_WEIGHT);
  return pointsBack || (!ownSubject && nouns.length <= FRAGMENT_NOUNS && text.length <= FRAGMENT_CHARS);
}

/**
 * 怎么用, 好的, 谁做的: verbs and particles alone are met by any passage and ask for none; a deed that few stories tell of
 * (献血, 通车) is matter. 郑州有多少人, 郑州几点了: nor does a place, of which nothing is asked.
 */
function hasMatter({ route, kind, terms, people, scopes }: QuestionReading, passages: Passages): boolean {
  if (route !== "answer" || people.length > 0) return true;
  const places = terms.filter(({ text }) => passages.vocabulary.places.has(text.replace(/[市省]$/u, "")));
  const isBare = kind.wanted === "date" || (kind.wanted === "number" && BARE_COUNT.test(kind.noun ?? ""));
  if (places.length > 0 && places.length === terms.length && isBare) return false;
  if (scopes.length > 0 || terms.some(({ weight, isHard }) => isHard || weight >= MATTER_WEIGHT)) return true;
  return terms.some(({ text }) => text.length >= 2 && isRare(text, passages));
}

function isRare(text: string, passages: Passages): boolean {
  const holders = holdersOf(text, passages).length;
  return holders > 0 && holders <= Math.max(1, passages.texts.size * RARE_SHARE);
}

function replyAlone(reading: QuestionReading, passages: Passages): Reply {
  const maker = answerMaker(reading.text, passages);
  if (maker) return { reading, outcome: "answer", found: maker };
  const holder = answerHolder(reading, passages);
  if (holder === "nobody") return { reading, outcome: "not-found", found: NOTHING };
  if (holder) return { reading, outcome: "answer", found: holder };
  if (reading.route !== "answer") return replyArticles(reading, passages);
  const found = answerTitle(reading, passages) ?? answerOne(reading, passages);
  if (found) return { reading, outcome: "answer", found };
  const other = answerOfPaper(reading, passages);
  if (other) return other;
  // 报名时间: a noun that may ask for a fact is a keyword where there is none.
  const isPlain = !readQuestionKind(reading.text).asks;
  return isPlain
    ? replyArticles({ ...reading, route: "keyword" }, passages)
    : { reading, outcome: "not-found", found: NOTHING };
}

function answerOfPaper(reading: QuestionReading, passages: Passages): Reply | undefined {
  const anyYear = ofPaper(reading);
  const found = anyYear.scopes.length < reading.scopes.length ? answerOne(anyYear, passages) : undefined;
  return found && { reading: anyYear, outcome: "answer", found };
}

/** The reader's 今年 may be the paper's: pages of several years lie side by side, and the day is shown. */
function ofPaper(reading: QuestionReading): QuestionReading {
  return { ...reading, scopes: reading.scopes.filter(({ named }) => named !== "今年") };
}

function replyArticles(reading: QuestionReading, passages: Passages): Reply {
  const articles = browse(reading, passages);
  if (articles.length === 0) return { reading, outcome: "not-found", found: NOTHING };
  const citations = articles.map((article) => cite(article, reading, passages));
  return { reading, outcome: "articles", found: { answer: null, citations } };
}

/** An article of a list is quoted where it speaks of what was asked, else at its beginning. */
function cite(article: Article, reading: QuestionReading, { texts }: Passages): Citation {
  const text = texts.get(article.id) ?? articleText(article);
  const best = text.sentences.reduce<
    { readonly share: number; readonly start: number; readonly end: number } | undefined
  >((found, { start, end }) => {
    const share = meetTerms(reading.terms, text.folded.slice(start, end)).share;
    return found && found.share >= share ? found : { share, start, end };
  }, undefined);
  return makeCitation(text, best ?? { start: 0, end: text.text.length }, [], reading.terms);
}
