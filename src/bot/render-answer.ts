import { FormattedString, fmt } from "@grammyjs/parse-mode";
import type { InlineKeyboardButton } from "grammy/types";
import type { Answer, Citation, Understood } from "../answering/answer.ts";
import type { Archive } from "../newspaper/archive.ts";
import { type ListKey, type Origin, shortKey } from "./callback-data.ts";
import { boldMarks, clipText } from "./clip-text.ts";
import type { Messages } from "./messages.ts";
import { citationItem, renderList } from "./render-list.ts";
import { bylineOf } from "./source-line.ts";
import { button, type View } from "./view.ts";

interface AnswerOptions {
  readonly archive: Archive;
  readonly texts: Messages;
}

const MAX_SHORT_ANSWER = 1000;
const MAX_EXCERPT = 600;
const MAX_HEADLINE = 200;
const MAX_BUTTON = 40;
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
  const [best, ...others] = answer.citations;
  if (answer.outcome === "not-found" || best === undefined) return renderNotFound(answer, options);
  return answer.outcome === "articles"
    ? renderAnswerList(answer, 0, options)
    : renderPassage(answer, best, others, options);
}

/** A page of the list behind an answer: all its articles, or the other passages that tell. */
export function renderAnswerList(answer: Answer, page: number, { archive, texts }: AnswerOptions): View {
  const digest = answerDigest(answer);
  const isArticles = answer.outcome === "articles";
  const citations = isArticles ? answer.citations : answer.citations.slice(1);
  const heading = isArticles
    ? articlesHeading(answer, texts)
    : FormattedString.bold(texts.otherSources(citations.length));
  return renderList(
    citations.map((citation) => citationItem(citation, archive, texts)),
    {
      heading: FormattedString.join([...correction(answer.understood, texts), heading], "\n"),
      key: { kind: "question", digest },
      page,
      back: isArticles ? null : { action: "answer", digest },
      texts,
    },
  );
}

function renderPassage(
  answer: Answer,
  best: Citation,
  others: readonly Citation[],
  { archive, texts }: AnswerOptions,
): View {
  const article = archive.find(best.articleId);
  const source = article === undefined ? (best.date ?? texts.noDate) : bylineOf(article, texts);
  const passage = FormattedString.blockquote(renderQuote(answer.answer, best));
  return {
    text: FormattedString.join(
      [
        ...correction(answer.understood, texts),
        passage,
        `📰 ${clipText(best.headline, MAX_HEADLINE)}`,
        source,
        ...range(answer.understood, texts),
      ],
      "\n",
    ),
    keyboard: [passageButtons(answer, best, others.length, texts)],
  };
}

function renderQuote(shortAnswer: string | null, { excerpt, marks }: Citation): FormattedString {
  const passage = boldMarks(clipText(excerpt, MAX_EXCERPT), marks);
  if (shortAnswer === null || shortAnswer === excerpt) return passage;
  return fmt`${FormattedString.bold(clipText(shortAnswer, MAX_SHORT_ANSWER))}\n${passage}`;
}

function passageButtons(
  answer: Answer,
  best: Citation,
  others: number,
  texts: Messages,
): readonly InlineKeyboardButton[] {
  const digest = answerDigest(answer);
  const list: ListKey = { kind: "question", digest };
  return [
    button(texts.fullText, articleData(best.articleId, { view: "answer", digest })),
    ...(others > 0 ? [button(texts.more(others), { action: "list", list, page: 0 })] : []),
  ];
}

function renderNotFound(answer: Answer, { archive, texts }: AnswerOptions): View {
  const words = shownWords(answer.understood);
  const origin: Origin = { view: "answer", digest: answerDigest(answer) };
  const lines = [
    ...correction(answer.understood, texts),
    words.length === 0 ? texts.notFound : texts.notFoundWords(words),
    ...range(answer.understood, texts),
    texts.coverage(archive.coverage),
    ...(answer.nearest.length > 0 ? [texts.nearest] : []),
  ];
  return {
    text: new FormattedString(lines.join("\n")),
    keyboard: answer.nearest.map(({ articleId, headline }) => [
      // A story that lost its beginning may have lost its headline: a button must not be empty.
      button(clipText(headline.trim() || articleId, MAX_BUTTON), articleData(articleId, origin)),
    ]),
  };
}

function articleData(articleId: string, origin: Origin) {
  return { action: "article", articleId, page: 0, origin } as const;
}

/** `2023-05-08 的新闻 3 篇`; `李明:5 篇`; `“义务 植树”:2 篇`. */
function articlesHeading({ understood, citations }: Answer, texts: Messages): FormattedString {
  const { people, from, to } = understood;
  const words = shownWords(understood);
  const count = citations.length;
  const subject = people.length > 0 ? clippedList(people).join("、") : texts.quoted(words);
  if (people.length + words.length > 0) {
    return FormattedString.join(
      [FormattedString.bold(texts.countOf(subject, count)), ...range(understood, texts)],
      "\n",
    );
  }
  const isTimed = from !== null && to !== null;
  return FormattedString.bold(isTimed ? texts.countOnDays(from, to, count) : texts.countFound(count));
}

function range({ from, to }: Understood, texts: Messages): readonly string[] {
  return from === null || to === null ? [] : [texts.searchedDays(from, to)];
}

function correction({ corrected }: Understood, texts: Messages): readonly string[] {
  return corrected === null ? [] : [texts.corrected(clipText(corrected, MAX_HEADLINE))];
}

function shownWords({ terms }: Understood): readonly string[] {
  return clippedList([...new Set(terms)]);
}

function clippedList(words: readonly string[]): readonly string[] {
  return words.slice(0, MAX_WORDS).map((word) => clipText(word, MAX_WORD));
}
