import type { Article } from "../newspaper/article.ts";
import { headlineOf } from "../newspaper/headline-of.ts";
import { fold } from "../text/fold.ts";
import { type Range, splitSentences } from "../text/sentences.ts";

/** A sentence with its clauses, as ranges of the article's text. */
export interface Sentence extends Range {
  /** Stretches between commas, semicolons and colons. */
  readonly clauses: readonly Range[];
}

/** An article made ready for reading: printed and folded text of one length, cut into sentences. */
export interface ArticleText {
  readonly article: Article;
  /** Headline parts on the first line, then a line a paragraph. */
  readonly text: string;
  readonly folded: string;
  /** Folded words that the article leaves out because they go without saying: its paper and its city. */
  readonly context: string;
  /** Where the body begins. */
  readonly bodyStart: number;
  /** Sentences of the body. */
  readonly sentences: readonly Sentence[];
}

const CLAUSE_END = /[,，;；:：]/gu;

/**
 * The text of an article as it is searched and quoted.
 * @param homes the cities whose paper it stands in, folded.
 */
export function articleText(article: Article, homes: ReadonlySet<string> = new Set()): ArticleText {
  const head = headlineOf(article);
  const text = [head, ...article.body].join("\n");
  const bodyStart = head.length + 1;
  const sentences = splitSentences(text)
    .filter(({ start }) => start >= bodyStart)
    .map(({ start, end }) => ({ start, end, clauses: clausesOf(text, start, end) }));
  const context = [fold(article.source ?? ""), ...[...homes].flatMap((home) => [`${home}市`, `${home}县`])].join(" ");
  return { article, text, folded: fold(text), context, bodyStart, sentences };
}

/** The paragraph of `text` that the character at `at` stands in, without its line end. */
export function paragraphAt(text: string, at: number): Range {
  const end = text.indexOf("\n", at);
  return { start: text.lastIndexOf("\n", at - 1) + 1, end: end < 0 ? text.length : end };
}

function clausesOf(text: string, start: number, end: number): readonly Range[] {
  const clauses: Range[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(CLAUSE_END)) {
    const at = start + match.index;
    // 1,234 and 12:30 are one number.
    if (/\d/.test(text[at - 1] ?? "") && /\d/.test(text[at + 1] ?? "")) continue;
    clauses.push({ start: from, end: at });
    from = at + 1;
  }
  return [...clauses, { start: from, end }];
}
