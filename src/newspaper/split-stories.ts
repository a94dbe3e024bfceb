import { classifyLine, closeUp, labelOfFolio } from "./classify-line.ts";
import { kindHere, opensBody } from "./kind-in-context.ts";
import { isIssuer, isNoticeHeadline } from "./notice.ts";
import type { PageLine } from "./page-lines.ts";
import {
  addLine,
  BULLET,
  current,
  type Draft,
  flushHeld,
  flushPending,
  isUnfinished,
  type Reading,
  startStory,
  takePending,
  textAt,
} from "./page-reading.ts";
import { parseLead } from "./parse-lead.ts";
import type { RawPage } from "./raw-story.ts";
import { separateItem } from "./separate-item.ts";
import { BRIEFS, settlePending } from "./settle-rows.ts";
import { startsLikeName } from "./surnames.ts";

/** ● 某国首都地铁恢复运营 停运两周后,…: the headline of an item on the line of its text. */
const TITLED_ITEM = /^([^\s,，。;；!！?？]{6,24}) (\S.{14,})$/u;
const RESUMED = /上接|紧接|^[\s(（]*接/u;
/** 林知秋, 王 红: an author's name alone on a row. */
const BARE_NAME = /^[□■◎●\s]*(?:\p{Script=Han}{2,3}|\p{Script=Han}\s\p{Script=Han})$/u;
/** □ 王某, ■王某. */
const AUTHOR_MARK = /^[□■◎●\s]+/u;

/** Sorts the lines of a page into stories. Linear in the number of lines. */
export function splitStories(lines: readonly PageLine[]): RawPage {
  const reading: Reading = {
    lines,
    kinds: lines.map((line) => classifyLine(line.text)),
    stories: [],
    folios: [],
    pending: [],
    heldCaptions: [],
    heldCredits: [],
    section: null,
    pageSection: null,
    resumed: false,
  };
  for (let i = 0; i < lines.length; i += 1) readLine(reading, i);
  flushPending(reading);
  flushHeld(reading);
  const stories = reading.stories.flatMap(separateItem).filter(hasText);
  return { stories, folios: reading.folios };
}

function hasText(story: Draft): boolean {
  return story.head.length > 0 || story.paragraphs.length > 0;
}

function readLine(reading: Reading, i: number): void {
  const text = textAt(reading, i);
  const kind = kindHere(reading, i);
  switch (kind) {
    case "folio":
      if (isDayOfNotice(reading, i)) break;
      reading.folios.push(text);
      reading.pageSection ??= labelOfFolio(text);
      reading.section ??= reading.pageSection;
      break;
    case "editors":
      // Who made the page and how to reach the paper: no part of a story.
      break;
    case "label":
    case "banner":
      readSection(reading, text, kind);
      break;
    case "jump":
      readJump(reading, text);
      break;
    case "caption":
      holderOfCaptions(reading).push(text);
      break;
    case "byline":
      readByline(reading, i);
      break;
    case "lead":
      readLead(reading, text);
      break;
    case "row":
      readRow(reading, i);
      break;
    case "body":
      readBody(reading, i);
  }
}

function readRow(reading: Reading, i: number): void {
  if (isSignatureOfNotice(reading, i)) {
    readByline(reading, i);
    return;
  }
  const isAuthor = reading.pending.length > 0 && BARE_NAME.test(textAt(reading, i)) && reading.kinds[i + 1] === "body";
  const name = textAt(reading, i).replace(AUTHOR_MARK, "");
  // □ stands before who writes for the paper; a name alone may be a reader's.
  const role = name === textAt(reading, i) ? "作者:" : "文/";
  if (isAuthor && startsLikeName(name)) startStory(reading, takePending(reading)).credits.push(role + name);
  else reading.pending.push(i);
}

/** 江城市自来水有限公司 below the last sentence of a notice. */
function isSignatureOfNotice(reading: Reading, i: number): boolean {
  const story = current(reading);
  const isOpen = story && !story.closed && story.paragraphs.length > 0 && reading.pending.length === 0;
  return isOpen === true && isNoticeHeadline(story.head.at(-1) ?? "") && isIssuer(textAt(reading, i));
}

/** 2024年3月15日 below who signed a notice: the day of the notice, and not of the page. */
function isDayOfNotice(reading: Reading, i: number): boolean {
  const last = current(reading)?.credits.at(-1);
  return last !== undefined && last === textAt(reading, i - 1) && isIssuer(last);
}

function readSection(reading: Reading, text: string, kind: "label" | "banner"): void {
  flushPending(reading);
  const story = current(reading);
  // 新时代 新征程 新伟业 / 深入学习贯彻…精神: the first row of a banner over the page names it.
  if (story || reading.section === null || kind === "label")
    reading.section = closeUp(text).replace(/^[【《〖■□●◆◎▌▍▎█▐┃❚\s]+|(?<![】》〗■□●◆◎\s])[】》〗■□●◆◎\s]+$/gu, "");
  if (story) story.closed = true;
}

function readJump(reading: Reading, text: string): void {
  if (RESUMED.test(text)) {
    if (reading.pending.length > 0) startStory(reading, takePending(reading)).resumed = true;
    else reading.resumed = true;
    return;
  }
  flushPending(reading);
  const story = current(reading);
  if (story) {
    story.continued = true;
    story.closed = true;
  }
}

function holderOfCaptions(reading: Reading): string[] {
  const story = current(reading);
  return story && !story.closed && reading.pending.length === 0 ? story.captions : reading.heldCaptions;
}

function readByline(reading: Reading, i: number): void {
  const text = textAt(reading, i);
  if (reading.pending.length > 0 && opensBody(reading, i)) {
    leaveBriefs(reading);
    startStory(reading, takePending(reading)).credits.push(text);
    return;
  }
  flushPending(reading);
  const story = current(reading);
  if (!story) {
    reading.heldCredits.push(text);
    return;
  }
  story.credits.push(text);
  story.closed = story.paragraphs.length > 0;
}

/** A headline with a byline below it stands behind a column of short items, not in it. */
function leaveBriefs(reading: Reading): void {
  const isBriefs = reading.section !== null && BRIEFS.test(reading.section);
  const isItem = BULLET.test(textAt(reading, reading.pending[0] ?? -1));
  if (isBriefs && !isItem) reading.section = reading.pageSection;
}

function readLead(reading: Reading, text: string): void {
  const story = current(reading);
  const isOpened = story && !story.closed && story.paragraphs.length === 0 && story.lead === null;
  const target = isOpened && reading.pending.length === 0 ? story : startStory(reading, takePending(reading));
  const lead = parseLead(text);
  target.lead = lead ?? null;
  const rest = text.slice(lead?.length ?? 0);
  if (rest !== "") addLine(target, rest);
}

function readBody(reading: Reading, i: number): void {
  const text = textAt(reading, i);
  const isItem =
    BULLET.test(text) && reading.section !== null && BRIEFS.test(reading.section) && !isUnfinished(reading);
  const titled = isItem ? TITLED_ITEM.exec(text.replace(BULLET, "")) : null;
  if (titled) {
    flushPending(reading);
    addLine(startStory(reading, [titled[1] ?? ""]), titled[2] ?? "");
    return;
  }
  if (reading.pending.length > 0) settlePending(reading, i);
  else if (!current(reading) || current(reading)?.closed || reading.resumed || isItem) startStory(reading, []);
  const story = current(reading);
  if (story) addLine(story, isItem ? text.replace(BULLET, "") : text);
}
