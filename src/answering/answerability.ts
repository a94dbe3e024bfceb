import type { Hit } from "../search/create-search-index.ts";
import type { Range } from "../text/sentences.ts";
import type { Finding } from "./answer-from.ts";
import { ANSWERABILITY_WEIGHTS, type AnswerabilityFeature } from "./answerability-weights.ts";
import { type ArticleText, paragraphAt } from "./article-text.ts";
import { meetTerms, synonymsOf } from "./meet-terms.ts";
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

/** 无人机表演几点开始: where only 开始 stands, something else begins. */
const LEAST_WORDS = 0.25;
const NONE: Answerability = { atMost: 0, given: () => 0 };

/** Tells how likely an article answers, before it is read and when it is. */
export function answerability(candidate: AnswerCandidate): Answerability {
  if (meetTerms(candidate.reading.terms, wordsOf(candidate)).share < LEAST_WORDS) return NONE;
  const before = featuresBefore(candidate);
  return {
    atMost: likelihoodOf({ ...before, nouns: 1, sentence: 1, confidence: 1, spanless: 0 }),
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
  const soft = terms.filter(({ isHard }) => !isHard);
  const nouns = terms.filter(({ isVerb, weight }) => !isVerb && weight >= NOUN_WEIGHT);
  return {
    nouns: meetTerms(nouns, paragraph).share,
    sentence: meetTerms(soft, sentence).share,
    confidence: finding.confidence,
    spanless: Number(finding.span?.isOfKind !== true && NEEDS_SPAN.has(kind.wanted)),
  };
}

/** What is known of an article before it is read. */
function featuresBefore(candidate: AnswerCandidate) {
  const { leads, absent } = candidate;
  const { terms, kind } = candidate.reading;
  const soft = terms.filter(({ isHard }) => !isHard);
  return {
    bias: 1,
    words: meetTerms(soft, wordsOf(candidate)).share,
    absent,
    terms: Math.min(terms.length, MOST_TERMS) / MOST_TERMS,
    leads: Number(leads),
    deedless: Number(!soft.some(({ isVerb }) => isVerb)),
    number: Number(kind.wanted === "number"),
  };
}

/** With what the article leaves out as going without saying. */
function wordsOf({ article }: AnswerCandidate): string {
  return `${article.folded}\n${article.context}`;
}

function likelihoodOf(features: AnswerabilityFeatures): number {
  const sum = ANSWERABILITY_FEATURE_NAMES.reduce((s, name) => s + ANSWERABILITY_WEIGHTS[name] * features[name], 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The sentence that the answer was found in, or else the best, and its paragraph; each under the headline. */
function passageTexts(
  article: ArticleText,
  { span, sentences }: Finding,
): { readonly sentence: string; readonly paragraph: string } {
  const at = span?.ranges[0]?.start ?? sentences[0]?.sentence.start ?? article.bodyStart;
  const holder = article.sentences.find(({ start, end }) => at >= start && at < end);
  const underHeadline = ({ start, end }: Range) =>
    article.folded.slice(start, end) + article.folded.slice(0, article.bodyStart);
  return {
    sentence: underHeadline(holder ?? { start: at, end: at }),
    paragraph: underHeadline(paragraphAt(article.folded, at)),
  };
}

function weightOf(terms: readonly QuestionTerm[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

function isFeature(name: string): name is AnswerabilityFeature {
  return name in ANSWERABILITY_WEIGHTS;
}
