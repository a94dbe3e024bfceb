import { readHeaderRow } from "./header-row.ts";
import { isBylineRow } from "./parse-byline.ts";
import { parseLead } from "./parse-lead.ts";
import { isSignOff } from "./sign-off.ts";
import { surnameLength } from "./surnames.ts";

/**
 * What a line of a page is:
 * `folio` the printed header with date and 版次 · `editors` 责任编辑, service rows and notices · `banner` 栏题 · `label` a column's name ·
 * `jump` 下转 and 上接 · `caption` of a photograph · `byline` names on a row of their own · `lead` a paragraph that begins
 * with 本报讯 or an agency's dateline · `row` may be a headline · `body` running text.
 */
export type LineKind =
  | "folio"
  | "editors"
  | "banner"
  | "label"
  | "jump"
  | "caption"
  | "byline"
  | "lead"
  | "row"
  | "body";

/** A sentence ends here: 。 and the like, then closing quotes and brackets, or a byline in brackets: …说。(王某). */
export const SENTENCE_END = /[。!?！？…][”’"'」』)）》】\]]*(?:\s?[(（][^()（）。]{2,60}[)）])?$/u;
/** A printed day: 2024年3月15日, 2024-03-15, 2024.3.15, 二〇二四年三月十五日. */
const PRINTED_DAY =
  /(?:[12]\d{3}|[12１２][0-9０-９]{3}|[一二][〇○零一二三四五六七八九]{3})\s*(?:年|[-./])\s*[\d０-９一二三四五六七八九十]{1,3}\s*(?:月|[-./])\s*[\d０-９一二三四五六七八九十]{1,3}\s*日?/u;
const WEEKDAY = /(?:星期|周|礼拜)[一二三四五六日天]/u;
/** A03版, 第3版, 03 版, 3版, A03. */
const FOLIO =
  /(?:^|[\s|·第])(?:[A-Z]{1,2}\s?\d{1,3}|\d{1,3})\s?版?(?=$|[\s|·:：/])|第?[\dA-Z一二三四五六七八九十]{1,4}\s?版/u;
const PAPER_NAME =
  /[\p{Script=Han}]{2,8}(?:日报|晚报|晨报|早报|时报|都市报|商报|快报|新报|周报|周刊|导报|青年报|工人报|法治报)/u;
const PAPER_ONLY = new RegExp(`^${PAPER_NAME.source}$`, "u");
/** 中国青年报 is a paper; 全市空气质量周报 is a headline. */
const LONGEST_PAPER_NAME = 6;
/** Rows of a page's makers and services: 责任编辑 李某 版式 王某, 新闻热线:0371-…, 邮箱…, 投稿…. */
const EDITORS =
  /^[■□◎●\s]*(?:(?:本版|本报)(?:图片|照片|摄影|稿件|文图|未署名)[^。]{2,30}$|(?:本版|今日|值班)?(?:责任编辑|责任校对|责编|编辑|美术编辑|美编|版式|版面设计|视觉|校对|检校|审校|责校|编审|审读|组版|统筹|策划|监制|值班|签发|总编|主编|副主编|终审|制图|排版|首席编辑|值班主任|值班编委|值班总编|E-?mail|电子邮箱|邮箱|投稿邮箱|新闻热线|热线|报料热线|报料电话|联系电话|电话|广告热线|发行热线|订报热线|读者热线|传真|邮编|社址|地址|网址|国内统一|零售价|统一刊号|邮发代号|本报地址|法律顾问|主管|主办|承办|协办|承印|印刷|印数|出版)\s?(?:[:：/／|]|\s\p{Script=Han}|[\dA-Za-z][\w@.\s—/-]*(?:[^\p{Script=Han}\w]|$)|$))/u;
/** 责任编辑李某 版式王某: names follow without a space, a surname first. */
const EDITOR_NAMES =
  /^(?:本版|今日|值班)?(?:责任编辑|责编|编辑|美术编辑|美编|版式|校对|审读|组版|统筹)(?=(\p{Script=Han}{2,4})(?:\s|$))/u;
/** 声明:…遗失公章一枚,声明作废。 广告 …均价…起: what is paid for and no news. */
const NOTICE =
  /^(?:(?:遗失|作废)?声明|(?:注销|减资|清算|拍卖|招标|中标|债权|送达|更名|迁坟)公告|(?:寻人|寻物|招领|认领|招聘|搬迁)启事|更正)\s?[:：].{4,}|^(?:分类)?广告\s\S|(?:声明|特此)作废。?$/u;
const LONGEST_NOTICE = 300;
const SERVICE_NUMBER = /(?:热线|电话|邮箱|网址|刊号|邮发代号|CN\s?\d{2}-\d{4})/u;
/** 下转A04版, (上接第一版), ▶▶下转02版, 紧接1版. */
const JUMP =
  /^[\s(（【>▶►→▷※★]*(?:[^。,，]{0,14}\s)?(?:下转|上接|紧接|转|接|详见)\s?(?:第?\s?[A-Z]{0,2}\s?[\d０-９]{1,3}|第?[一二三四五六七八九十]{1,3}|头|今日\s?[A-Z]?\d{0,3})\s?版?[^。]{0,10}[\s)）】]*$/u;
/** A credit at the end of a caption: 本报记者 王某 摄, 新华社记者 李某 摄, 通讯员 王某 供图, (李某 摄), 资料图片. */
const CAPTION_CREDIT =
  /(?:^|[\s。(（])(?:[\p{Script=Han}·]{0,10}(?:记者|通讯员|社)\s?[\p{Script=Han}·、/ ]{0,16}(?:摄|摄影|供图|发)|[\p{Script=Han}·]{2,4}(?:[\s、][\p{Script=Han}·]{2,4}){0,2}\s?[/／]?\s?摄|\p{Script=Han}\s\p{Script=Han}\s?摄|[\p{Script=Han}]{2,14}供图|资料图片?|资料照片|网络图片|效果图|视频截图|图片来自网络|图片由[^。]{2,20}提供)[)）\s。]*$/u;
const CAPTION_START =
  /^(?:[▲△▼↑↓←→◀▶◢◤]|[(（](?:上|下|左|右)图[)）]|图为|图[①-⑩\d一二三四][:：]|上图|下图|左图|右图|题图|图片说明|[(（]?资料图片?[)）]?$)/u;
const SENDER = /(?:新华社|中新社|法新|美联|路透)[\p{Script=Han}\s]{0,10}发[)）]?$/u;
/** A campaign's slogan over a page: 新时代 新征程 新伟业 (parts of one length that begin alike), 学习贯彻…精神 奋力谱写…篇章. */
const CAMPAIGN =
  /^(?:深入|认真|全面|扎实)?(?:学习|贯彻|宣传|落实|宣讲)[^,，。]{2,30}(?:精神|思想|讲话|决定)(?:\s?(?:奋力|努力|加快|全力|全面|团结|谱写|书写|续写|奋进|推动|推进|建设|开创)[^,，。\s]{2,26}(?:篇章|华章|征程|伟业|局面|答卷|贡献|力量|实践|建设|发展|跨越|强[国省市县区]))?$|^(?:决战决胜|众志成城|奋进)[^,，。\s]{2,10}$/u;
