import { isNames, splitNames } from "./split-names.ts";

/** The people behind a story, by role. */
export interface Credits {
  readonly reporters: readonly string[];
  readonly correspondents: readonly string[];
  readonly photographers: readonly string[];
  /** Paper or agency named with the role: `正观新闻·郑州晚报记者` -> `正观新闻·郑州晚报`. */
  readonly source: string | null;
}

export const NO_CREDITS: Credits = { reporters: [], correspondents: [], photographers: [], source: null };

type Role = "reporter" | "correspondent" | "photographer" | "commentator" | "editor";

interface RoleMatch {
  readonly role: Role;
  readonly start: number;
  readonly end: number;
  readonly source: string | null;
}

/** 见习记者, 首席记者, 全媒体记者, 融媒体记者, 实习生, 特约通讯员, 摄影, 评论员: adjectives, then the word of the role. */
const ROLE =
  /(?:见习|实习|首席|特约|特派|全媒体|融媒体|融媒|全媒|高级|资深|专业|驻[\p{Script=Han}]{1,4}|体育|摄影|文字|新闻){0,4}(?:记者站|记者|通讯员|供稿人|评论员|实习生|摄影师|摄影报道|摄影|制图|编辑)/gu;
/** 文/, 图/, 文·图: who wrote and who took the picture. */
const TEXT_OR_PICTURE = /(?:文|图|摄影|图片|供图|视频)\s*[/／:：丨｜|]\s*/gu;
/** Each word of a role has one of these characters. */
const OF_A_ROLE = /[记通供评习摄图编文频写访]/u;
/** 文/图, 图文, 摄影报道, 摄: the people named took the picture as well. */
const WITH_PICTURES = /文\s*[/／、·]?\s*图|图\s*[/／、·]\s*文|图文|摄影报道|(?:^|\s)摄影?$/u;
/** 王某/文 李某/图: the name first. */
const NAME_BEFORE_ROLE =
  /(?<=^|[\s、,，]|记者|通讯员)(?<name>\p{Script=Han}{2,4})(?<![文图])\s?[/／]\s?(?<role>文|图|摄影)(?![/／\p{Script=Han}])/gu;
/** 王某 文 李某 图, 王某 文 李某 摄: the mark behind the name, without a stroke. */
const NAME_AND_MARK =
  /(?<=^|[\s、,，(（]|记者|通讯员)(?<name>\p{Script=Han}{2,4})\s(?<role>文|图|摄影?)(?=$|[\s、,，)）])(?!\s图)/gu;
/** 采写:王某, 撰文/王某, 采写:本刊记者 王某. */
const WRITTEN_BY = /^(?:采写|撰文|采访)\s?[:：/／丨｜|]\s?/u;
/** 文 王某 图 李某, 文字 王某 图片 李某. */
const MARKS_FIRST = /^文字?\s\p{Script=Han}{2,4}(?:\s\p{Script=Han}{2,4}){0,3}\s图片?\s\p{Script=Han}{2,4}/u;
/** 本报记者 甲 |本报|通讯员 乙: the paper of the next role, which touches it. */
const PAPER_BEFORE_ROLE = /(?:^|\s)\S*(?:本[报网刊台社]|新闻|[晚日晨早时商快]报|都市报|电视台|客户端|融媒)$/u;
/** 记者手记, 记者从市|场获悉: words that stand behind the role at once and are no name. */
const NO_NAME =
  /(?:记者|通讯员|编辑)(?:手记|调查|观察|视线|视角|体验|探访|采访|走访|走进|走近|来到|暗访|发现|注意|看到|看见|了解|获悉|联系|致电|昨[日天]|今[日天]|当[日天]|日前|近日|从|在|就|跟随|节|们|部|室|大会|之家)/u;
/** 临江晚报, 江城新闻客户端; 大江报·江视频: a paper and its channel. */
const MEDIA_WORD =
  /(?:新闻|晚报|日报|晨报|早报|时报|都市报|商报|快报|周报|周刊|导报|青年报|电视台|广播|客户端|传媒|融媒|融媒体中心|报业|社|报|网|台|(?:新闻|报|网|台)[·•・][\p{Script=Han}A-Za-z]{1,8})$/u;
/** 本报, 本网, 本刊: the paper itself, which the words do not name. */
const OWN_PAPER = /^本[报网刊台社]$/u;

/**
 * Reads the words of a byline.
 * @param known names found elsewhere, which settle how names that run together are split.
 */
