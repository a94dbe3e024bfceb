/** A number as it is printed. */
export interface PrintedNumber {
  readonly value: string;
  /** Empty where none follows. */
  readonly unit: string;
}

/** Units of counting, longest first. A number with its unit is quoted whole: 228154人次, 2617.4亿元. */
const UNITS =
  "个治疗量|个百分点|平方公里|平方千米|平方米|立方米|毫克|微克|千米|公里|厘米|毫米|公斤|千克|公顷|人次|户次|架次|班次|车次|场次|剂次|件次|亿元|万元|千元|亿美元|万美元|美元|欧元|元|吨|克|米|亩|升|度|岁|周岁|分钟|小时|个小时|个月|星期|个星期|季度|周年|年|天|日|周|秒|%|%|‰|℃|" +
  "分|名|位|人|口|起|笔|宗|羽|匹|户|家|例|个|项|次|套|台|辆|所|期|座|条|场|件|只|头|支|种|类|处|批|架|艘|列|趟|篇|本|册|部|张|幅|份|枚|棵|株|盏|块|片|间|栋|幢|层|级|届|轮|组|对|双|箱|袋|桶|瓶|颗|粒|根|剂|针|米|倍|成|折|步|亿|万|千瓦时|千瓦|兆瓦|票|页|字|门|科|队|局|球|枪|环|金|银|铜|枚|强|单|斤|两|里|尺|寸|寻|顷|盒|打|副|顶|床|桌|席|餐|碗|盘|杯|壶|滴|站|段|圈|回|遍|声|句|首|曲|集|季|版|章|节|课|堂|班|届";
