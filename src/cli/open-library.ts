import type { Answerer } from "../answering/answer.ts";
import { createAnswerer } from "../answering/create-answerer.ts";
import type { Archive } from "../newspaper/archive.ts";
import { namesOf } from "../newspaper/names-of.ts";
import { loadTokenizer } from "../text/load-tokenizer.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { openArchive } from "./open-archive.ts";
import type { PagesFolder } from "./pages-folder.ts";

/** Pages that were read, and the answers they can give. */
export interface Library {
  readonly archive: Archive;
  readonly answerer: Answerer;
  readonly tokenizer: Tokenizer;
}

/**
 * Reads the pages of a folder and makes them answer questions.
 * @param warn takes a line for each page that can not be read, and when the fallback segmenter is in use.
 * @param segmenter what words are cut with; nodejieba gives way to Intl.Segmenter where it could not be built.
 * @throws {UnusableInputError} when the folder can not be read or holds no page with a story.
 */
export async function openLibrary(
  pages: PagesFolder,
  warn: (line: string) => void,
  segmenter: Tokenizer["segmenter"] = "nodejieba",
): Promise<Library> {
  const archive = await openArchive(pages, warn);
  const tokenizer = await loadTokenizer({ names: namesOf(archive), segmenter, warn });
  return { archive, answerer: createAnswerer(archive, tokenizer), tokenizer };
}
