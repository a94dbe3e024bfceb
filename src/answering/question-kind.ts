import { fold } from "../text/fold.ts";

/** What a question wants back. `title` is the office of a person; `passage` is what happened, why, or yes and no. */
export type Wanted = "number" | "person" | "date" | "place" | "which" | "list" | "title" | "what" | "passage";

/** The form of a question. */
export interface QuestionKind {
  readonly wanted: Wanted;
  /** 哪所学校 -> 学校, 多少吨 -> 吨, 几个项目 -> 个项目: the noun or the unit that the question word stands before. */
  readonly noun: string | null;
  /** UTF-16 index of the question word; the end of the question when there is none. */
  readonly at: number;
  /** True when several are asked for: 哪些, 哪几个, 分别, 都去了. */
  readonly several: boolean;
  /** True when the question has a question word at all; plain keywords have none. */
  readonly asks: boolean;
}

interface Rule {
  readonly wanted: Wanted;
  readonly pattern: RegExp;
}

const NOUN = "(?<noun>[\\p{Script=Han}]{0,6})";
/** Who somebody is by what they do. */
const PERSON_NOUN =
  "书记|[市省县区镇乡村局院校会馆站队组所厂处科部]长|主任|主席|经理|总监|总裁|教授|医生|医师|老师|教师|负责人|选手|冠军|记者|法官|检察官|民警|警察|交警|队员|师傅|小伙子?|姑娘|专家|同学|院士|导演|编剧|作家|画家|歌手|演员|教练|球员|运动员|工程师|司机|护士|律师|店主|老板|老人|奶奶|爷爷|大爷|大妈|阿姨|小哥|骑手|女士|先生|传承人|艺人|匠人|讲解员|预报员|解说员|飞行员|驾驶员|乘务员|售票员|营业员|服务员|快递员|保洁员|网格员|学员|队长|护士长|志愿者|获得者|发起人|创始人|企业家|科学家|村民|市民|居民|摊主|车主|业主|学生|考生|孙[女子]|儿子|女儿|妻子|丈夫|母亲|父亲|妈妈|爸爸|爱人|孩子|徒弟";
/** What has a name that is no person's. */
const NAMED_THING =
  "店|馆|院|校|桥|路|园|楼|站|厂|社|公司|船|剧|片|书|歌|菜|品牌|项目|平台|工程|活动|节目|栏目|系统|软件|中心|队伍?|列车|村|镇|湖|山|品种|画|作品|展览?|奖|小程序|书房|合作社";
