import type { Range } from "../../text/sentences.ts";
import type { Tokenizer } from "../../text/tokenizer.ts";
import type { ArticleText } from "../article-text.ts";
import type { QuestionKind } from "../question-kind.ts";
import type { ScoredSentence, WeighedTerm } from "../score-sentences.ts";

/** Where the short answer to a question is looked for. */
export interface SpanSearch {
  readonly article: ArticleText;
  readonly kind: QuestionKind;
  /** Folded. */
  readonly question: string;
  readonly terms: readonly WeighedTerm[];
  /** All sentences of the body with their scores, best first. */
  readonly sentences: readonly ScoredSentence[];
  /** People known to the pages, longest names first, less those whom the question names. */
  readonly names: readonly string[];
  readonly tokenizer: Tokenizer;
  /** 谁|主持: the word behind the question word, what the person asked for did. */
  readonly predicate: WeighedTerm | undefined;
  /** 总投资|是多少: the characters before the question word, what the number is of; may be empty. */
  readonly attribute: string;
}

/** How a short answer was found; some ways are surer than others. */
export type SpanSource =
  | "number"
  | "date"
  | "person"
  | "place"
  | "named"
  | "list"
  | "reason"
  | "latin"
  | "quoted"
  | "said";

/** A short answer: stretches of the article's text, in printed order, and how well they fit (comparable within one article). */
export interface Span {
  readonly ranges: readonly Range[];
  readonly score: number;
}

/** The best of the short answers of one kind. */
export interface BestSpan extends Span {
  readonly source: SpanSource;
  /** How far its score is above that of the next best, `Infinity` when it is the only one. */
  readonly lead: number;
}

/** Sentences that are looked at for a span. */
export const SENTENCES_READ = 6;

/** The best of the spans, the first of those that are even; undefined when there are none. */
export function bestSpan(source: SpanSource, spans: readonly Span[]): BestSpan | undefined {
  const best = spans.reduce<Span | undefined>(
    (held, span) => (held && held.score >= span.score ? held : span),
    undefined,
  );
  if (!best) return undefined;
  const others = spans.filter((span) => !isSame(span, best)).map(({ score }) => score);
  return { ...best, source, lead: best.score - Math.max(...others) };
}

/** Better of two that were found in different ways; the first when they are even. */
export function betterSpan(a: BestSpan | undefined, b: BestSpan | undefined): BestSpan | undefined {
  if (!a || !b) return a ?? b;
  const [better, other] = a.score >= b.score ? [a, b] : [b, a];
  return { ...better, lead: Math.min(better.lead, better.score - other.score) };
}

/** The first sentence of an article may be read twice. */
function isSame(a: Span, b: Span): boolean {
  return a.ranges[0]?.start === b.ranges[0]?.start && a.ranges.at(-1)?.end === b.ranges.at(-1)?.end;
}

/** What the question says itself is no answer to it. */
export function isAsked(search: SpanSearch, { start, end }: Range): boolean {
  return search.question.includes(search.article.folded.slice(start, end));
}