/** 乡村振兴在行动; 文明新风看江城, 奋进新时代·看基层: a campaign as it is seen in a place. */
const CAMPAIGN_LABEL =
  /^[^,，。]{2,18}(?:进行时|在行动|(?:发展|振兴|创新|转型|开局|变化|新风|新貌|新篇|文化|文明|生态|改革|开放|治理|民生|新时代|现代化|十年)[·\s]?看(?![点病望待守护什怎到见好])\p{Script=Han}{2,3}|特别报道|专题报道|系列报道|专栏|专版|专题|专刊|看台|观察|聚焦|走基层|面对面)$/u;
/** The name of a column that holds several items. */
const COLUMN_LABEL =
  /^[【《〖■□●◆◎▌▍▎█▐┃❚\s]*(?:\p{Script=Han}{2,5}\s?[·|]\s?(?=\p{Script=Han}{2,4}[】》〗■□●◆◎\s]*$))?(?:\p{Script=Han}{2,3}(?:新闻|要闻)|\p{Script=Han}{2,4}(?:简讯|快讯|短讯|速递|速览|集装箱)|短消息|微新闻|简明新闻|简讯|快讯|短讯|要闻|要闻速览|要闻简报|新闻速递|新闻简报|新闻集装箱|一句话新闻|综合新闻|综合|时政|时政要闻|本地|本市|本市新闻|本地新闻|本省新闻|民生|民生新闻|社会|社会新闻|国内|国内新闻|国际|国际新闻|天下|教育|健康|体育|体育新闻|文化|文娱|财经|经济|经济新闻|法治|法制|科技|城事|都市|都市新闻|区域|区县|县域|社区|时评|评论|快评|热评|今日评论|今日快评|社论|短评|言论|声音|观点|提醒|服务|导读|速览|动态|头条|广告)(?:\s?[·|]\s?[\p{Script=Han}]{2,6})?[】》〗■□●◆◎\s]*$/u;
