import { DASH, isBroken, STRICT_KICKER_END } from "./row-break.ts";

/** The parts of a headline as a reader sees them. */
export interface Headline {
  /** 引题, above. */
  readonly kicker: string | null;
  /** 主题; the longest line where nothing tells the parts apart. */
  readonly headline: string;
  /** 副题, below. */
  readonly subhead: string | null;
}

/** 某某在会上强调, 某某调研…时指出: a kicker that the headline completes. */
const KICKER_END = /(?:强调|指出|要求|表示|提出|透露|获悉|提醒|呼吁|认为|时说|发布|举行|[:：])$/u;
/** 昨天是第76个…, 首批3个项目…: when or how many first, the news below. */
const KICKER_START = /^(?:昨[天日]|今[天日]|明[天日]|首批|今年以来|截至|随着|受|为|针对|经)/u;
/** 全长3.2公里 明年通车: how long or how much, of what the headline names. */
const KICKER_MEASURE =
  /^(?:全长|总长|总投资|投资|占地|建筑面积|可[抗容供载达]|年产|日产|日均|历时|历经|涉案|累计|最高|最快)\S*\d/u;
/** 王某主持, 王某出席并讲话: the last of the decks below a headline. */
const ATTENDANCE = /^[\p{Script=Han}\s]{2,12}(?:主持|出席|讲话|致辞|参加|陪同)/u;

/** The words of a headline stand in the first paragraphs of its story, if anywhere. */
const BODY_SEARCHED_CHARS = 20_000;

/**
 * Splits the rows of a headline into kicker, headline and subhead.
 * @param rows as printed, top down; a space in a row stands between clauses, or where the row was broken.
 * @param body of the story, which shows whether a clause was broken.
 */
export function splitHeadline(rows: readonly string[], body: string): Headline {
  const opening = body.slice(0, BODY_SEARCHED_CHARS);
  const segments = rows.map((row) => mendRow(row, opening)).filter(Boolean);
  const clauses = joinBrokenRows(segments, opening);
  return clauses.length <= 1 ? single(clauses[0] ?? "") : several(clauses);
}

/** One row: 某某强调 共享机遇… 以高质量… holds a kicker; 市领导调研… 严防严控… a headline and its subhead. */
function single(row: string): Headline {
  const clauses = row.split(" ");
  const [first = "", ...rest] = clauses;
  if (rest.length === 0) return { kicker: null, headline: row, subhead: null };
  if (isKicker(first)) return { kicker: first, headline: rest.join(" "), subhead: null };
  if (first.length < 8 || isLatin(first) || rest.some(isLatin)) return { kicker: null, headline: row, subhead: null };
  return { kicker: null, headline: first, subhead: rest.join(" ") };
}

function several(rows: readonly string[]): Headline {
  const [first = "", ...rest] = rows;
  const [second = "", ...below] = rest;
  if (DASH.test(second)) return { kicker: null, headline: first, subhead: rest.join(" ") };
  // 引题, 主题, 副题: three rows are one of each.
  const isTriple = rows.length === 3 && !ATTENDANCE.test(below[0] ?? "");
  if (isTriple || STRICT_KICKER_END.test(first) || isKicker(first)) {
    return { kicker: first, headline: second, subhead: below.length > 0 ? below.join(" ") : null };
  }
  return { kicker: null, headline: first, subhead: rest.join(" ") };
}

function isKicker(clause: string): boolean {
  return (
    STRICT_KICKER_END.test(clause) ||
    KICKER_MEASURE.test(clause) ||
    (KICKER_START.test(clause) && clause.length <= 18 && !KICKER_END.test(clause))
  );
}

function isLatin(clause: string): boolean {
  return /^[\p{Script=Latin}\d&.+-]+$/u.test(clause);
}

/** Takes the space out where the body has the words without it: 巩固经济 企稳向好. */
function mendRow(row: string, body: string): string {
  const clauses = row.split(" ").filter(Boolean);
  return clauses.reduce((joined, clause) => {
    if (joined === "") return clause;
    return isBroken(joined, clause, body) ? joined + clause : `${joined} ${clause}`;
  }, "");
}

/** Two printed rows of one clause: 全省…项目建设 / 郑州分会场活动举行. */
function joinBrokenRows(rows: readonly string[], body: string): readonly string[] {
  const joined: string[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (above !== undefined && isBroken(above, row, body)) joined[joined.length - 1] = above + row;
    else joined.push(row);
  }
  return joined;
}
