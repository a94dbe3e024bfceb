/** …强调, …指出: a row that the next completes as another part of the headline. */
export const STRICT_KICKER_END = /(?:强调|指出|要求|表示|提出|透露|提醒|呼吁|[:：])$/u;
/** ——…: a deck. */
export const DASH = /^[—―－-]{1,2}\s*/u;
/** A row can not begin so: the row above is its first half. */
const ROW_CONTINUES =
  /^(?:的|了|和|与|及(?!时)|或|内|中(?!国)|等|、|,|,|迈出|取得|成为|获批|正式|圆满|顺利|就[能可]|才[能可])/u;
/** 下周日恢复运营 completes 甲线乙线: when, and a verb, but not who. */
const WHEN_AND_VERB =
  /^(?:本周|下周|周[一二三四五六日天]|[今明][日天晚]?起?|昨[日天晚]|\d{1,2}月\d{1,2}日)[一二三四五六日天]?起?(?:将|正式)?(?:恢复|开[通放幕跑赛工建业售航行]|启[用动幕]|举行|闭幕|通车|投用|上线|亮相|鸣枪|落幕|揭晓|停[运水电航]|封闭|复[课工航])[^,，\s]{0,6}$/u;
/** 只需38 / 分钟: a number, not C919, and its unit. */
const NUMBER = /(?<![\p{Script=Latin}\d-])\d[\d.]*$/u;
const UNIT =
  /^(?:分钟?|小时|[天年月日人元万亿个家次名件项座条站岁倍辆户吨亩里米℃%]|公[里斤顷]|千米|平方|立方|百分|余)/u;
/** 升至 / 31℃: a verb and its number. */
const REACHES = /(?:[降升跌涨增减提缩延][至到]|达到?|突破|超过?|逾|仅|约)$/u;
/** 万亩桃园喜获丰收 桃核 / 变工艺品: behind a whole clause one or two characters are none. */
const SCRAP = /\S{8} \p{Script=Han}{1,2}$/u;
/** 八条公交 / 将绕道行驶: who, and what they will do. */
const SUBJECT = /\S{8} \p{Script=Han}{3,4}$/u;
const ADVERB_FIRST = /^(?:将|已|均|需|须|应|可(?!能)|不|也|都|全部|陆续)/u;
/** 郑州分会场活动举行 completes 第八期项目建设: an event and its verb below a row that ends in a noun of events. */
const EVENT_ROW = /^.{2,14}(?:举行|召开|开幕|闭幕|启动|揭晓|落幕|揭牌|开工|投用|通车|举办)$/u;
const EVENT_NOUN = /(?:建设|活动|大会|论坛|工程|项目|会议|行动|仪式|博览会|比赛|大赛|赛|节|展)$/u;
/** A verb without its object: 检查指导 / 沟赵办事处防汛工作. */
const ROW_OPEN =
  /(?:检查指导|[送走迈推引带][进入向到]|调研督导|督导检查|调研指导|的|和|与|及|或|在|为|对|向|将|被|把|[、,，“《(（])$/u;
/** 网购的“正品”是仿造的: a clause that ends in 的 and is whole. */
const WHOLE = /是[^,，]{1,10}的$/u;

/** True when the two rows, or clauses, of a headline are one clause: 检查指导 / 沟赵办事处防汛工作. */
export function isBroken(above: string, below: string, body: string): boolean {
  if (ROW_CONTINUES.test(below) || (isOpen(above) && !WHOLE.test(above))) return true;
  if (isNumberCut(above, below) || isClauseCut(above, below)) return true;
  if (DASH.test(below) || STRICT_KICKER_END.test(above)) return false;
  // Latin words keep the space between them.
  if (/[\p{Script=Latin}\d&]$/u.test(above) || /^[\p{Script=Latin}\d]/u.test(below)) return false;
  if (EVENT_NOUN.test(above) && EVENT_ROW.test(below) && above.length <= 24) return true;
  const seam = above.slice(-2) + below.slice(0, 2);
  return seam.length === 4 && body.includes(seam);
}

function isNumberCut(above: string, below: string): boolean {
  return (NUMBER.test(above) && UNIT.test(below)) || (REACHES.test(above) && /^\d/u.test(below));
}

function isClauseCut(above: string, below: string): boolean {
  return WHEN_AND_VERB.test(below) || SCRAP.test(above) || (SUBJECT.test(above) && ADVERB_FIRST.test(below));
}

/** A straight quotation mark opens where the one before it is closed. */
function isOpen(above: string): boolean {
  return ROW_OPEN.test(above) || (above.endsWith('"') && above.split('"').length % 2 === 0);
}
