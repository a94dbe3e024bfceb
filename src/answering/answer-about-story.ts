import type { Article } from "../newspaper/article.ts";
import type { Answer } from "./answer.ts";
import type { Found, Passages } from "./answer-one.ts";
import { makeCitation } from "./make-citation.ts";

/** What is asked of a story itself: who wrote it, in which paper, on which day it stood. */
type Asked = "maker" | "paper" | "day";

const THIS_STORY = "(?:这|那|该)?(?:一)?[篇条个则]?(?:报道|新闻|文章|稿子|消息)?";
const PATTERNS: readonly { readonly asked: Asked; readonly pattern: RegExp }[] = [
  {
    asked: "maker",
    pattern: new RegExp(`^${THIS_STORY}(?:是|由)?(?:谁|哪[个位](?:记者)?)(?:写|采写|报道|采访)的?[?？啊呢呀]*$`, "u"),
  },
  { asked: "maker", pattern: new RegExp(`^${THIS_STORY}的?(?:记者|作者)(?:是谁|叫什么(?:名字)?)?[?？啊呢呀]*$`, "u") },
  {
    asked: "paper",
    pattern: new RegExp(
      `^${THIS_STORY}(?:是|登在|出自|在)?(?:哪[份家张]|什么|哪个)(?:报纸?|报社)(?:上|的|登的|说的)*[?？啊呢呀]*$`,
      "u",
    ),
  },
  {
    asked: "day",
    pattern: new RegExp(
      `^${THIS_STORY}(?:是)?(?:哪天|什么时候|几号|哪一天)(?:登|发|见报|出版|发表)?的(?:报纸|报道|新闻)?[?？啊呢呀]*$`,
      "u",
    ),
  },
];

/**
 * Answers 谁写的, 哪份报纸, 什么时候登的 of the story cited last.
 * @returns undefined when something else is asked, when nothing was cited, or when the page does not tell.
 */
export function answerAboutStory(question: string, last: Answer | undefined, { texts }: Passages): Found | undefined {
  const asked = PATTERNS.find(({ pattern }) => pattern.test(question.trim()))?.asked;
  const text = texts.get(last?.citations[0]?.articleId ?? "");
  const [lead] = text?.sentences ?? [];
  const answer = asked && text ? factOf(text.article, asked) : null;
  if (!text || !lead || answer === null) return undefined;
  return { answer, citations: [makeCitation(text, lead, [], [])] };
}

function factOf(article: Article, asked: Asked): string | null {
  switch (asked) {
    case "maker":
      return [...article.reporters, ...article.correspondents].join("、") || null;
    case "paper":
      return article.source;
    case "day":
      return article.published?.date ?? null;
  }
}
