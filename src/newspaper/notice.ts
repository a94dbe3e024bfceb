/** 全市空气质量周报, 停水公告, 关于道路封闭的通知: the headline of an item that has no opening. */
const HEADLINE =
  /(?:周报|日报|公告|通告|公示|启事|声明|预报|提示|榜单|预告|须知|名单|倡议书|公开信|(?<!接到|收到|发出)通知)$/u;
/** 江城市自来水有限公司, 市交警支队: who gives notice. */
const ISSUER =
  /^(?:\p{Script=Han}|[()（）·\s]){3,30}(?:公司|集团|局|委员会|管委会|办公室|中心|政府|指挥部|领导小组|管理[处所站]|办事处|[支大总]队|医院|学校|法院|检察院|协会|学会|商会|联合会|总会|工会)$/u;

/** True for the headline of an item without an opening: a notice, a forecast, a list. */
export function isNoticeHeadline(row: string): boolean {
  return HEADLINE.test(row);
}

/** True for the row of an office that may sign a notice. */
export function isIssuer(row: string): boolean {
  return ISSUER.test(row);
}