/** 零下3℃ · 0371-12345678 · 71:65 · 1小时4分12秒 · 3.2万 · 百分之八 · 两千多, each with its unit and 以上 behind it. */
export const NUMBER = new RegExp(
  `(?:近|约|超过?|逾|达|共|第)?(?<value>\\d{3,4}-\\d{7,8}(?!\\d)|\\d{1,3}[:∶比]\\d{1,3}(?![\\d:∶])|\\d+小时(?:\\d+分)?(?:\\d+秒)?|\\d+分\\d+秒|(?:零下)?\\d+(?:[.,]\\d+)*(?:[多余])?(?:[万亿千百]{0,2})(?:[多余])?|百分之[\\d一二三四五六七八九十百.点]+|[一二两三四五六七八九十百千]{1,6}(?:[多余])?[万亿]?)(?<unit>${UNITS})?(?<bound>以[上下内])?`,
  "gu",
);
/** 比分几比几. */
const ASKS_SCORE = /几比几|多少比多少|比分/u;
const SCORE = /[:∶比]/u;
const ASKS_PHONE = /电话|热线|号码/u;
const PHONE = /^(?:\d{3,4}-\d{7,8}|\d{3,11})$/u;
/** The question word tells the unit: 有多大, 多久, 多高. */
const UNITS_OF_WORD: readonly { readonly asks: RegExp; readonly units: RegExp }[] = [
  { asks: /多大/u, units: /^(?:平方米|平方公里|平方千米|亩|公顷|岁|周岁)$/u },
  { asks: /多久|多长时间/u, units: /^(?:分钟|小时|个小时|秒|天|年|个月|周|星期|个星期|周年|季度)?$/u },
  { asks: /多[高远宽深厚]/u, units: /^(?:公里|千米|米|里|厘米|毫米|%|层)$/u },
  { asks: /多长/u, units: /^(?:公里|千米|米|里|厘米|分钟|小时|个小时|秒|天|年|个月)?$/u },
  { asks: /多重/u, units: /^(?:吨|公斤|千克|斤|克|毫克)$/u },
  { asks: /百分之(?:几|多少)|几成/u, units: /^(?:[%%‰成])?$/u },
];
/** What the question counts, and the units that an answer may carry. */
const COMPATIBLE: readonly { readonly asked: RegExp; readonly units: RegExp }[] = [
  { asked: /^(?:人次|车次|班次|架次|户次|剂次)/u, units: /^(?:人次|车次|班次|架次|户次|剂次|人|次|趟|班|剂|万|亿)$/u },
  {
    asked:
      /^(?:位|名|口|人|个人|人数|学生|旅客|人口|群众|居民|考生|患者|志愿者|老师|教师|选手|跑者|观众|游客|职工|工人|农民|党员|专家)/u,
    units: /^(?:人|名|位|人次|口|户|个|万|亿)$/u,
  },
  { asked: /^(?:岁数?|年纪|年龄)/u, units: /^(?:岁|周岁)$/u },
  {
    asked: /^(?:分钟|小时|秒|天|时间|年|个月|月|周|星期)/u,
    units: /^(?:分钟|小时|个小时|秒|天|年|个月|周|星期|个星期|周年)$/u,
  },
  {
    asked: /^(?:钱|元|块|万元|亿元|亿|资金|投资|价)/u,
    units: /^(?:元|千元|万元|亿元|美元|亿美元|万美元|欧元|亿|万)$/u,
  },
  { asked: /^分/u, units: /^分$/u },
  { asked: /^(?:本|册)?(?:书|图书|藏书|书籍)/u, units: /^(?:册|本|种|套)$/u },
  { asked: /^(?:立方|水)/u, units: /^(?:立方米|吨|毫米|升)$/u },
  { asked: /^(?:号|号码|电话)/u, units: /^$/u },
  { asked: /^(?:吨|公斤|千克|斤|克)/u, units: /^(?:吨|公斤|千克|斤|克)$/u },
  { asked: /^(?:公里|千米|米|里)/u, units: /^(?:公里|千米|米|里|厘米)$/u },
  { asked: /^(?:平方|面积|亩|公顷)/u, units: /^(?:平方米|平方公里|平方千米|亩|公顷)$/u },
  { asked: /^(?:度|摄氏度)/u, units: /^(?:度|℃)$/u },
  { asked: /^(?:百分|比例|占比|%)/u, units: /^[%%]$/u },
  { asked: /^[个架趟]?(?:航班|飞机)/u, units: /^(?:架次|班次|班|趟|架)$/u },
  { asked: /^剂/u, units: /^(?:剂|剂次|针)$/u },
];
/** Without a noun behind the question word, what the number is of tells its unit. */
const UNITS_OF_ATTRIBUTE: readonly { readonly attribute: RegExp; readonly units: RegExp }[] = [
  {
    attribute: /投资|资金|产值|收入|价|费|奖金|补贴|贷款|金额|总额|成本/u,
    units: /^(?:元|千元|万元|亿元|美元|亿美元|万美元|欧元|亿|万)$/u,
  },
  { attribute: /人口|人数/u, units: /^(?:人|名|位|口|万|亿)$/u },
  { attribute: /年龄|岁数|年纪/u, units: /^(?:岁|周岁)$/u },
  { attribute: /面积/u, units: /^(?:平方米|平方公里|平方千米|亩|公顷)$/u },
  { attribute: /率$|占比|比例|比重|占$|百分之$/u, units: /^[%%‰]$/u },
  { attribute: /得分|成绩|分数/u, units: /^分$|^秒$|^分钟$/u },
];

/** Score and telephone number are numbers of their own kind: true, false where the question asks for it or not, undefined for others. */
export function fitsForm(question: string, { value, unit }: PrintedNumber): boolean | undefined {
  if (ASKS_SCORE.test(question)) return SCORE.test(value);
  if (SCORE.test(value)) return false;
  if (ASKS_PHONE.test(question)) return unit === "" && PHONE.test(value);
  return /-/u.test(value) ? false : undefined;
}

/** The units that the counted noun allows; undefined where it tells none. */
export function unitsOfNoun(noun: string): RegExp | undefined {
  return COMPATIBLE.find(({ asked }) => asked.test(noun))?.units;
}

/** The units that the question word allows (多久), or what the number is of (总投资); undefined where they tell none. */
export function unitsOfQuestion(question: string, attribute: string): RegExp | undefined {
  return (
    UNITS_OF_WORD.find(({ asks }) => asks.test(question))?.units ??
    UNITS_OF_ATTRIBUTE.find((one) => one.attribute.test(attribute))?.units
  );
}
