import type { Archive } from "../newspaper/archive.ts";
import type { Article } from "../newspaper/article.ts";
import { topicsOfWord } from "../newspaper/find-topics.ts";
import { headlineOf } from "../newspaper/headline-of.ts";
import { fold } from "../text/fold.ts";
import type { Passages } from "./answer-one.ts";
import type { ArticleText } from "./article-text.ts";
import { holdersOf } from "./holders-of.ts";
import { isWithin } from "./is-within.ts";
import { synonymsOf, worthIn } from "./meet-terms.ts";
import type { QuestionTerm } from "./question-terms.ts";
import type { QuestionReading } from "./read-question.ts";
import { searchText } from "./search-text.ts";

/** Articles that are looked through for other words than the reader's. */
const HITS_SEEN = 50;

/** What is browsed. */
type Shelf = Pick<Passages, "vocabulary" | "texts" | "index">;

/** All articles that belong to what was asked, newest first, and nothing else; empty when none does. */
export function browse(reading: QuestionReading, shelf: Shelf): readonly Article[] {
  const { archive, person, makers } = shelf.vocabulary;
  if (reading.route === "everything") return archive.articles;
  if (reading.route === "latest") return newestIssue(archive);
  let found = archive.articles;
  if (reading.scopes.length > 0)
    found = found.filter((article) => reading.scopes.some((scope) => isWithin(article, scope)));
  for (const name of reading.people) found = found.filter((article) => person(name)?.articles.includes(article));
  for (const name of reading.makers) found = found.filter(({ id }) => makers.get(name)?.has(id));
  const terms = reading.terms.filter(({ text }) => !reading.people.includes(text));
  if (terms.length === 0) return found;
  const wanted = { ...reading, terms };
  const some = reading.route === "keyword" ? byPhrase(wanted, found, shelf) : byTerms(wanted, found, shelf);
  return some.length > 0 ? some : byWorth(wanted, found, shelf);
}

function newestIssue(archive: Archive): readonly Article[] {
  return archive.articles.filter(
    (article) => article.published !== null && article.published.date === archive.coverage.to,
  );
}

/** Articles that hold the very words; failing that, all of the words. */
function byPhrase({ text, terms }: QuestionReading, articles: readonly Article[], shelf: Shelf): readonly Article[] {
  const bare = text.replace(/[\s"“”《》?？。!！]+/gu, "");
  const holds = createHolds(shelf);
  const holdAll = articles.filter(({ id }) => terms.every((term) => holds(id, term.text)));
  const whole = holdAll.filter(({ id }) => withoutQuotes(shelf.texts.get(id)).includes(bare));
  return whole.length > 0 ? whole : holdAll;
}

function withoutQuotes(text: ArticleText | undefined): string {
  return (text?.folded ?? "").replace(/["《》\s]+/gu, "");
}

/** Whether an article has a text, or leaves it out as going without saying. */
function createHolds(shelf: Shelf): (id: string, text: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  return (id, text) => {
    const holders = known.get(text) ?? new Set(holdersOf(text, shelf));
    known.set(text, holders);
    return holders.has(id) || shelf.texts.get(id)?.context.includes(text) === true;
  };
}

/** Articles that hold all terms, or any where they are alternatives, or that are of the topics they name. */
function byTerms({ terms, isEither }: QuestionReading, articles: readonly Article[], shelf: Shelf): readonly Article[] {
  const holds = createHolds(shelf);
  const phrases = asPhrases(terms).map((phrase) => ({ ...phrase, topics: topicsOf(phrase.text) }));
  const isOf = (article: Article, { text, topics }: (typeof phrases)[number]) =>
    topics.length > 0 ? isOfTopic(article, text, topics) : holds(article.id, text);
  const matches = (article: Article) =>
    isEither ? phrases.some((phrase) => isOf(article, phrase)) : phrases.every((phrase) => isOf(article, phrase));
  const found = articles.filter(matches);
  if (found.length > 0) return found;
  const holdAll = articles.filter(({ id }) => terms.every(({ text }) => holds(id, text)));
  if (holdAll.length > 0) return holdAll;
  // 照顾老年人: what is no topic tells little beside one that is; 买房租房: nor do both have to be met.
  const topical = phrases.filter(({ topics }) => topics.length > 0);
  return articles.filter((article) => topical.length > 0 && topical.every((phrase) => isOf(article, phrase)));
}

/** Of the articles that a search finds, those that have all terms in other words at least. */
function byWorth(reading: QuestionReading, articles: readonly Article[], { texts, index }: Shelf): readonly Article[] {
  const hits = index.search(searchText(reading, index.isAbsent), { limit: HITS_SEEN });
  const meeting = new Set(
    hits
      .map(({ id }) => id)
      .filter((id) => reading.terms.every((term) => worthIn(term, texts.get(id)?.folded ?? "") > 0)),
  );
  return articles.filter(({ id }) => meeting.has(id));
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

/** An article of the topic, or one whose headline has the word; a word in passing makes no topic. */
function isOfTopic(article: Article, word: string, topics: readonly string[]): boolean {
  return (
    topics.some((label) => article.topics.includes(label)) ||
    article.topics.includes(word) ||
    fold(headlineOf(article)).includes(word)
  );
}
