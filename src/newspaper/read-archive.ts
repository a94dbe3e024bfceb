import { addTo } from "./add-to.ts";
import type { Archive, Coverage, PersonEntry, TopicEntry } from "./archive.ts";
import type { Article } from "./article.ts";
import { findTopics, salientTerms, type TopicText } from "./find-topics.ts";
import type { PageFile } from "./load-pages.ts";
import { parsePage } from "./parse-page.ts";

/** 记者 王某某李某: names without a space between them; other pages read the same with names known. */
const NAMES_IN_A_RUN =
  /(?:记者|通讯员)[ \u3000]?(?:\p{Script=Han}{2,3}[ \u3000、]){0,5}\p{Script=Han}{4,9}(?=[ \u3000)）\n]|$)/u;
/** One order on every machine: topics and people by their sound, pages as they were loaded. */
const BY_SOUND = new Intl.Collator("zh");

/** Reads pages into an archive: stories, topics and people. A page without stories adds none. */
export function readArchive(pages: readonly PageFile[]): Archive {
  const first = pages.map((page) => parsePage(page));
  const known = reportersOf(first.flatMap(({ articles }) => articles));
  const parsed = first.flatMap(({ articles, knowing }, i) =>
    NAMES_IN_A_RUN.test(pages[i]?.text ?? "") ? knowing(known) : articles,
  );
  return archiveOf(withTopics(parsed), pages.length);
}

/** Names that stand alone somewhere settle how the same names are split where they run together. */
function reportersOf(articles: readonly Article[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const article of articles) {
    for (const name of [...article.reporters, ...article.correspondents]) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([name]) => name));
}

function withTopics(articles: readonly Article[]): readonly Article[] {
  const texts = articles.map(topicText);
  const terms = salientTerms(texts);
  return articles.map((article, i) => ({
    ...article,
    topics: [...findTopics(texts[i] ?? topicText(article)), ...(terms[i] ?? [])],
  }));
}

function topicText(article: Article): TopicText {
  return {
    headline: [article.kicker, article.headline, article.subhead].filter(Boolean).join(" "),
    body: article.body,
  };
}

function archiveOf(articles: readonly Article[], pages: number): Archive {
  const sorted = [...articles].sort(byIssue);
  const byId = new Map(sorted.map((article) => [article.id, article]));
  const people = peopleOf(sorted);
  const byName = new Map(people.map((person) => [person.name, person]));
  return {
    articles: sorted,
    coverage: coverageOf(sorted, pages),
    topics: topicsOf(sorted),
    people,
    find: (id) => byId.get(id),
    person: (name) => byName.get(name),
  };
}

/** Newest issue first; stories without a day last; then page and place on the page. */
function byIssue(a: Article, b: Article): number {
  const days = (b.published?.date ?? "").localeCompare(a.published?.date ?? "");
  return days || byPage(a.page, b.page) || a.ordinal - b.ordinal;
}

function byPage(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function coverageOf(articles: readonly Article[], pages: number): Coverage {
  const days = articles.flatMap(({ published }) => (published ? [published.date] : [])).sort();
  return { pages, articles: articles.length, from: days[0] ?? null, to: days.at(-1) ?? null };
}

function topicsOf(articles: readonly Article[]): readonly TopicEntry[] {
  const byLabel = new Map<string, Article[]>();
  for (const article of articles) {
    for (const label of article.topics) addTo(byLabel, label, article);
  }
  const entries = [...byLabel].map(([label, found]) => ({ label, articles: found }));
  return entries.sort((a, b) => b.articles.length - a.articles.length || BY_SOUND.compare(a.label, b.label));
}

/** Everyone who is named with a title or in a list somewhere, with all stories that name them. */
function peopleOf(articles: readonly Article[]): readonly PersonEntry[] {
  const names = new Set(articles.flatMap(({ people }) => people.map(({ name }) => name)));
  const lookup: NameLookup = {
    names,
    lengths: [...new Set(Array.from(names, (name) => name.length))],
    beginnings: beginningsOf(names),
  };
  const mentions = new Map<string, Article[]>();
  for (const article of articles) {
    for (const name of namesIn(article, lookup)) addTo(mentions, name, article);
  }
  const entries = [...mentions].map(([name, found]) => ({ name, titles: titlesOf(name, found), articles: found }));
  return entries.sort((a, b) => b.articles.length - a.articles.length || BY_SOUND.compare(a.name, b.name));
}

interface NameLookup {
  readonly names: ReadonlySet<string>;
  readonly lengths: readonly number[];
  /** 1 where a name begins with such a pair of characters, as `pairAt` numbers it. */
  readonly beginnings: Uint8Array;
}

const PAIRS = 0x10000;

function beginningsOf(names: Iterable<string>): Uint8Array {
  const beginnings = new Uint8Array(PAIRS);
  for (const name of names) beginnings[pairAt(name, 0)] = 1;
  return beginnings;
}

/** A number for the two characters at `at`; some pairs share theirs. */
function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & (PAIRS - 1);
}

/** Looks up every stretch as long as some name, so that many names cost no more than few. */
function namesIn(article: Article, { names, lengths, beginnings }: NameLookup): ReadonlySet<string> {
  const text = [article.kicker, article.headline, article.subhead, ...article.body].filter(Boolean).join("\n");
  const found = new Set(article.people.map(({ name }) => name));
  for (let i = 0; i < text.length; i += 1) {
    // A name has two characters at least: nothing is cut out where no name begins.
    if (beginnings[pairAt(text, i)] !== 1) continue;
    for (const length of lengths) {
      const stretch = text.slice(i, i + length);
      if (names.has(stretch)) found.add(stretch);
    }
  }
  return found;
}

function titlesOf(name: string, articles: readonly Article[]): PersonEntry["titles"] {
  return articles.flatMap((article) => {
    const title = article.people.find((person) => person.name === name)?.title;
    return title ? [{ title, date: article.published?.date ?? null, articleId: article.id }] : [];
  });
}
