import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { decodePage, withoutControls } from "./decode-page.ts";

/** What an operator says of a page in `<page>.meta.json`; it wins over what is worked out. */
export interface Sidecar {
  /** ISO day. */
  readonly issueDate?: string;
  readonly paper?: string;
  /** The section of stories for which the page prints none. */
  readonly edition?: string;
}

/** A page as received: its file name and its text, with `\n` line ends. */
export interface PageFile {
  readonly page: string;
  readonly text: string;
  readonly sidecar?: Sidecar;
}

/** What could not be read: a file, or what stands behind the last line that a page may have. */
export interface RejectedPage {
  readonly page: string;
  /** What was found and what was expected, for the operator. */
  readonly reason: string;
}

/** Pages are text files of at most this size; a newspaper page has some 20 kB. */
const MAX_PAGE_BYTES = 16 * 1024 * 1024;
/** It has some hundred lines; a million tiny stories would take 2.8 GB. */
const MAX_PAGE_LINES = 100_000;
const SIDECAR_SUFFIX = ".meta.json";
const PAGE_SUFFIX = /\.(?:txt|text|md)$/iu;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/**
 * Reads the pages of a folder, in the order of their names. What can not be read is given back with the reason.
 * @throws when the folder itself can not be read.
 */
export async function loadPages(
  dir: string,
): Promise<{ readonly pages: readonly PageFile[]; readonly rejected: readonly RejectedPage[] }> {
  const names = (await readdir(dir)).sort();
  const pages: PageFile[] = [];
  const rejected: RejectedPage[] = [...strayedSidecars(names)];
  for (const name of names) {
    if (name.startsWith(".") || name.endsWith(SIDECAR_SUFFIX)) continue;
    const read = await readPage(dir, name);
    if ("reason" in read) {
      rejected.push(read);
      continue;
    }
    const sidecar = await readSidecar(dir, name, names);
    if (sidecar && "reason" in sidecar) rejected.push(sidecar);
    const { text, reason } = withinLines(read.text);
    if (reason) rejected.push({ page: name, reason });
    pages.push({ ...read, text, ...(sidecar && !("reason" in sidecar) && { sidecar }) });
  }
  return { pages, rejected };
}

async function readPage(dir: string, page: string): Promise<PageFile | RejectedPage> {
  try {
    const info = await stat(join(dir, page));
    if (info.isDirectory()) return { page, reason: "expected a text file, found a directory" };
    if (!info.isFile()) return { page, reason: "expected a text file, found a special file" };
    if (!PAGE_SUFFIX.test(page)) return { page, reason: "expected a name that ends in .txt, .text or .md" };
    if (info.size > MAX_PAGE_BYTES) {
      return { page, reason: `expected at most ${MAX_PAGE_BYTES} bytes, found ${info.size}` };
    }
    const decoded = decodePage(await readFile(join(dir, page)));
    return "reason" in decoded ? { page, reason: decoded.reason } : { page, text: decoded.text };
  } catch (error) {
    return { page, reason: `the file can not be read (${errorCode(error)})` };
  }
}

/** The lines that a page may have, and what became of the others. */
function withinLines(text: string): { readonly text: string; readonly reason?: string } {
  let [lines, kept] = [1, text.length];
  for (let at = text.indexOf("\n"); at >= 0 && at < text.length - 1; at = text.indexOf("\n", at + 1)) {
    if (++lines === MAX_PAGE_LINES + 1) kept = at;
  }
  if (lines <= MAX_PAGE_LINES) return { text };
  const reason = `expected at most ${MAX_PAGE_LINES} lines, found ${lines}; those from line ${MAX_PAGE_LINES + 1} on are left out`;
  return { text: text.slice(0, kept), reason };
}

function strayedSidecars(names: readonly string[]): readonly RejectedPage[] {
  const expected = new Set(names.flatMap(sidecarNames));
  const strayed = names.filter((name) => name.endsWith(SIDECAR_SUFFIX) && !name.startsWith(".") && !expected.has(name));
  return strayed.map((page) => ({ page, reason: "there is no page that it could belong to" }));
}

/** `a.txt` has the sidecar `a.meta.json`, or `a.txt.meta.json`. */
function sidecarNames(page: string): readonly string[] {
  return [page.replace(PAGE_SUFFIX, "") + SIDECAR_SUFFIX, page + SIDECAR_SUFFIX];
}

async function readSidecar(
  dir: string,
  page: string,
  names: readonly string[],
): Promise<Sidecar | RejectedPage | undefined> {
  const name = sidecarNames(page).find((candidate) => names.includes(candidate));
  if (!name) return undefined;
  try {
    const text = await readFile(join(dir, name), "utf8");
    // U+FEFF byte order mark, which editors on Windows write
    const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/u, ""));
    return checkSidecar(name, parsed);
  } catch (error) {
    const why =
      error instanceof SyntaxError ? `expected JSON: ${error.message}` : `can not be read (${errorCode(error)})`;
    return { page: name, reason: `${why}; the page is read without it` };
  }
}

function checkSidecar(name: string, parsed: unknown): Sidecar | RejectedPage {
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    return { page: name, reason: "expected an object {issueDate, paper, edition}; the page is read without it" };
  }
  const found = new Map(Object.entries(parsed));
  const sidecar: Record<string, string> = {};
  for (const key of ["issueDate", "paper", "edition"]) {
    const value: unknown = found.get(key);
    if (value === undefined || value === null) continue;
    if (typeof value !== "string")
      return { page: name, reason: `expected ${key} to be a string; the page is read without it` };
    const text = oneLine(value);
    if (text !== "") sidecar[key] = text;
  }
  if (sidecar.issueDate !== undefined && !isIsoDay(sidecar.issueDate)) {
    return {
      page: name,
      reason: `expected issueDate as YYYY-MM-DD, got ${JSON.stringify(sidecar.issueDate)}; the page is read without it`,
    };
  }
  return sidecar;
}

/** As it is shown beside a headline: `\u001b[31m郑州\n晚报 ` -> `[31m郑州 晚报`. */
function oneLine(value: string): string {
  return withoutControls(value).replace(/\s+/gu, " ").trim();
}

function isIsoDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return ISO_DAY.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
