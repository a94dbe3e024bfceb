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
const STRICT_KICKER_END = /(?:强调|指出|要求|表示|提出|透露|提醒|呼吁|[:：])$/u;
/** 昨天是第76个…, 首批3个项目…: when or how many first, the news below. */
const KICKER_START = /^(?:昨[天日]|今[天日]|明[天日]|首批|今年以来|截至|随着|受|为|针对|经)/u;
/** 全长3.2公里 明年通车: how long or how much, of what the headline names. */
const KICKER_MEASURE =
  /^(?:全长|总长|总投资|投资|占地|建筑面积|可[抗容供载达]|年产|日产|日均|历时|历经|涉案|累计|最高|最快)\S*\d/u;
/** 王某主持, 王某出席并讲话: the last of the decks below a headline. */
const ATTENDANCE = /^[\p{Script=Han}\s]{2,12}(?:主持|出席|讲话|致辞|参加|陪同)/u;
/** ——…: a deck. */
const DASH = /^[—―－-]{1,2}\s*/u;
/** A row can not begin so: the row above is its first half. */
const ROW_CONTINUES = /^(?:的|了|和|与|及(?!时)|或|内|中(?!国)|等|、|,|,|迈出|取得|成为|获批|正式|圆满|顺利)/u;
/** 郑州分会场活动举行 completes 第八期项目建设: an event and its verb below a row that ends in a noun of events. */
const EVENT_ROW = /^.{2,14}(?:举行|召开|开幕|闭幕|启动|揭晓|落幕|揭牌|开工|投用|通车|举办)$/u;
const EVENT_NOUN = /(?:建设|活动|大会|论坛|工程|项目|会议|行动|仪式|博览会|比赛|大赛|赛|节|展)$/u;
/** A verb without its object: 检查指导 / 沟赵办事处防汛工作. */
const ROW_OPEN =
  /(?:检查指导|[送走迈推引带][进入向到]|调研督导|督导检查|调研指导|的|和|与|及|或|在|为|对|向|将|被|把|[、,，“"《(（])$/u;
/** 网购的“正品”是仿造的: a clause that ends in 的 and is whole. */
const WHOLE = /是[^,，]{1,10}的$/u;

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

function isBroken(above: string, below: string, body: string): boolean {
  if (ROW_CONTINUES.test(below) || (ROW_OPEN.test(above) && !WHOLE.test(above))) return true;
  if (DASH.test(below) || STRICT_KICKER_END.test(above)) return false;
  // Latin words keep the space between them.
  if (/[\p{Script=Latin}\d&]$/u.test(above) || /^[\p{Script=Latin}\d]/u.test(below)) return false;
  if (EVENT_NOUN.test(above) && EVENT_ROW.test(below) && above.length <= 24) return true;
  const seam = above.slice(-2) + below.slice(0, 2);
  return seam.length === 4 && body.includes(seam);
}