export function parseByline(text: string, known: ReadonlySet<string> = new Set()): Credits {
  const bare = roleFirst(text.replace(/^[\s(（【[□■◎○●]+|(?<![\s)）】\]])[\s)）】\]]+$/gu, ""));
  const withPictures = WITH_PICTURES.test(bare);
  const reporters: string[] = [];
  const correspondents: string[] = [];
  const photographers: string[] = [];
  let source: string | null = null;
  for (const part of splitByRole(bare)) {
    source ??= part.source;
    const names = splitNames(part.text, known);
    if (part.role === "reporter") reporters.push(...names);
    if (part.role === "correspondent") correspondents.push(...names);
    if (part.role === "photographer" || (withPictures && part.role !== "editor")) photographers.push(...names);
  }
  return {
    reporters: unique(reporters),
    correspondents: unique(correspondents),
    photographers: unique(photographers),
    source,
  };
}

/** True when `text` is nothing but a byline: a role with names, or `文/王某 图/李某`. */
export function isBylineRow(text: string): boolean {
  if (text.length > 80 || !OF_A_ROLE.test(text) || /[。!?！？]/u.test(text) || NO_NAME.test(text)) return false;
  const bare = roleFirst(text.replace(/^[\s(（【[□■◎○●—-]+|(?<![\s)）】\]])[\s)）】\]]+$/gu, ""));
  const parts = splitByRole(bare);
  const first = parts[0];
  if (!first || first.start > 20 || !isSourceOnly(bare.slice(0, first.start))) return false;
  const names = parts.flatMap((part) => splitNames(part.text, new Set()));
  return names.length > 0 && parts.every((part) => isNames(part.text));
}

function roleFirst(printed: string): string {
  const text = printed.replace(WRITTEN_BY, /记者|通讯员/u.test(printed) ? "" : "文/");
  const marked = /\s文(?=[\s、,，])/u.test(text)
    ? text.replace(NAME_AND_MARK, (_, name: string, role: string) => `${role === "文" ? "文" : "图"}/${name}`)
    : text;
  const stroked = MARKS_FIRST.test(marked) ? marked.replace(/(文|图)[字片]?\s/gu, "$1/") : marked;
  return stroked.replace(NAME_BEFORE_ROLE, "$<role>/$<name>");
}

function isSourceOnly(text: string): boolean {
  const bare = text.replace(/(?<![\s/／:：])[\s/／:：]+$/u, "");
  return bare === "" || OWN_PAPER.test(bare) || MEDIA_WORD.test(bare) || /(?:文|图|摄影)$/u.test(bare);
}

interface BylinePart {
  readonly role: Role;
  readonly source: string | null;
  readonly start: number;
  readonly text: string;
}

/** `正观新闻·郑州晚报记者 王某 见习记者 李某` -> the names of each role. */
function splitByRole(text: string): readonly BylinePart[] {
  const marks = roleMarks(text);
  return marks.map((mark, i) => {
    const before = i === 0 ? text.slice(0, mark.start) : "";
    const until = marks[i + 1]?.start ?? text.length;
    return {
      role: mark.role,
      source: mark.source ?? sourceOf(before),
      start: mark.start,
      text: text.slice(mark.end, until).replace(PAPER_BEFORE_ROLE, i < marks.length - 1 ? "" : "$&"),
    };
  });
}

function roleMarks(text: string): readonly RoleMatch[] {
  const marks: RoleMatch[] = [];
  for (const match of text.matchAll(ROLE)) {
    marks.push({ role: roleOf(match[0]), start: match.index, end: match.index + match[0].length, source: null });
  }
  for (const match of text.matchAll(TEXT_OR_PICTURE)) {
    const role: Role = match[0].startsWith("文") ? "reporter" : "photographer";
    const end = match.index + match[0].length;
    const following = marks.findIndex(
      (mark) => mark.start >= end && mark.start - end <= 12 && isSourceOnly(text.slice(end, mark.start)),
    );
    const next = marks[following];
    // 图/记者 乙: the picture is by the reporter that follows; 文/记者 甲 stays a reporter.
    if (next && role === "photographer") marks[following] = { ...next, role, start: match.index };
    else if (!next) marks.push({ role, start: match.index, end, source: null });
  }
  return marks.sort((a, b) => a.start - b.start);
}

function roleOf(word: string): Role {
  if (word.endsWith("通讯员") || word.endsWith("供稿人")) return "correspondent";
  if (word.endsWith("评论员")) return "commentator";
  if (word.endsWith("编辑") || word.endsWith("制图")) return "editor";
  if (word.includes("摄影")) return "photographer";
  return "reporter";
}

function sourceOf(before: string): string | null {
  const bare = before.replace(/^[\s(（□■◎○●文图/／:：]+|(?<![\s/／:：])[\s/／:：]+$/gu, "");
  if (bare === "" || OWN_PAPER.test(bare) || bare.length > 24) return null;
  return MEDIA_WORD.test(bare) ? bare : null;
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