/** 简 讯, ■ 要 闻 ■. */
const SET_APART = /^[【《〖■□●◆◎\s]*\p{Script=Han}(?:\s\p{Script=Han}){1,3}[】》〗■□●◆◎\s]*$/u;
/** ▌一线直击: a bar before a name is the mark of a column. */
const MARKED_LABEL = /^[▌▍▎█▐┃❚]\s?\p{Script=Han}{2,8}$/u;
/** 江畔小议, 今日谈: the name of a column of opinion. */
const OPINION_LABEL =
  /^[【《■□●\s]*[\p{Script=Han}]{1,5}(?:谈|小议|时评|漫笔|札记|杂谈|热议|微评|短评|快语|快评|直言|论坛|观点|视点|眼|茶座|一议|漫谈|絮语|圆桌|话|论)[】》■□●\s]*$/u;
/** 记者:您何时开始的? 问:…, 答:…: a turn of a dialogue. */
const TURN = /^(?:记者|问|答|主持人|Q|A)\s?[:：]/u;
/** (作者系某大学教授), 作者:王某. */
const AUTHOR_NOTE = /^[\s(（□■]*作者(?:[:：]|系|为|单位|\s)[^。]{2,40}[)）]?$/u;
const LONGEST_ROW = 72;
/** Looked at first: a pattern that takes a line of millions of brackets overflows the stack. */
const LONGEST_JUMP = 40;
const LONGEST_AUTHOR_NOTE = 80;
/** A row has few commas and no sentence: 抓项目,促增长 yes, 调研组先后来到…,深入…, no. */
const COMMA = /[,，;；]/gu;
const ENUMERATION_COMMA = /、/gu;

/** 保供暖 迎新春 as the first line of a page: parts of one length, and not yet news. */
export function isSloganRow(text: string): boolean {
  const parts = text.split(" ");
  return (
    parts.length >= 2 && parts.every((part) => /^\p{Script=Han}{3,5}$/u.test(part) && part.length === parts[0]?.length)
  );
}

/** True for the name of a column of opinion, where stories have no opening and no subheadings. */
export function isOpinion(label: string): boolean {
  return OPINION_LABEL.test(label) || /评论|时评|快评|热评|社论|短评|言论|观点/u.test(label);
}

/** The column that a printed header names: 要闻 in `2024年3月15日 星期五 A03版 要闻`; null when it names none. */
export function labelOfFolio(folio: string): string | null {
  const section = readHeaderRow(folio)?.section;
  return section ?? folio.split(/[\s|｜·]+/u).find((part) => COLUMN_LABEL.test(part)) ?? null;
}

/** What `text` is by itself, without its neighbours. */
export function classifyLine(text: string): LineKind {
  if (parseLead(text)) return "lead";
  if (isFolio(text)) return "folio";
  if (text.length <= LONGEST_JUMP && JUMP.test(text)) return "jump";
  if (isCaption(text)) return "caption";
  if (isBylineRow(text) || (text.length <= LONGEST_AUTHOR_NOTE && AUTHOR_NOTE.test(text)) || isSignOff(text))
    return "byline";
  if (isEditorRow(text)) return "editors";
  if (isLabel(text)) return "label";
  if (isBanner(text)) return "banner";
  return isHeadlineRow(text) ? "row" : "body";
}

