import type { Range } from "../../text/sentences.ts";
import type { Tokenizer } from "../../text/tokenizer.ts";
import type { ArticleText } from "../article-text.ts";
import type { QuestionKind } from "../question-kind.ts";
import type { OrderedSentence, WeighedTerm } from "../score-sentences.ts";

/** Where the short answer to a question is looked for. */
export interface SpanSearch {
  readonly article: ArticleText;
  readonly kind: QuestionKind;
  /** Folded. */
  readonly question: string;
  readonly terms: readonly WeighedTerm[];
  /** All sentences of the body with their scores, best first. */
  readonly sentences: readonly OrderedSentence[];
  /** People known to the pages, longest names first, less those whom the question names. */
  readonly names: readonly string[];
  readonly tokenizer: Tokenizer;
  /** 谁|主持: the word behind the question word, what the person asked for did. */
  readonly predicate: WeighedTerm | undefined;
  /** 总投资|是多少: the characters before the question word, what the number is of; may be empty. */
  readonly attribute: string;
}

/** The rule that found a short answer. */
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

/** A stretch, or several in printed order, of the article's text, and how well they fit (comparable within one rule). */
export interface Span {
  readonly ranges: readonly Range[];
  readonly score: number;
}

/** Sentences that are looked at for a span. */
export const SENTENCES_READ = 6;

/** What the question says itself is no answer to it. */
export function isAsked(search: SpanSearch, { start, end }: Range): boolean {
  return search.question.includes(search.article.folded.slice(start, end));
}
