/** The opening of a news story: 本报讯(…记者 …) or an agency's dateline. */
export interface Lead {
  /** UTF-16 length of the opening; the story's text begins after it. */
  readonly length: number;
  /** Agency or paper named in it, 新华社; null for 本报. */
  readonly source: string | null;
  /** 本报成都专电 -> 成都. */
  readonly dateline: string | null;
  /** Month and day of an agency's dateline, 新华社北京3月14日电 -> {month: 3, day: 14}. */
  readonly day: { readonly month: number; readonly day: number } | null;
  /** What stands in brackets: `正观新闻·郑州晚报记者 王某`; empty when there are none. */
  readonly byline: string;
  /** True when the agency is only quoted: 据新华社电. */
  readonly quoted: boolean;
}

const BULLET = "[■●◆▲★□○◇△►▶·•※【〖\\s]*";
const HAN = "\\p{Script=Han}";
/** (…记者 …), then a colon or a space. */
const NAMES = `${HAN}{2,4}(?:[\\s、]${HAN}{2,3}){0,3}`;
/** 记者 王某报道, before a space or a mark: a byline without brackets. */
const PLAIN = `(?<plain>(?:见习|首席|实习)?(?:记者|通讯员)\\s?${NAMES}(?:\\s(?:实习生|通讯员)\\s?${NAMES})?\\s?(?:摄影)?报道)(?=[\\s:：,，])`;
const BRACKETS = `\\s*(?:[(（【]\\s*(?<byline>[^)）】]{0,160})[)）】]|${PLAIN})?`;
const DAY = "(?:(?<month>\\d{1,2})月(?<date>\\d{1,2})日)?";
/** 本报讯, 【本报讯】, 本报成都专电, 本报北京3月14日电, 本网讯. */
const OWN = new RegExp(
  `^${BULLET}本\\s?(?:报|网|刊|台|社)(?:讯|消息|(?<place>${HAN}{2,8}?)?\\s?${DAY}(?:专|特)?(?:电|讯))${BRACKETS}[】〗:：,\\s—-]*`,
  "u",
);
/** 新华社北京3月14日电, 据新华社电, 中新社…电, 中新网3月30日电, 大河网讯, 河南日报讯. */
const AGENCY = new RegExp(
  `^${BULLET}(?<quoted>据)?(?<agency>${HAN}{1,8}?(?:社|网|日报|晚报|晨报|时报|商报|新闻|广播|客户端)(?:客户端)?|[日晚晨早时商快]报|央视|CCTV)\\s?(?<place>${HAN}{2,10}?)?\\s?${DAY}(?:专|特)?(?<word>电|讯|消息|报道)${BRACKETS}[】〗:：,\\s—-]*`,
  "u",
);
/** (记者 王某) at the head of the first paragraph. */
const BRACKETS_ONLY = new RegExp(
  `^${BULLET}[(（【]\\s*(?<byline>[^)）】]{0,30}(?:记者|通讯员)\\s?[^)）】]{1,80})[)）】][:：,\\s]*`,
  "u",
);
const LONGEST_LEAD = 220;

/** Reads the opening of a story, or gives undefined when `text` has none. */
export function parseLead(text: string): Lead | undefined {
  const head = text.slice(0, LONGEST_LEAD).replace(/[０-９]/gu, (digit) => digit.normalize("NFKC"));
  const own = OWN.exec(head);
  if (own) return leadOf(own, null);
  const agency = AGENCY.exec(head);
  // 某新闻报道 may begin any sentence: without a bracket or a day only 电 and 讯 count.
  if (agency && isAgencyLead(agency, head)) return leadOf(agency, agency.groups?.agency ?? null);
  const brackets = BRACKETS_ONLY.exec(head);
  return brackets && brackets[0].length < text.length ? leadOf(brackets, null) : undefined;
}

function isAgencyLead(match: RegExpExecArray, head: string): boolean {
  const { word, byline, plain, month } = match.groups ?? {};
  if (plain || byline?.match(/记者|通讯员/u) || month) return true;
  if (word !== "电" && word !== "讯") return false;
  // 据新华社电我国科研人员…: the wire is named, nothing stands between.
  if (/^新华社|^中新社/u.test(match.groups?.agency ?? "") && match.groups?.quoted) return true;
  return match[0].length === head.length || /[\s:：,)）]$/u.test(match[0]);
}

function leadOf(match: RegExpExecArray, source: string | null): Lead {
  const { place, month, date, byline, plain, quoted } = match.groups ?? {};
  return {
    length: match[0].length,
    source,
    dateline: place ?? null,
    day: month && date ? { month: Number(month), day: Number(date) } : null,
    byline: (byline ?? plain?.replace(/\s?(?:摄影)?报道$/u, ""))?.trim() ?? "",
    quoted: quoted !== undefined,
  };
}
