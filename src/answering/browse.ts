import type { Archive } from "../newspaper/archive.ts";
import type { Article } from "../newspaper/article.ts";
import { topicsOfWord } from "../newspaper/find-topics.ts";
import { headlineOf } from "../newspaper/headline-of.ts";
import { fold } from "../text/fold.ts";
import type { ArticleText } from "./article-text.ts";
import { isWithin } from "./is-within.ts";
import { synonymsOf, worthIn } from "./meet-terms.ts";
import type { QuestionTerm } from "./question-terms.ts";
import type { QuestionReading, Vocabulary } from "./read-question.ts";

/** All articles that belong to what was asked, newest first, and nothing else; empty when none does. */
export function browse(
  reading: QuestionReading,
  { archive, person, makers }: Vocabulary,
  texts: ReadonlyMap<string, ArticleText>,
): readonly Article[] {
  if (reading.route === "everything") return archive.articles;
  if (reading.route === "latest") return newestIssue(archive);
  let found = archive.articles;
  if (reading.scopes.length > 0)
    found = found.filter((article) => reading.scopes.some((scope) => isWithin(article, scope)));
  for (const name of reading.people) found = found.filter((article) => person(name)?.articles.includes(article));
  for (const name of reading.makers) found = found.filter(({ id }) => makers.get(name)?.has(id));
  const terms = reading.terms.filter(({ text }) => !reading.people.includes(text));
  if (reading.route === "keyword" && terms.length > 0) return byPhrase(reading.text, terms, found, texts);
  return terms.length === 0 ? found : byTerms(terms, reading.isEither, found, texts);
}

function newestIssue(archive: Archive): readonly Article[] {
  return archive.articles.filter(
    (article) => article.published !== null && article.published.date === archive.coverage.to,
  );
}

/** Articles that hold the very words; failing that, all of the words. */
function byPhrase(
  phrase: string,
  terms: readonly QuestionTerm[],
  articles: readonly Article[],
  texts: ReadonlyMap<string, ArticleText>,
): readonly Article[] {
  const bare = phrase.replace(/[\s"“”《》?？。!！]+/gu, "");
  const whole = articles.filter((article) => withoutQuotes(texts.get(article.id)).includes(bare));
  if (whole.length > 0) return whole;
  const metBy = (article: Article) => terms.map((term) => worthIn(term, texts.get(article.id)?.folded ?? ""));
  const holdAll = articles.filter((article) => metBy(article).every((worth) => worth === 1));
  return holdAll.length > 0 ? holdAll : articles.filter((article) => metBy(article).every((worth) => worth > 0));
}

function withoutQuotes(text: ArticleText | undefined): string {
  return (text?.folded ?? "").replace(/["《》\s]+/gu, "");
}

/** Articles that hold all terms, or any where they are alternatives, or that are of the topics they name. */
function byTerms(
  terms: readonly QuestionTerm[],
  isEither: boolean,
  articles: readonly Article[],
  texts: ReadonlyMap<string, ArticleText>,
): readonly Article[] {
  const phrases = asPhrases(terms);
  const isOf = (article: Article, { text }: Phrase) => {
    const topics = topicsOf(text);
    return topics.length > 0 ? isOfTopic(article, text, topics) : wordsOf(texts.get(article.id)).includes(text);
  };
  const matches = (article: Article) =>
    isEither ? phrases.some((phrase) => isOf(article, phrase)) : phrases.every((phrase) => isOf(article, phrase));
  const found = articles.filter(matches);
  if (found.length > 0) return found;
  const holdAll = articles.filter((article) =>
    terms.every(({ text }) => wordsOf(texts.get(article.id)).includes(text)),
  );
  if (holdAll.length > 0) return holdAll;
  // 照顾老年人: what is no topic tells little beside one that is; 买房租房: nor do both have to be met.
  const topical = phrases.filter(({ text }) => topicsOf(text).length > 0);
  const ofTopics = articles.filter((article) => topical.length > 0 && topical.every((phrase) => isOf(article, phrase)));
  if (ofTopics.length > 0) return ofTopics;
  return articles.filter((article) => terms.every((term) => worthIn(term, texts.get(article.id)?.folded ?? "") > 0));
}

/** 看病 is 就医 on the page, and that is of a topic. */
function topicsOf(word: string): readonly string[] {
  const own = topicsOfWord(word);
  return own.length > 0 ? own : [...new Set(synonymsOf(word).flatMap(topicsOfWord))];
}

/** Terms of a question, those side by side that name a topic together as one: 基层|党建. */
type Phrase = Pick<QuestionTerm, "text" | "start">;

function asPhrases(terms: readonly QuestionTerm[]): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (const { text, start } of terms) {
    const before = phrases.at(-1);
    const joined = before && before.start + before.text.length === start ? before.text + text : null;
    if (before && joined && topicsOfWord(joined).length > 0) phrases[phrases.length - 1] = { ...before, text: joined };
    else phrases.push({ text, start });
  }
  return phrases;
}

/** The text with what goes without saying on its page: 郑州 in a paper of 郑州. */
function wordsOf(text: ArticleText | undefined): string {
  return text ? `${text.folded}\n${text.context}` : "";
}

/** An article of the topic, or one whose headline has the word; a word in passing makes no topic. */
function isOfTopic(article: Article, word: string, topics: readonly string[]): boolean {
  return (
    topics.some((label) => article.topics.includes(label)) ||
    article.topics.includes(word) ||
    fold(headlineOf(article)).includes(word)
  );
}
