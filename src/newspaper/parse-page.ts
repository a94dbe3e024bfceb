import { createHash } from "node:crypto";
import type { Article, Published } from "./article.ts";
import { SENTENCE_END } from "./classify-line.ts";
import { type Bylines, creditsOf, takeBylines } from "./credits.ts";
import { findEvents } from "./event-dates.ts";
import { findPeople } from "./find-people.ts";
import { findPlaces } from "./find-places.ts";
import { inferIssueDate } from "./issue-date.ts";
import type { PageFile } from "./load-pages.ts";
import { mendParagraph, mendSpaces } from "./mend-text.ts";
import { pageLines } from "./page-lines.ts";
import { paperOf } from "./paper-name.ts";
import type { Credits } from "./parse-byline.ts";
import type { RawStory } from "./raw-story.ts";
import { type Headline, splitHeadline } from "./split-headline.ts";
import { splitStories } from "./split-stories.ts";

/** A story with its text mended, before its page's day is known. */
interface Story extends Credits, Headline {
  readonly raw: RawStory;
  readonly body: readonly string[];
  readonly bylines: Bylines;
}

/** The stories of a page, in the order of the page. */
export interface ParsedPage {
  readonly articles: readonly Article[];
  /** The same, where names found on other pages settle how names that run together are split. */
  readonly knowing: (names: ReadonlySet<string>) => readonly Article[];
}

/** A paragraph begins in the middle of a sentence: `新、以项目支撑产业…`, `,他说`. */
const LOST_BEGINNING =
  /^(?:[,，、。;；:：!?！？)）”」』》%]|(?![一二三四五六七八九十])\p{Script=Han}、|[的了着们]|等[,，、。])/u;
/** …。(下转第三版) at the end of a paragraph. */
const CLOSING_JUMP = /\s?[(（【>▶►→]{1,6}\s?(?:下转|转)[^()（）。]{1,12}版?\s?[)）】]?$/u;
const LONGEST_TITLE_OF_BRIEF = 30;

const NONE_KNOWN: ReadonlySet<string> = new Set();

/** Reads the stories of a page. */
export function parsePage(file: PageFile): ParsedPage {
  const raw = splitStories(pageLines(file.text));
  const edition = file.sidecar?.edition ?? null;
  const stories = raw.stories.map((story) => mendStory({ ...story, section: story.section ?? edition }));
  const paper = file.sidecar?.paper ?? paperOf(raw.folios);
  const published = inferIssueDate({ sidecarDay: file.sidecar?.issueDate ?? null, folios: raw.folios, stories });
  const articles = stories.map((story, i) => articleOf(file.page, i + 1, story, paper, published));
  const bylines = stories.map((story) => story.bylines);
  return { articles, knowing: (names) => articles.map((article, i) => withNames(article, bylines[i], names)) };
}

/** Names are all that other pages can tell of a story: nothing else of it is read again. */
function withNames(article: Article, bylines: Bylines | undefined, known: ReadonlySet<string>): Article {
  if (!bylines) return article;
  const { reporters, correspondents, photographers } = creditsOf(bylines, known);
  return { ...article, reporters, correspondents, photographers };
}

function mendStory(raw: RawStory): Story {
  const printed = raw.paragraphs.map((paragraph) => mendParagraph(paragraph.lines)).filter(Boolean);
  const paragraphs = printed.map(withoutJump);
  const { bylines, body } = takeBylines(raw, paragraphs);
  const isContinued = raw.continued || paragraphs.some((paragraph, i) => paragraph !== printed[i]);
  const head = splitHeadline(raw.head, body.join("\n"));
  const headline = head.headline === "" ? titleOfBrief(body[0] ?? "") : head.headline;
  const credits = creditsOf(bylines, NONE_KNOWN);
  return { ...credits, ...head, headline, raw: { ...raw, continued: isContinued }, body, bylines };
}

function withoutJump(paragraph: string): string {
  return paragraph.includes("转") ? paragraph.replace(CLOSING_JUMP, "") : paragraph;
}

/** A short item without a headline is known by its first clause. */
function titleOfBrief(paragraph: string): string {
  const clause = /^[^。!?！？;；]{4,30}?(?=[,，。!?！？;；])/u.exec(paragraph)?.[0] ?? paragraph;
  // By whole characters: half of 𠮷 is none.
  return Array.from(clause).slice(0, LONGEST_TITLE_OF_BRIEF).join("");
}

function articleOf(
  page: string,
  ordinal: number,
  story: Story,
  paper: string | null,
  published: Published | null,
): Article {
  const { raw, body } = story;
  const text = [story.kicker, story.headline, story.subhead, ...body].filter(Boolean).join("\n");
  return {
    id: articleId(page, ordinal, text),
    page,
    ordinal,
    section: raw.section === null ? null : mendSection(raw.section),
    kicker: story.kicker,
    headline: story.headline,
    subhead: story.subhead,
    source: story.source ?? raw.lead?.source ?? paper,
    reporters: story.reporters,
    correspondents: story.correspondents,
    photographers: story.photographers,
    dateline: raw.lead?.dateline ?? null,
    published,
    events: findEvents({
      headline: text.slice(0, text.length - body.join("\n").length),
      body,
      lead: raw.lead,
      published,
    }),
    incomplete: isIncomplete(raw, body),
    body,
    captions: raw.captions.map(mendSpaces),
    topics: [],
    people: findPeople(
      [story.kicker, story.headline, story.subhead].filter((part) => part !== null),
      body,
    ),
    places: findPlaces(text, raw.lead?.dateline ?? null),
  };
}

/** A banner of slogans keeps its spaces: 新时代 新征程 新伟业. */
function mendSection(section: string): string {
  return section.trim();
}

/** Twelve characters of a digest: the same as long as page and text are the same. */
function articleId(page: string, ordinal: number, text: string): string {
  return createHash("sha256").update(`${page}\n${ordinal}\n${text}`).digest("base64url").slice(0, 12);
}

function isIncomplete(raw: RawStory, body: readonly string[]): boolean {
  if (raw.resumed || raw.continued || body.some((paragraph) => LOST_BEGINNING.test(paragraph))) return true;
  const last = body.at(-1);
  // A list of prices or a phone number may end a story without a full stop; running text may not.
  return last !== undefined && last.length >= 20 && /[\p{Script=Han},，、]$/u.test(last) && !SENTENCE_END.test(last);
}