/** True when `text` may be a row of a headline: short, whole, no sentence in it. */
export function isHeadlineRow(text: string): boolean {
  if (text.length > LONGEST_ROW || /[。]/u.test(text)) return false;
  if (TURN.test(text) || /[,，、;；:：]$/u.test(text) || /^[,，、。;；:：)）”」』》]/u.test(text)) return false;
  const commas = text.match(COMMA)?.length ?? 0;
  const listed = text.match(ENUMERATION_COMMA)?.length ?? 0;
  return commas <= 1 && listed <= 2 && /[\p{Script=Han}\p{L}]/u.test(text);
}

/** 简 讯, 公 告: a row of single characters set apart, closed up. */
export function closeUp(row: string): string {
  return SET_APART.test(row) ? row.replace(/(?<=\p{Script=Han})\s(?=\p{Script=Han})/gu, "") : row;
}

function isLabel(text: string): boolean {
  return COLUMN_LABEL.test(closeUp(text)) || MARKED_LABEL.test(text) || OPINION_LABEL.test(text);
}

function isFolio(text: string): boolean {
  if (text.length > 90 || /[。!?]/u.test(text)) return false;
  const hasDay = PRINTED_DAY.test(text);
  const marks = [
    hasDay,
    WEEKDAY.test(text),
    FOLIO.test(text),
    PAPER_NAME.test(text),
    EDITORS.test(text) || /责编|责任编辑|编辑/u.test(text),
  ];
  const count = marks.filter(Boolean).length;
  if (hasDay && (count >= 2 || text.length <= 16)) return true;
  if (/^(?:第?\s?[A-Z]{0,2}\d{1,3}\s?版|[A-FHTW]\d{1,3})(?:\s.{0,12})?$/u.test(text)) return true;
  if (text.length <= LONGEST_PAPER_NAME && PAPER_ONLY.test(text)) return true;
  return (count >= 3 && FOLIO.test(text)) || readHeaderRow(text) !== null;
}

function isEditorRow(text: string): boolean {
  if (text.length <= LONGEST_NOTICE && NOTICE.test(text)) return true;
  if (/[。!?]/u.test(text) || text.length > 120) return false;
  if (surnameLength(EDITOR_NAMES.exec(text)?.[1] ?? "") > 0) return true;
  return (
    EDITORS.test(text) || (SERVICE_NUMBER.test(text) && /\d{3,4}[-—]?\d{7,8}|@|www\./u.test(text) && text.length <= 60)
  );
}

function isCaption(text: string): boolean {
  if (text.length > 200) return false;
  if (CAPTION_START.test(text)) return true;
  return SENDER.test(text) || (CAPTION_CREDIT.test(text) && !/记者站/u.test(text));
}

function isBanner(text: string): boolean {
  if (CAMPAIGN.test(text) || CAMPAIGN_LABEL.test(text)) return true;
  const parts = sloganParts(text);
  // 学史明理 学史力行: two parts must share more than one character.
  if (parts.length === 2 && parts[0]?.slice(0, 2) !== parts[1]?.slice(0, 2)) return false;
  return parts.length >= 2 && parts.every((part) => part.length === parts[0]?.length && part[0] === parts[0]?.[0]);
}

/** `新时代 新征程 新伟业` and `新时代新征程新伟业` alike: parts of three or four characters. */
function sloganParts(text: string): readonly string[] {
  const parts = text.split(" ");
  if (parts.length > 1) return parts.every((part) => /^\p{Script=Han}{3,4}$/u.test(part)) ? parts : [];
  const length = text.length % 3 === 0 ? 3 : 4;
  if (!/^\p{Script=Han}{9,16}$/u.test(text) || text.length % length !== 0) return [];
  return Array.from({ length: text.length / length }, (_, i) => text.slice(i * length, (i + 1) * length));
}