/** Most particular first. */
const RULES: readonly Rule[] = [
  {
    wanted: "title",
    pattern:
      /(?:什么|啥|哪个|何种?|哪些)(?:职务|职位|官职|官|头衔|身份|职业|工作的)|(?:做|干|从事)(?:什么|啥)(?:工作|职业)|干(?:什么|啥)的$|(?:担任|任|当)(?:什么|啥|何)(?:职务?|官)?|(?:职务|职位|官职|头衔)(?:(?:分别|各)?(?:是|为)?(?:什么|啥)|[?？。]*$)/u,
  },
  {
    wanted: "date",
    pattern:
      /什么时[候间]|啥时候|何[时年月日]|哪一?天|哪几天|哪一?日|几月几[号日]|(?:星期|周|礼拜)几|几号(?![线楼馆厅门井库桥院窗]|机组|平台|公路|分水|泵站|车间|展)|几月|哪一?年|哪个月|哪一?时(?!段)|(?:几|哪一?个?)世纪|(?:[公西]元|[于在])几年|几点|时间是/u,
  },
  // 那家店叫什么名字: the name of a thing.
  {
    wanted: "what",
    pattern: new RegExp(
      `(?<=${NAMED_THING})(?:的?名字)?(?:是|叫)(?:什么|啥)(?:名字?|名称)?(?=$|[?？。!！啊呢呀])`,
      "u",
    ),
  },
  {
    wanted: "person",
    pattern: new RegExp(
      `是谁|由谁|谁|哪一?个(?=(?:来|去)?(?:主持|带队|带头|牵头|负责|陪着?|介绍|讲|说|指出|强调|要求|宣布|出席|参加|接待|会见|签)(?!.{0,8}项目))|哪(?:[一几两三四五六七八九十])?位(?:领导|书记|市长|主任|专家|老师|教授|医生|负责人|记者|同志|人)?|什么人|何人|哪一?个?人(?![口类体])|哪些人|(?:叫|是)(?:什么|啥)名字?(?=$|[?？。!！啊呢呀的])|(?<=${PERSON_NOUN})(?:叫(?:什么|啥)(?=$|[?？。!！啊呢呀])|是哪一?个(?=$|[?？。!！啊呢呀]))|哪一?[个名](?=\\p{Script=Han}{0,4}?(?:${PERSON_NOUN})(?![\\p{Script=Han}]{0,2}[单机部团队]))|姓什么|名字是什么|哪(?:个|几个|些)?(?:领导|干部)|哪些(?:市|区|县|省)?领导`,
      "u",
    ),
  },
  {
    wanted: "number",
    pattern: new RegExp(
      `(?:(?:哪个|什么|啥)(?=电话|热线|号码)|多少|多大(?!家|型|程度|会)|多(?:高|长|远|久|重|宽)|占比|第几|(?<![十百哪那这近好前]|另外|其他|其余|别的|剩下的?)几(?!乎|何|内|里))${NOUN}`,
      "u",
    ),
  },
  {
    wanted: "place",
    pattern:
      /去哪(?![个些几家所条座片])|(?<=去[了过])哪(?![个些几家所条座片里儿])|(?:在|到|去|从|往)?(?:哪里|哪儿|什么地方|啥地方|何处|何地|哪个地方)|在哪(?![个些几天一条座所家片种栋层站支间届场版款类])/u,
  },
  {
    wanted: "list",
    pattern: new RegExp(
      `(?:哪些|哪几[个所家条座处类种项件名位]?|哪(?:[二两三四五六七八九十]|\\d{1,2})[个所家条座处类种项件名位]|(?:都|先后)[\\p{Script=Han}]{0,4}(?:什么|哪[些几]?[个所家条座处]?))${NOUN}`,
      "u",
    ),
  },
  // 察看的广场是哪一个: the noun stands before.
  {
    wanted: "which",
    pattern:
      /(?<=(?<noun>(?:(?!的)\p{Script=Han}){2,4}))(?:是|叫)哪一?[个家所条座处种项部支款届](?=$|[?？。!！啊呢呀])/u,
  },
  {
    wanted: "which",
    pattern: new RegExp(
      `哪一?(?:[个所家条座处类种项件名部份支只辆款次届片层栋间艘列场口道])?(?=\\p{Script=Han}|$)${NOUN}`,
      "u",
    ),
  },
  // 首都为何, 被誉为什么, 该校的前身是: the question ends where the answer would stand.
  {
    wanted: "what",
    pattern:
      /(?<!因|是)为何(?=[?？]*$)|(?<=[称誉算视改译名封评]\p{Script=Han}{0,12}为)什么(?=[?？]*$)|(?<=[是为叫称指在至于之])(?=[?？]+$)|何者/u,
  },
  { wanted: "passage", pattern: /为什么|为何|为啥|怎么(?!样)|如何|怎样(?!的)|有没有|是不是|能不能|可不可以|是否|吗/u },
  { wanted: "what", pattern: new RegExp(`怎么样|(?:什么样|怎样|什么|啥|何种)(?:的)?${NOUN}`, "u") },
];
const SEVERAL =
  /哪些|哪几|分别|都有谁|有谁|哪(?:[二两三四五六七八九十]|\d)|各是|领导(?:里|中|们)?谁|都[\p{Script=Han}]{0,3}(?:什么|哪|谁)|还有谁|跟谁|和谁|与谁/u;
/** 几个项目, 有几人: how many; 几个地方, 哪几个 ask for the things themselves. */
const SEVERAL_PEOPLE = /哪[几两三四五六七八九十]位|哪些|有谁|还有谁/u;
const COUNTED_PEOPLE = /^\p{Script=Han}{1,4}的人/u;
const NOUN_TAIL =
  /(?:是|在|被|由|跟|和|与|有|来|去|要|的|了|呢|啊|吗|呀|吧|读书|念书|上学|上课|上班|看病|住院|加强|参加|进行|举行|组织|负责|共建|分别).*$/u;

/** Reads what a question asks for. */
export function readQuestionKind(question: string): QuestionKind {
  // 甚么 is 什么 in pages from Taiwan.
  const folded = fold(question).replaceAll("甚么", "什么");
  for (const { wanted, pattern } of RULES) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const words = match.groups?.noun ?? "";
    // 多少抢修的人: people are counted, whatever they do.
    const noun = COUNTED_PEOPLE.test(words) ? "人" : words.replace(NOUN_TAIL, "") || null;
    const several = SEVERAL.test(folded) || (wanted === "person" && SEVERAL_PEOPLE.test(folded));
    return { wanted, noun, at: match.index, several, asks: true };
  }
  return { wanted: "passage", noun: null, at: folded.length, several: false, asks: false };
}
