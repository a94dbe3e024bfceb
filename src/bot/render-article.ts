import { FormattedString, fmt } from "@grammyjs/parse-mode";
import type { InlineKeyboardButton } from "grammy/types";
import type { Article } from "../newspaper/article.ts";
import { type Origin, shortKey } from "./callback-data.ts";
import { clipText } from "./clip-text.ts";
import { shareButton } from "./inline-cards.ts";
import type { Messages } from "./messages.ts";
import { packParagraphs } from "./pack-paragraphs.ts";
import { bylineOf } from "./source-line.ts";
import { button, pagerRows, QUESTION_LINE_CHARS, type View } from "./view.ts";
import { backTo, openedFrom } from "./way-back.ts";

interface ArticleOptions {
  /** From 0; moved to the nearest page that there is. */
  readonly page: number;
  /** Where ⬅️ 返回 leads; null without it. */
  readonly origin: Origin | null;
  readonly texts: Messages;
  /** As it is printed, also for readers of other characters. */
  readonly isPrinted?: boolean;
}

const MAX_MESSAGE = 4096 - QUESTION_LINE_CHARS;
const MAX_HEAD_LINE = 300;
const GAP = "\n\n";
/** 「第76个世界红十字日」: words of the page in the evidence of its day. */
const QUOTED = /「([^」]+)」/gu;
const SPACE = /\s+/gu;

/** An article in full: its beginning plain, the rest in one expandable quote; what exceeds a message on further pages. */
export function renderArticle(article: Article, options: ArticleOptions): View {
  const { page, origin, texts, isPrinted = false } = options;
  const head = renderHead(article, texts);
  const shortHead = FormattedString.bold(clipText(article.headline, MAX_HEAD_LINE));
  const captions = article.captions.map((caption) => `🖼 ${caption}`);
  const pages = packParagraphs([...article.body, ...captions], {
    firstMaxChars: MAX_MESSAGE - head.text.length - GAP.length,
    maxChars: MAX_MESSAGE - shortHead.text.length - GAP.length,
    gap: GAP,
  });
  const actual = Math.min(page, pages.length - 1);
  const action = isPrinted ? "printed" : "article";
  const paragraphs = pages[actual] ?? [];
  return {
    isPrinted,
    text: actual === 0 ? withFoldedRest(head, paragraphs) : fmt`${shortHead}${GAP}${paragraphs.join(GAP)}`,
    keyboard: [
      ...pagerRows(actual, pages.length, (to) => ({ action, articleId: article.id, page: to, origin })),
      ...scriptRow(article, { ...options, page: actual }),
      actionRow(article, { page: actual, origin, texts }),
    ],
  };
}

/** For readers of traditional characters: the article as it is printed, and back. */
function scriptRow({ id }: Article, { page, origin, texts, isPrinted }: ArticleOptions): View["keyboard"] {
  if (texts.asPrinted === null || texts.converted === null) return [];
  const other = isPrinted ? "article" : "printed";
  return [[button(isPrinted ? texts.converted : texts.asPrinted, { action: other, articleId: id, page, origin })]];
}

function actionRow(article: Article, { page, origin, texts }: ArticleOptions): readonly InlineKeyboardButton[] {
  const key = shortKey(article.id);
  const related = button(texts.related, {
    action: "list",
    list: { kind: "related", key },
    page: 0,
    origin: { view: "article", key, page, ...openedFrom(origin) },
  });
  const share = shareButton(article, texts);
  if (origin === null) return [related, ...share];
  if (origin.view === "random")
    return [button(texts.anotherStory, { action: "random", except: key }), related, ...share];
  return [button(texts.back, backTo(origin)), related, ...share];
}

function renderHead(article: Article, texts: Messages): FormattedString {
  const lines = [
    article.kicker,
    article.headline === "" ? null : FormattedString.bold(clipText(article.headline, MAX_HEAD_LINE)),
    article.subhead,
    bylineOf(article, texts),
    evidenceOf(article, texts),
    article.incomplete ? texts.incomplete : null,
  ];
  return FormattedString.join(
    lines
      .filter((line) => line !== null)
      .map((line) => (typeof line === "string" ? clipText(line, MAX_HEAD_LINE) : line)),
    "\n",
  );
}

/** Words of another story of the page tell the day as well, and are said to stand there. */
function evidenceOf({ published, kicker, headline, subhead, body }: Article, texts: Messages): string | null {
  if (published === null) return null;
  const own = [kicker, headline, subhead, ...body].join("").replace(SPACE, "");
  const quoted = [...published.evidence.matchAll(QUOTED)].map(([, words = ""]) => words.replace(SPACE, ""));
  const isOwn = quoted.every((words) => own.includes(words));
  return isOwn ? texts.evidence(published.evidence) : texts.evidenceOfPage(published.evidence);
}

function withFoldedRest(head: FormattedString, [beginning, ...rest]: readonly string[]): FormattedString {
  if (beginning === undefined) return head;
  const open = fmt`${head}${GAP}${beginning}`;
  return rest.length === 0 ? open : fmt`${open}${GAP}${FormattedString.expandableBlockquote(rest.join(GAP))}`;
}
