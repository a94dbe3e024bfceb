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

/** A short answer: stretches of the article's text, in printed order, and how well they fit (comparable within one article). */
export interface Span {
  readonly ranges: readonly Range[];
  readonly score: number;
}

/** Sentences that are looked at for a span. */
export const SENTENCES_READ = 6;

/** The best of the spans; the first of those that are even. */
export function bestSpan(spans: readonly Span[]): Span | undefined {
  return spans.reduce<Span | undefined>((best, span) => (best && best.score >= span.score ? best : span), undefined);
}
