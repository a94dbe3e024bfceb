import type { Hit } from "../search/create-search-index.ts";
import type { Finding } from "./answer-from.ts";
import { ANSWERABILITY_WEIGHTS, type AnswerabilityFeature } from "./answerability-weights.ts";
import { type ArticleText, paragraphAt } from "./article-text.ts";
import { meetTerms, synonymsOf, worthIn } from "./meet-terms.ts";
import type { QuestionTerm } from "./question-terms.ts";
import type { QuestionReading } from "./read-question.ts";

/** An article that may answer a question, before it is read. */
export interface AnswerCandidate {
  readonly reading: QuestionReading;
  readonly article: ArticleText;
  /** As `isLeading` tells. */
  readonly leads: boolean;
  /** As `absentShare` tells. */
  readonly absent: number;
}

/** A word beside the question word: of what weight, within how many characters. */
const FOCUS_WEIGHT = 0.4;
const FOCUS_CHARS = 6;
const NOUN_WEIGHT = 1;
/** Share of the best score at which a hit is as good. */
const AS_GOOD = 0.93;
/** More terms than this say no more of a question. */
const MOST_TERMS = 6;
/** 谁, 多少, 什么时候: an article without words of the kind asked for hardly answers. */
const NEEDS_SPAN: ReadonlySet<string> = new Set(["number", "person", "date"]);

/** True for the hit that the search put first, and for one as good: another report of the same event. */
export function isLeading({ score }: Pick<Hit, "score">, hits: readonly Pick<Hit, "score">[]): boolean {
  return score >= (hits[0]?.score ?? 0) * AS_GOOD;
}

/** The features by name, in the order of their weights. */
export const ANSWERABILITY_FEATURE_NAMES = Object.keys(ANSWERABILITY_WEIGHTS).filter(isFeature);

/** Share of the terms, by weight, that no page has, in no other word either. */
export function absentShare(terms: readonly QuestionTerm[], isAbsent: (folded: string) => boolean): number {
  const absent = terms.filter(({ text }) => [text, ...synonymsOf(text)].every(isAbsent));
  return weightOf(absent) / (weightOf(terms) || 1);
}

/** How likely an article answers a question, 0 to 1: a logistic regression, see `answerability-weights.ts`. */
export interface Answerability {
  /** Whatever is found in the article: one that can not answer need not be read. */
  readonly atMost: number;
  readonly given: (finding: Finding) => number;
}

/** Tells how likely an article answers, before it is read and when it is. */
export function answerability(candidate: AnswerCandidate): Answerability {
  const before = featuresBefore(candidate);
  return {
    atMost: likelihoodOf({ ...before, nouns: 1, focus: 1, confidence: 1, spanless: 0, ofKind: 1 }),
    given: (finding) => likelihoodOf({ ...before, ...featuresOf(candidate, finding) }),
  };
}

/** What is measured of an article, each 0 to 1. */
export function answerabilityFeatures(candidate: AnswerCandidate, finding: Finding): AnswerabilityFeatures {
  return { ...featuresBefore(candidate), ...featuresOf(candidate, finding) };
}

type AnswerabilityFeatures = Readonly<Record<AnswerabilityFeature, number>>;

/** What reading an article adds. */
function featuresOf({ reading, article }: AnswerCandidate, finding: Finding) {
  const { terms, kind } = reading;
  const { sentence, paragraph } = passageTexts(article, finding);
  const nouns = terms.filter(({ isVerb, weight }) => !isVerb && weight >= NOUN_WEIGHT);
  const focus = focusOf(reading);
  const isOfKind = finding.span?.isOfKind === true;
  return {
    nouns: meetTerms(nouns, paragraph).share,
    focus: focus ? worthIn(focus, sentence) : 0,
    confidence: finding.confidence,
    spanless: Number(!isOfKind && NEEDS_SPAN.has(kind.wanted)),
    ofKind: Number(isOfKind),
  };
}

/** What is known of an article before it is read. */
function featuresBefore({ reading, article, leads, absent }: AnswerCandidate) {
  const { terms, kind } = reading;
  const soft = terms.filter(({ isHard }) => !isHard);
  return {
    bias: 1,
    words: meetTerms(soft, `${article.folded}\n${article.context}`).share,
    absent,
    terms: Math.min(terms.length, MOST_TERMS) / MOST_TERMS,
    leads: Number(leads),
    list: Number(kind.wanted === "list"),
    what: Number(kind.wanted === "what"),
    place: Number(kind.wanted === "place"),
  };
}

function likelihoodOf(features: AnswerabilityFeatures): number {
  const sum = ANSWERABILITY_FEATURE_NAMES.reduce((s, name) => s + ANSWERABILITY_WEIGHTS[name] * features[name], 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The sentence that the answer was found in, or else the best; its paragraph under the headline. */
function passageTexts(
  article: ArticleText,
  { span, sentences }: Finding,
): { readonly sentence: string; readonly paragraph: string } {
  const at = span?.ranges[0]?.start ?? sentences[0]?.sentence.start ?? article.bodyStart;
  const holder = article.sentences.find(({ start, end }) => at >= start && at < end);
  const paragraph = paragraphAt(article.folded, at);
  return {
    sentence: holder ? article.folded.slice(holder.start, holder.end) : "",
    paragraph: article.folded.slice(paragraph.start, paragraph.end) + article.folded.slice(0, article.bodyStart),
  };
}

function weightOf(terms: readonly QuestionTerm[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

/** 门票|多少钱, 谁|主持: the word beside the question word, without which another thing is answered. */
function focusOf({ kind, terms }: QuestionReading): QuestionTerm | undefined {
  const distance = (term: QuestionTerm) =>
    term.start >= kind.at ? term.start - kind.at : kind.at - term.start - term.text.length;
  const near = terms.filter((term) => !term.isHard && term.weight >= FOCUS_WEIGHT && distance(term) <= FOCUS_CHARS);
  return near.sort((a, b) => distance(a) - distance(b))[0];
}

function isFeature(name: string): name is AnswerabilityFeature {
  return name in ANSWERABILITY_WEIGHTS;
}
