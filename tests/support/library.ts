import type { Answerer } from "../../src/answering/answer.ts";
import { createAnswerer } from "../../src/answering/create-answerer.ts";
import type { Archive } from "../../src/newspaper/archive.ts";
import { loadPages } from "../../src/newspaper/load-pages.ts";
import { namesOf } from "../../src/newspaper/names-of.ts";
import { readArchive } from "../../src/newspaper/read-archive.ts";
import { loadTokenizer } from "../../src/text/load-tokenizer.ts";
import type { Tokenizer } from "../../src/text/tokenizer.ts";

interface Library {
  readonly archive: Archive;
  readonly answerer: Answerer;
  readonly tokenizer: Tokenizer;
}

const libraries = new Map<string, Promise<Library>>();

/** The seed pages with what answers from them. */
export function loadSeedLibrary(): Promise<Library> {
  return loadLibrary("seeds");
}

/** The pages of a folder with what answers from them; loaded once a worker, as test files of one worker share their modules. */
export function loadLibrary(pagesDir: string): Promise<Library> {
  const known = libraries.get(pagesDir);
  if (known) return known;
  const library = openLibrary(pagesDir);
  libraries.set(pagesDir, library);
  return library;
}

async function openLibrary(pagesDir: string): Promise<Library> {
  const { pages } = await loadPages(pagesDir);
  const archive = readArchive(pages);
  const tokenizer = await loadTokenizer({ names: namesOf(archive) });
  return { archive, answerer: createAnswerer(archive, tokenizer), tokenizer };
}
