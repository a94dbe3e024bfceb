import { FormattedString } from "@grammyjs/parse-mode";
import type { InlineKeyboardButton, InlineQueryResultArticle } from "grammy/types";
import type { Answerer, Citation } from "../answering/answer.ts";
import type { Archive } from "../newspaper/archive.ts";
import type { Article } from "../newspaper/article.ts";
import { boldMarks, clipAtClause, clipText } from "./clip-text.ts";
import type { Messages } from "./messages.ts";
import { bylineOf, sourceLine } from "./source-line.ts";

/** What inline mode finds: an article, and the passage in it that fits. */
interface Found {
  readonly article: Article;
  readonly citation: Citation | null;
  /** The short answer, on the first card that answers. */
  readonly answer: string | null;
}

/** What cards are made with. */
interface CardOptions {
  readonly texts: Messages;
  /** The bot's name, for links to the article in a chat with it. */
  readonly username: string;
}

const MAX_TITLE = 100;
const MAX_DESCRIPTION = 200;
const MAX_EXCERPT = 600;
const MAX_BEGINNING = 300;
/** A shared article is looked for by so many characters of its headline. */
const SHARED_CHARS = 60;

/** What a reader looks for by typing `@bot words` in any chat: the newest articles where nothing is typed. */
export function findInline(query: string, archive: Archive, answerer: Answerer): readonly Found[] {
  const words = query.trim();
  if (words === "") return archive.articles.map((article) => ({ article, citation: null, answer: null }));
  const shared = archive.articles.filter((article) => shareQuery(article) === words);
  if (shared.length > 0) return shared.map((article) => ({ article, citation: null, answer: null }));
  const { answer, citations } = answerer.ask(words);
  return citations.flatMap((citation, i) => {
    const article = archive.find(citation.articleId);
    return article === undefined ? [] : [{ article, citation, answer: i === 0 ? answer : null }];
  });
}

/** The words that find an article again: its headline, as far as a query goes. */
function shareQuery({ headline }: Article): string {
  return clipText(headline.replace(/\s+/gu, " ").trim(), SHARED_CHARS);
}

/** ↗️ 分享: opens a choice of chats, with the article ready to be sent there; none for an article without a headline. */
export function shareButton(article: Article, texts: Messages): readonly InlineKeyboardButton[] {
  const query = shareQuery(article);
  return query === "" ? [] : [{ text: texts.share, switch_inline_query: query }];
}

/** A card: headline, paper and day; chosen, it sends the passage with its source, and a button to the whole article. */
export function inlineCard(found: Found, { texts, username }: CardOptions): InlineQueryResultArticle {
  const { article, answer } = found;
  const title = clipText(answer ?? (article.headline || texts.untitled), MAX_TITLE);
  const { text, entities } = messageOf(found, texts);
  const url = `https://t.me/${username}?start=a_${article.id}`;
  return {
    type: "article",
    id: article.id,
    title,
    description: clipText(descriptionOf(found, texts), MAX_DESCRIPTION),
    input_message_content: { message_text: text, entities, link_preview_options: { is_disabled: true } },
    reply_markup: { inline_keyboard: [[{ text: texts.fullText, url }]] },
  };
}

function descriptionOf({ article, citation, answer }: Found, texts: Messages): string {
  const headline = answer === null ? [] : [article.headline];
  return [...headline, sourceLine(article, texts), citation?.excerpt ?? article.body[0] ?? ""].join(" · ");
}

function messageOf({ article, citation, answer }: Found, texts: Messages): FormattedString {
  const passage = citation
    ? boldMarks(clipAtClause(citation.excerpt, MAX_EXCERPT), citation.marks)
    : new FormattedString(clipAtClause(article.body[0] ?? "", MAX_BEGINNING));
  const short =
    answer === null || answer === citation?.excerpt ? [] : [FormattedString.bold(clipText(answer, MAX_TITLE))];
  const quote = FormattedString.join([...short, passage], "\n");
  return FormattedString.join(
    [
      ...(quote.text.trim() === "" ? [] : [FormattedString.blockquote(quote)]),
      `📰 ${clipText(article.headline || texts.untitled, MAX_BEGINNING)}`,
      bylineOf(article, texts),
    ],
    "\n",
  );
}
