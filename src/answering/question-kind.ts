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
/** Most particular first. */
const RULES: readonly Rule[] = [
  {
    wanted: "title",
    pattern:
      /(?:什么|啥|哪个|何种?|哪些)(?:职务|职位|官职|官|头衔|身份|职业|工作的)|(?:做|干|从事)(?:什么|啥)(?:工作|职业)|干(?:什么|啥)的$|(?:担任|任|当)(?:什么|啥|何)(?:职务?|官)?|(?:职务|职位|官职|头衔)(?:(?:是|为)?(?:什么|啥)|[?？。]*$)/u,
  },
  {
    wanted: "date",
    pattern:
      /什么时[候间]|啥时候|何[时年月日]|哪一?天|哪几天|哪一?日|几月几[号日]|几号|几月|哪一?年|哪个月|哪一?时(?!段)|(?:几|哪一?个?)世纪|(?:[公西]元|[于在])几年|几点|时间是/u,
  },
  {
    wanted: "person",
    pattern:
      /是谁|由谁|谁|哪(?:一|几)?位(?:领导|书记|市长|主任|专家|老师|教授|医生|负责人|记者|同志|人)?|什么人|何人|哪一?个?人(?![口类体])|哪些人|(?:叫|是)(?:什么|啥)名字?(?=$|[?？。!！啊呢呀的])|(?<=书记|[市省县区镇乡村局院校会馆站队组所厂处科部]长|主任|主席|经理|总监|总裁|教授|医生|医师|老师|教师|负责人|选手|冠军|记者)叫(?:什么|啥)(?=$|[?？。!！啊呢呀])|姓什么|名字是什么|哪(?:几个|些)?(?:领导|干部)|哪些(?:市|区|县|省)?领导/u,
  },
  {
    wanted: "number",
    pattern: new RegExp(
      `(?:多少|多大(?!家|型|程度|会)|多(?:高|长|远|久|重|宽)|占比|第几|(?<![十百哪那])几(?!乎|何|内|里))${NOUN}`,
      "u",
    ),
  },
  {
    wanted: "place",
    pattern:
      /去哪(?!个|些|几|家|所|条)|(?:在|到|去|从|往)?(?:哪里|哪儿|什么地方|啥地方|何处|何地|哪个地方)|在哪(?!个|些|几|天|一)/u,
  },
  {
    wanted: "list",
    pattern: new RegExp(
      `(?:哪些|哪几[个所家条座处类种项件名位]?|哪[二两三四五六七八九十][个所家条座处类种项件名位]|(?:都|先后)[\\p{Script=Han}]{0,4}(?:什么|哪[些几]?[个所家条座处]?))${NOUN}`,
      "u",
    ),
  },
  {
    wanted: "which",
    pattern: new RegExp(`哪一?(?:[个所家条座处类种项件名部份支只辆款次届])?(?=\\p{Script=Han}|$)${NOUN}`, "u"),
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
  /哪些|哪几|分别|都有谁|有谁|哪[二两三四五六七八九十]|各是|都[\p{Script=Han}]{0,3}(?:什么|哪|谁)|还有谁|跟谁|和谁|与谁/u;
/** 几个项目, 有几人: how many; 几个地方, 哪几个 ask for the things themselves. */
const SEVERAL_PEOPLE = /哪几位|哪些|有谁|还有谁/u;
const NOUN_TAIL =
  /(?:是|在|被|由|跟|和|与|有|来|去|要|的|了|呢|啊|吗|呀|吧|加强|参加|进行|举行|组织|负责|共建|分别).*$/u;

/** Reads what a question asks for. */
export function readQuestionKind(question: string): QuestionKind {
  // 甚么 is 什么 in pages from Taiwan.
  const folded = fold(question).replaceAll("甚么", "什么");
  for (const { wanted, pattern } of RULES) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const noun = match.groups?.noun?.replace(NOUN_TAIL, "") || null;
    const several = SEVERAL.test(folded) || (wanted === "person" && SEVERAL_PEOPLE.test(folded));
    return { wanted, noun, at: match.index, several, asks: true };
  }
  return { wanted: "passage", noun: null, at: folded.length, several: false, asks: false };
}
