import type { Answerer } from "../../src/answering/answer.ts";
import { type ArticleText, articleText } from "../../src/answering/article-text.ts";
import { createAnswerer } from "../../src/answering/create-answerer.ts";
import { homePlaces } from "../../src/answering/home-places.ts";
import type { Vocabulary } from "../../src/answering/read-question.ts";
import type { Archive } from "../../src/newspaper/archive.ts";
import type { PageFile } from "../../src/newspaper/load-pages.ts";
import { namesOf } from "../../src/newspaper/names-of.ts";
import { readArchive } from "../../src/newspaper/read-archive.ts";
import { fold } from "../../src/text/fold.ts";
import { loadTokenizer } from "../../src/text/load-tokenizer.ts";

interface SmallLibrary {
  readonly archive: Archive;
  readonly answerer: Answerer;
  readonly vocabulary: Vocabulary;
  /** By the article's id. */
  readonly texts: ReadonlyMap<string, ArticleText>;
}

/** A page of this day, its stories as [headline, text]. The name tells the city of the paper. */
export function makePage(
  page: string,
  issueDate: string,
  ...stories: readonly (readonly [string, string])[]
): PageFile {
  const text = stories.map(([headline, story]) => `${headline}\n\n${story}\n`).join("\n");
  return { page, text, sidecar: { issueDate } };
}

/** A few pages with all that reads questions about them. */
export async function openPages(...pages: readonly PageFile[]): Promise<SmallLibrary> {
  const archive = readArchive(pages);
  const tokenizer = await loadTokenizer({ names: namesOf(archive) });
  const homes = homePlaces(archive);
  const texts = new Map(archive.articles.map((article) => [article.id, articleText(article, homes.get(article.page))]));
  const people = new Map(archive.people.map((person) => [fold(person.name), person]));
  const places = new Set([...homes.values()].flatMap((set) => [...set]));
  const vocabulary: Vocabulary = {
    archive,
    tokenizer,
    names: new Set(people.keys()),
    places,
    homes,
    person: (name) => people.get(name),
  };
  return { archive, answerer: createAnswerer(archive, tokenizer), vocabulary, texts };
}
