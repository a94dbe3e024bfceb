import type { Archive } from "../newspaper/archive.ts";
import { loadPages } from "../newspaper/load-pages.ts";
import { readArchive } from "../newspaper/read-archive.ts";
import type { PagesFolder } from "./pages-folder.ts";
import { UnusableInputError } from "./unusable-input-error.ts";

/**
 * Reads the pages of a folder.
 * @param warn takes a line for each file that is no page, with the reason.
 * @throws {UnusableInputError} when the folder can not be read or holds no page with a story.
 */
export async function openArchive({ dir, setting }: PagesFolder, warn: (line: string) => void): Promise<Archive> {
  const { pages, rejected } = await loadPages(dir).catch((error: unknown) => {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UnusableInputError(`${setting}: expected a folder of newspaper pages, ${dir} can not be read (${code})`);
  });
  for (const { page, reason } of rejected) warn(`${page}: ${reason}`);
  const leftOut = rejected.filter((file) => !pages.some(({ page }) => page === file.page)).length;
  if (leftOut > 0) warn(`${pages.length} pages read, ${leftOut} files left out`);
  const archive = readArchive(pages);
  for (const { page } of pages)
    if (!archive.articles.some((article) => article.page === page)) warn(`${page}: no story was found on the page`);
  if (archive.articles.length > 0) return archive;
  throw new UnusableInputError(`${setting}: expected newspaper pages (.txt) in ${dir}, found none with a story`);
}
