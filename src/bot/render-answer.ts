import { FormattedString, fmt } from "@grammyjs/parse-mode";
import type { InlineKeyboardButton } from "grammy/types";
import type { Answer, Citation } from "../answering/answer.ts";
import type { Archive } from "../newspaper/archive.ts";
import { fold } from "../text/fold.ts";
import { articleOrders, otherSources, sourceOrders } from "./answer-orders.ts";
import { type Origin, shortKey } from "./callback-data.ts";
import { boldMarks, clipAtClause, clipText } from "./clip-text.ts";
import { listHeading } from "./list-heading.ts";
import type { ListKey } from "./list-key.ts";
import type { Messages } from "./messages.ts";
import { ratingRow } from "./rating-row.ts";
import { relativeDay } from "./relative-day.ts";
import { renderList } from "./render-list.ts";
import { renderNotFound } from "./render-not-found.ts";
import { sortButtons } from "./sort-buttons.ts";
import { bylineOf, withReports } from "./source-line.ts";
import { button, type View } from "./view.ts";

interface AnswerOptions {
  readonly archive: Archive;
  readonly texts: Messages;
}

const MAX_SHORT_ANSWER = 1000;
const MAX_EXCERPT = 600;
const MAX_HEADLINE = 200;
const MAX_WORDS = 8;
const MAX_WORD = 30;

/**
 * Stands for how a question was read. A list that is made again for an old button must have been read the same way,
 * or it would show something else: `他呢` means nothing once the conversation is over.
 */
export function answerDigest({ understood: { terms, people, from, to } }: Answer): string {
  return shortKey(JSON.stringify([terms, people, from, to]));
}

/** The first view of an answer: the passage that tells, the articles that belong, or that the pages do not tell. */
export function renderAnswer(answer: Answer, options: AnswerOptions): View {
  const [best] = answer.citations;
  if (answer.outcome === "not-found" || best === undefined) {
    const origin: Origin = { view: "answer", digest: answerDigest(answer) };
    return renderNotFound(answer, {
      ...options,
      origin,
      before: correction(answer, options.texts),
      after: relative(answer, options),
    });
  }
  return answer.outcome === "articles" ? renderAnswerList(answer, 0, options) : renderPassage(answer, best, options);
}

/** A page of the list behind an answer: all its articles, or what else tells besides the passage shown. */
export function renderAnswerList(
  answer: Answer,
  page: number,
  { archive, texts, isReordered }: AnswerOptions & { readonly isReordered?: boolean | undefined },
): View {
  const digest = answerDigest(answer);
  const isArticles = answer.outcome === "articles";
  const orders = isArticles ? articleOrders(answer, archive, texts) : sourceOrders(answer, archive, texts);
  const items = (orders.usual === "time") !== (isReordered ?? false) ? orders.time : orders.relevance;
  const key = { kind: "question", digest, ...(isReordered ? { isReordered } : {}) } as const;
  const heading = isArticles ? listHeading(answer, texts) : texts.otherSources(items.length);
  return renderList(items, {
    heading: FormattedString.join(
      [
        ...correction(answer, texts),
        FormattedString.bold(heading),
        ...(isArticles ? relative(answer, { archive, texts }) : []),
      ],
      "\n",
    ),
    key,
    page,
    question: answer.question,
    actions: sortButtons(key, { ...orders, texts }),
    back: isArticles ? null : { action: "answer", digest },
    texts,
  });
}

function renderPassage(answer: Answer, best: Citation, { archive, texts }: AnswerOptions): View {
  const article = archive.find(best.articleId);
  const source = article === undefined ? (best.date ?? texts.noDate) : bylineOf(article, texts);
  const digest = answerDigest(answer);
  const list: ListKey = { kind: "question", digest };
  const others = otherSources(answer, archive, texts).length;
  const more = others > 0 ? ({ action: "list", list, page: 0 } as const) : null;
  return {
    text: FormattedString.join(
      [
        ...correction(answer, texts),
        FormattedString.blockquote(renderQuote(answer.answer, best)),
        `📰 ${clipText(best.headline, MAX_HEADLINE)}`,
        withReports(source, best, texts),
        ...relative(answer, { archive, texts }),
      ],
      "\n",
    ),
    keyboard: [
      passageButtons(best, digest, more === null ? [] : [button(texts.more(others), more)], texts),
      ratingRow(digest),
    ],
    followed: {
      opens: [{ action: "article", articleId: best.articleId, page: 0, origin: { view: "answer", digest } }],
      more,
      question: answer.question,
    },
  };
}

function renderQuote(shortAnswer: string | null, { excerpt, marks }: Citation): FormattedString {
  const passage = boldMarks(clipAtClause(excerpt, MAX_EXCERPT), marks);
  if (shortAnswer === null || shortAnswer === excerpt) return passage;
  return fmt`${FormattedString.bold(clipText(shortAnswer, MAX_SHORT_ANSWER))}\n${passage}`;
}

function passageButtons(
  { articleId }: Citation,
  digest: string,
  more: readonly InlineKeyboardButton[],
  texts: Messages,
): readonly InlineKeyboardButton[] {
  const origin: Origin = { view: "answer", digest };
  const related: ListKey = { kind: "related", key: shortKey(articleId) };
  return [
    button(texts.fullText, { action: "article", articleId, page: 0, origin }),
    button(texts.related, { action: "list", list: related, page: 0, origin }),
    ...more,
  ];
}

/** Which days 昨天 was taken to mean. Days that the reader named need no word. */
function relative(
  { question, understood: { from, to } }: Answer,
  { archive, texts }: AnswerOptions,
): readonly string[] {
  const newest = archive.coverage.to;
  const word = relativeDay(question);
  if (from === null || to === null || newest === null || word === null) return [];
  const shown = clipText(word, MAX_WORD);
  return [
    from === newest && to === newest
      ? texts.countedFromToday(shown, newest)
      : texts.countedFrom(shown, newest, from, to),
  ];
}

/** What was searched instead of what was typed, where it is not plain to see. */
function correction({ question, understood: { corrected, terms } }: Answer, texts: Messages): readonly string[] {
  if (corrected === null) return [];
  if (!/\p{Script=Han}/u.test(question) && terms.length > 0) {
    return [texts.translated(terms.slice(0, MAX_WORDS).map((term) => clipText(term, MAX_WORD)))];
  }
  return fold(question).includes(fold(corrected)) ? [] : [texts.corrected(clipText(corrected, MAX_HEADLINE))];
}
