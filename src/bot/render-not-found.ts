import { FormattedString } from "@grammyjs/parse-mode";
import type { Answer } from "../answering/answer.ts";
import type { Archive } from "../newspaper/archive.ts";
import { articleLabel } from "./article-label.ts";
import type { Origin } from "./callback-data.ts";
import { boldMarks, clipAtClause } from "./clip-text.ts";
import { isWord } from "./list-heading.ts";
import type { Messages } from "./messages.ts";
import { browseRow, button, type View } from "./view.ts";

interface NotFoundOptions {
  readonly archive: Archive;
  readonly texts: Messages;
  /** Where an opened article leads back to. */
  readonly origin: Origin;
  /** Lines before and after the no. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Characters of a quoted passage. */
const MAX_EXCERPT = 600;

/** That the pages do not tell, with the way on: the nearest articles, or else the topics and the newest. */
export function renderNotFound(answer: Answer, options: NotFoundOptions): View {
  const { archive, texts, origin, before, after } = options;
  const isDated = answer.understood.from !== null;
  // To the news of a day nothing of another day is near.
  const nearest = isDated && !hasMatter(answer) ? [] : answer.nearest;
  const isNear = nearest.length > 0;
  const lines: readonly (string | FormattedString)[] = [
    ...before,
    refusal(answer, texts),
    ...after,
    ...(answer.suggestion === null ? [] : [texts.suggestion(answer.suggestion)]),
    ...instead(answer, options),
    // What is covered helps the one who asked for days, or has nothing else to go on.
    ...(isDated || !isNear ? [texts.coverage(archive.coverage)] : []),
    isNear ? texts.nearest : texts.browseInstead,
  ];
  return {
    text: FormattedString.join([...lines], "\n"),
    keyboard: isNear ? nearestRows(nearest, options) : [browseRow(texts)],
    followed: {
      opens: nearest.map(({ articleId }) => ({ action: "article", articleId, page: 0, origin })),
      more: null,
      question: answer.question,
    },
  };
}

/** What the pages do say where the question takes something for granted. */
function instead(
  { instead: said }: Answer,
  { archive, texts }: NotFoundOptions,
): readonly (string | FormattedString)[] {
  if (!said) return [];
  const article = archive.find(said.articleId);
  return [
    texts.instead,
    FormattedString.blockquote(boldMarks(clipAtClause(said.excerpt, MAX_EXCERPT), said.marks)),
    `📰 ${articleLabel(article, said.headline)}`,
  ];
}

function refusal(answer: Answer, texts: Messages): string {
  const { from, to } = answer.understood;
  if (from !== null && to !== null) {
    return hasMatter(answer) ? texts.notFoundOn(from, to) : texts.notFoundNews(from, to);
  }
  return isWord(answer.question) ? texts.notFoundWord(answer.question.trim()) : texts.notFound;
}

/** Whether more was asked for than the news of some days. */
function hasMatter({ understood: { terms, people } }: Answer): boolean {
  return terms.length + people.length > 0;
}

function nearestRows(nearest: Answer["nearest"], { archive, origin }: NotFoundOptions): View["keyboard"] {
  return nearest.map(({ articleId, headline }) => [
    button(articleLabel(archive.find(articleId), headline.trim() || articleId), {
      action: "article",
      articleId,
      page: 0,
      origin,
    }),
  ]);
}
