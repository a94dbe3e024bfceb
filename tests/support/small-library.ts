import type { Answerer } from "../../src/answering/answer.ts";
import type { ArticleText } from "../../src/answering/article-text.ts";
import { createAnswerer } from "../../src/answering/create-answerer.ts";
import { openPassages } from "../../src/answering/open-passages.ts";
import type { Vocabulary } from "../../src/answering/read-question.ts";
import type { Archive } from "../../src/newspaper/archive.ts";
import type { PageFile } from "../../src/newspaper/load-pages.ts";
import { namesOf } from "../../src/newspaper/names-of.ts";
import { readArchive } from "../../src/newspaper/read-archive.ts";
import type { SearchIndex } from "../../src/search/create-search-index.ts";
import { loadTokenizer } from "../../src/text/load-tokenizer.ts";

interface SmallLibrary {
  readonly archive: Archive;
  readonly answerer: Answerer;
  readonly vocabulary: Vocabulary;
  /** By the article's id. */
  readonly texts: ReadonlyMap<string, ArticleText>;
  readonly index: SearchIndex;
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
  const { vocabulary, texts, index } = openPassages(archive, tokenizer, 0);
  return { archive, answerer: createAnswerer(archive, tokenizer), vocabulary, texts, index };
}
