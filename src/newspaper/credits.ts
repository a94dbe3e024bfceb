import { type Credits, isBylineRow, NO_CREDITS, parseByline } from "./parse-byline.ts";
import type { RawStory } from "./raw-story.ts";
import { isListOfNames, sourceOfNote } from "./sign-off.ts";
import { splitNames } from "./split-names.ts";
import { surnameLength } from "./surnames.ts";

/** (记者 王某 通讯员 李某), (王某) at the end of the last paragraph. */
const CLOSING_BRACKETS = /(?<!\s)\s*[(（]\s*([^()（）。]{2,60})\s*[)）]\s*$/u;
/** …。 本报记者 王某 文/图 at the end of the last paragraph. */
const CLOSING_WORDS = /(?<=[。!?！？”"])\s*((?:文|图|本报|[\p{Script=Han}·]{0,12}(?:记者|通讯员))[^。!?！？]{2,60})$/u;
/** 本报记者 王某 摄: who took the picture; in 观众欣赏唐三彩 王某 摄 no name begins inside a word. */
const PHOTO_CREDIT =
  /(?<![\p{Script=Han}·])(?:(?:本报|新华社)?[\p{Script=Han}·]{0,10}?(?:记者|通讯员)\s?)?([\p{Script=Han}·]{2,4}(?:[\s、][\p{Script=Han}·]{2,4}){0,3}|\p{Script=Han}\s\p{Script=Han})\s?(?:摄影?|供图)[)）。\s]*$/u;

/** 保护区供图, 市交警队供图: no person. */
const OFFICE = /[局队区院校馆处站部社会厂司镇村县市中心所办]$/u;

/** The words that tell who made a story, as printed. */
export interface Bylines {
  /** Of its opening, of rows of their own, of its last words. */
  readonly rows: readonly string[];
  /** Under its photographs. */
  readonly captions: readonly string[];
}

/** Takes the bylines of a story; those of its last words leave the body. */
export function takeBylines(
  raw: RawStory,
  paragraphs: readonly string[],
): { readonly bylines: Bylines; readonly body: readonly string[] } {
  const closing = closingByline(paragraphs.at(-1) ?? "");
  const body = closing ? [...paragraphs.slice(0, -1), closing.rest].filter(Boolean) : paragraphs;
  const rows = [raw.lead?.byline ?? "", ...raw.credits, closing?.byline ?? ""].filter(Boolean);
  return { bylines: { rows, captions: raw.captions }, body };
}

/**
 * Who made a story.
 * @param known names found elsewhere, which settle how names that run together are split; they change no source.
 */
export function creditsOf({ rows, captions }: Bylines, known: ReadonlySet<string>): Credits {
  const credits = rows.map((byline) => creditsIn(byline, known)).reduce(merge, NO_CREDITS);
  const photographers = captions.flatMap((caption) => photographersOf(caption, known));
  return merge(credits, { ...NO_CREDITS, photographers });
}

function closingByline(paragraph: string): { readonly byline: string; readonly rest: string } | undefined {
  const tail = paragraph.slice(-100);
  const match = CLOSING_BRACKETS.exec(tail) ?? CLOSING_WORDS.exec(tail);
  const byline = match?.[1]?.trim();
  if (!match || !byline || !isByline(byline)) return undefined;
  return { byline, rest: paragraph.slice(0, paragraph.length - match[0].length).trimEnd() };
}

/** True when names or a source in brackets close the paragraph: …。(记者 王某). */
export function isSigned(paragraph: string): boolean {
  const words = CLOSING_BRACKETS.exec(paragraph.slice(-100))?.[1]?.trim();
  return words !== undefined && isByline(words);
}

function isByline(words: string): boolean {
  return isBylineRow(words) || isListOfNames(words) || sourceOfNote(words) !== null;
}

/** (王某 李某): in closing brackets names need no role. */
function creditsIn(byline: string, known: ReadonlySet<string>): Credits {
  const source = sourceOfNote(byline);
  if (source !== null) return { ...NO_CREDITS, source };
  const bare = byline.replace(/^[(（]\s?|\s?[)）]$/gu, "");
  return parseByline(isListOfNames(bare) ? `记者 ${bare}` : byline, known);
}

/** Behind 供图 alone an office may stand: only names that begin with a surname are taken. */
function photographersOf(caption: string, known: ReadonlySet<string>): readonly string[] {
  const match = PHOTO_CREDIT.exec(caption);
  const names = match?.[1] ? splitNames(match[1], known) : [];
  const isSender = /供图[)）。\s]*$/u.test(caption) && !/记者|通讯员/u.test(caption);
  return isSender ? names.filter((name) => surnameLength(name) > 0 && !OFFICE.test(name)) : names;
}

function merge(a: Credits, b: Credits): Credits {
  return {
    reporters: [...new Set([...a.reporters, ...b.reporters])],
    correspondents: [...new Set([...a.correspondents, ...b.correspondents])],
    photographers: [...new Set([...a.photographers, ...b.photographers])],
    source: a.source ?? b.source,
  };
}
