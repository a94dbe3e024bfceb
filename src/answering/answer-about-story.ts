import type { Article } from "../newspaper/article.ts";
import { fold } from "../text/fold.ts";
import type { Answer } from "./answer.ts";
import type { Found, Passages } from "./answer-one.ts";
import type { ArticleText } from "./article-text.ts";
import { makeCitation } from "./make-citation.ts";
import { meetTerms } from "./meet-terms.ts";
import type { QuestionTerm } from "./question-terms.ts";
import { readQuestion } from "./read-question.ts";

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

const STORY = "(?:稿子|文章|报道|新闻)";
const WHICH_STORY = `(?:那|这)?(?:一)?[篇条则]?${STORY}?`;
/** 献血那篇稿子的记者是谁, 谁报道了停水, 这篇文章是谁写的: asks who made the story about the rest. */
const MAKER_OF = new RegExp(
  `(?:采?写)?的?${WHICH_STORY}的?(?<who>记者|通讯员|(?<=${STORY}的?)作者)(?:是|叫|有)(?:谁|哪[位个些]|什么(?:名字)?|啥)$|` +
    `(?:是|由)?(?:哪[位个]?记者|谁(?=采写|报道|写.*${STORY}|写的?$))(?:采写|写|报道)(?:的|了)?${WHICH_STORY}`,
  "u",
);
const STORY_WORDS = new RegExp(`^(?:采?写|报道)|${WHICH_STORY}(?<=${STORY})`, "gu");
/** Share of the terms that the story meets. */
const LEAST_MET = 0.6;

/**
 * Who made the story about what the question names.
 * @returns undefined when something else is asked, or when no story is about it, or it names nobody.
 */
export function answerMaker(question: string, passages: Passages): Found | undefined {
  const asked = fold(question).replace(/[\s?？。!！啊呢呀]+$/u, "");
  const match = MAKER_OF.exec(asked);
  // 这首歌是谁写的 asks for no reporter.
  if (!match || (!match[0].includes("记者") && !STORY_NAMED.test(asked))) return undefined;
  const subject = asked.replace(MAKER_OF, "").replace(STORY_WORDS, "").trim();
  const { terms } = readQuestion(subject, passages.vocabulary);
  const text = terms.length > 0 ? storyAbout(subject, terms, passages) : undefined;
  const lead = text?.sentences[0];
  if (!text || !lead) return undefined;
  const makers = makersOf(text.article, match.groups?.who === "通讯员");
  return makers.length > 0
    ? { answer: makers.join("、"), citations: [makeCitation(text, lead, [], terms)] }
    : undefined;
}

const STORY_NAMED = new RegExp(`${STORY}|报道|采写|通讯员`, "u");

function storyAbout(
  subject: string,
  terms: readonly QuestionTerm[],
  { index, texts }: Passages,
): ArticleText | undefined {
  const text = texts.get(index.search(subject, { limit: 1 })[0]?.id ?? "");
  return text && meetTerms(terms, text.folded).share >= LEAST_MET ? text : undefined;
}

function makersOf({ reporters, correspondents }: Article, isCorrespondent: boolean): readonly string[] {
  if (isCorrespondent) return correspondents;
  return reporters.length > 0 ? reporters : correspondents;
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
