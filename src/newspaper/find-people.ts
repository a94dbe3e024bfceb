import type { Person } from "./article.ts";
import { findWords, indexWords } from "./find-words.ts";
import { countGiven } from "./given-names.ts";
import { startsLikeName, surnameLength } from "./surnames.ts";
import { tibetanNameAt } from "./tibetan-names.ts";
import { titleBefore } from "./title-before.ts";
import { LOOSE_TITLE, TITLE_AT_END, TITLE_INDEX } from "./titles.ts";

/** A name where it stands in the text. */
interface NameAt {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly title: string | null;
}

/** Words that follow a name and begin none: 王某|强调, 欧阳某|举行. */
const AFTER_NAME =
  /^(?:强调|汇报|发言|传达|部署|解读|通报|讲解|授课|揭牌|颁奖|授旗|致信|批示|签订|反馈|指出|要求|表示|提出|介绍|认为|希望|出席|参加|主持|陪同|带队|带领|率队|率领|率|会见|会谈|调研|督导|检查|察看|查看|深入|来到|前往|走访|慰问|讲话|致辞|致欢迎|宣布|宣读|作了|作为|作|在|到|赴|就|对|向|与|和|及|以及|一行|等|分别|一同|代表|听取|实地|详细|认真|先后|告诉|坦言|透露|回忆|解释|补充|点评|总结|分析|回应|直言|笑称|从|为|以|举行|进行|接受|获|被|因|上台|当选|担任|参与|签署|见证|提醒|呼吁|建议|今年|昨|今|当[天日]|的|也|还|又|将|是|把|给|带|率先|主动|现场|共同|携手|要|赶到|赶赴|奔赴|发现|看到|领衔|牵头|担纲|执导|团队|夫妇|夫妻|一家|站在|坐在|指着|拿着|驾着|忙着|笑|曾|便|却|每|种|养|日前|近日|此前|当地时间|正式|致函|大使|院士|博士|教授|研究员)/u;
/** 邹某说, 王某等, 丰水县: no name ends so. */
const NEVER_LAST = /[说称等的了县镇乡区省市]$/u;
/** 和, 全: surnames that are words of grammar far more often; characters of given names tell nothing behind them. */
const GRAMMAR = /^[和全双能都相从通向养宿家由时到]/u;
/** 古特雷|斯, 索比亚|宁: a name from abroad goes on. */
const FOREIGN_AFTER = /^[斯尔德克恩基宁亚巴夫姆特拉京修]/u;
/** One character that seldom is the last of a name. */
const STRONG_AFTER = /^[在到赴率带与对就说称等从以获夺]/u;
const PUNCTUATION = /^(?:[\s、,，。;；:：!?！？()（）“”"'《》—]|$)/u;
/** Words with a surname for their first character that follow a title: 主任|全程陪同, 书记|明确要求. */
const NOT_A_NAME =
  /^(?:明确|家属|家人|家里|周转|周边|周年|周末|周期|应邀|全程|单独|高度|关心|关注|关于|安排|安全|时任|双双|方面|方便|于是|全面|全力|全体|全市|全省|全国|广泛|通过|通报|通知|平时|常态|常务|成功|成员|利用|应该|相关|有关|任何|任命|曾经|计划|司法|连续|从严|来到|来自|商讨|武汉|宁波|欧洲|欧盟|欧美|欧元|欧式|迟到|迟迟|初中|初次|初期|初一|初三|初心|初级|初赛|楼上|楼下|楼道|楼顶|楼房|衣服|衣物|腾出|腾空|漆黑|程(?:建|作|项|师|量|等|质|总|队|学|科|技|局|部)|支队|支部|支行|双长|乌克兰|华盛顿|马来西亚|苏丹|海军|尤其|居家|支援|支持|顾问|毕业|通话|明白|高端|高效|家中|应聘|景区|荣立|马路|栗子|隋唐|安徽|江苏|贵州|云南|广州|广东|广西|山东|山西|海南|海口|温州|常州|党组|党委|党员|党政|公开|公司|公安|公布|经过|经验|经济|居民|居住|水平|时间|时候|国家|国际|家庭|家长|文化|文明|明天|明年|边走|和平|和谐|融入|充分|向来|强调|高级|高新|高等|金融|解释|解决|马上|单位|支持|包括|万人|江南|江北|石油|田间|车间|车辆|班子|秋季|武装|景区|白天|怀着|能够|双方|别的|别人|容易|古城|终于|都会|都市|满意|文艺|东部|利益|空间|曾任|养老|相信|查看|后勤|红色|权威|海外|年轻|爱心|代表|修改|由于|初步|力争|信息|令人|皇家|战略|台湾|原来|保护|保障|续写|阳光|展示|门口|普通|降低|折射|底层|操作|英雄|占据|项目|路线|房屋|范围|成立|安装|农村|农民|农业|平台|平安|华侨|华中|华北|康复|顾客|齐心|严格|严肃|施工|施行|章程|云计算|史上|鲁莽|唐代|费用|贺信|汤圆|计算|戴上|宋代|庞大|熊猫|纪检|纪委|舒适|屈服|祝贺|董事|杜绝|蓝图|席位|季节|麻烦|强化|强势|路上|危险|危机|童话|梅花|盛大|林业|钟爱|夏季|夏天|胡同|凌晨|管理|莫名|解放|宣传|宣布|邓小平理论|洪水|诸多|左右|吉祥|程序|陆续|陆地|荣获|荣誉|翁婿|惠民|惠及|曲艺|封闭|储备|松散|段落|富裕|富有|焦点|牧民|车站|侯车|全球|伊始|宫殿|仇恨|甘愿|厉行|祖国|符合|景观|束缚|叶子|幸福|印发|宿舍|怀念|从事|咸阳|籍贯|赖以|卓越|蒙古|池塘|胥吏|苍茫|闻名|党建|贡献|劳动|申请|申报|扶贫|扶持|雍容|桂林|牛奶|寿命|通讯|边境|浦东|温度|温暖|柴油|充满|慕名|连接|习惯|艾草|鱼类|容量|向上|向前|古代|易地|慎重|步伐|步行|满足|弘扬|匡正|国内|文件|文旅|广大|东方|沃土|利民|师资|师生|勾画|冷静|那里|那么|简单|简要|饶有|空气|曾是|沙滩|养殖|须知|丰富|丰收|关键|相互|查处|红旗|游客|游览|权益|益民|公益|督促|督查|岳母|帅气|况且|有效|有力|琴声|归还|海洋|年度|爱国|言论|福利)/u;
/** 王某, 张大爷: how a page calls somebody whom it does not name; 李女士 and 王老师 end in a title. */
const UNNAMED = /(?:某\p{Script=Han}?|大爷|大妈|大娘|大叔|大姐|大哥|阿姨|奶奶|爷爷|师傅|小姐)$/u;
/** 王某某总书记, 李某某同志: the name first. */
const TITLE_BEHIND_NAME = indexWords(["总书记", "国家主席", "总理", "同志", "先生", "女士"]);
const NAME_AT_END = /\p{Script=Han}{2,3}$/u;
/** Three characters, each of them a surrogate pair. */
const LONGEST_NAME_FIRST = 6;
/** A list of names: the first after a title or at the head of a sentence, the last before 出席, 参加 and the like. */
const LIST_HEAD =
  /(?<=^|[。;；\n]|[,，]\s?)(?=\p{Script=Han}{2,4}、\p{Script=Han}{2,4}(?:[、,，]|等|出席|参加|陪同|一同|分别|及|和))/gu;
/** 阿依古丽·买买提: the first parts; the last ends where a verb or a mark begins. */
const MINORITY_NAME =
  /^(?![兼次会及和与海])\p{Script=Han}{2,8}(?:[·•]\p{Script=Han}{1,8})*[·•](?=(\p{Script=Han}{1,8}))/u;
const NAME_IS =
  /(?<=^|[。,，;；:：\n“”"])(\p{Script=Han}{2,3}?)(?:今年\d+岁[,，])?是(?:一[名位])?([^,，。;；:：\n]{2,20})(?=[,，。;；\n])/gu;
const HAN_ONLY = /^\p{Script=Han}+$/u;
/** Score from which a stretch after a title is a name; weights order the lengths and mean nothing else. */
const ENOUGH = 2;
/** 市长程某某|为: an office, a surname and a third character need but one word of grammar behind them. */
const ENOUGH_BEHIND_OFFICE = 1.8;
/** Of each character that given names are made of: 市长程志远赶到 needs no word of grammar behind the name. */
const GIVEN_WEIGHT = 0.65;

/** The people a story names with their titles, and those in lists of attendants; each once, in the order of the story. */
export function findPeople(headlines: readonly string[], body: readonly string[]): readonly Person[] {
  const text = [...body, ...headlines].join("\n");
  const names = [
    ...namesAfterTitles(text),
    ...namesBeforeTitles(text),
    ...namesWithIs(text),
    ...listedNames(text),
  ].sort((a, b) => a.start - b.start);
  const people = new Map<string, string | null>();
  for (const { name, title } of names) people.set(name, people.get(name) ?? title);
  return [...people].map(([name, title]) => ({ name, title }));
}

/** 市委书记王某, 市领导甲、乙、丙: titles, and the names that follow. */
function namesAfterTitles(text: string): readonly NameAt[] {
  const found: NameAt[] = [];
  let limit = 0;
  for (const { word, at } of findWords(TITLE_INDEX, text)) {
    const end = at + word.length;
    const start = nameStart(text, end);
    if (start < limit) continue;
    const name = nameAt(text, start, LOOSE_TITLE.test(word));
    if (!name) continue;
    const title = titleBefore(text, end, limit);
    const first = { name, start, end: start + name.length, title };
    const list = namesOfList(text, first.end, title);
    found.push(first, ...list);
    limit = list.at(-1)?.end ?? first.end;
  }
  return found;
}

/** “某某理发师”王某: the title may be quoted. */
function nameStart(text: string, end: number): number {
  return /["”’」』]/u.test(text[end] ?? "") ? end + 1 : end;
}

/** 、甲、乙 after a name: the same title holds for them. */
function namesOfList(text: string, from: number, title: string | null): readonly NameAt[] {
  const found: NameAt[] = [];
  let at = from;
  while (text[at] === "、" || (found.length > 0 && /[和及]/u.test(text[at] ?? ""))) {
    const name = nameAt(text, at + 1, false);
    if (!name) break;
    found.push({ name, start: at + 1, end: at + 1 + name.length, title });
    at += 1 + name.length;
  }
  return found;
}

function listedNames(text: string): readonly NameAt[] {
  return [...text.matchAll(LIST_HEAD)].flatMap((match) => {
    const name = nameAt(text, match.index, true);
    const rest = name ? namesOfList(text, match.index + name.length, null) : [];
    // One pair may be two things (春季、夏季); the list must end in the verb of attending.
    const end = rest.at(-1)?.end ?? 0;
    const attends = /^(?:等)?(?:[\p{Script=Han}]{0,3})?(?:出席|参加|陪同|一同|分别|列席|参与)/u.test(
      text.slice(end, end + 10),
    );
    return name && rest.length > 0 && attends
      ? [{ name, start: match.index, end: match.index + name.length, title: null }, ...rest]
      : [];
  });
}

function namesBeforeTitles(text: string): readonly NameAt[] {
  let limit = 0;
  return findWords(TITLE_BEHIND_NAME, text).flatMap(({ word: title, at }) => {
    const name = NAME_AT_END.exec(text.slice(Math.max(limit, at - LONGEST_NAME_FIRST), at))?.[0];
    if (name === undefined) return [];
    limit = at + title.length;
    const start = at - name.length;
    const before = start === 0 ? "" : (text[start - 1] ?? "");
    const isName = startsLikeName(name) && !NOT_A_NAME.test(name) && (name.length === 3 || PUNCTUATION.test(before));
    return isName ? [{ name, start, end: at, title }] : [];
  });
}

/** 王某某是市第二中学的体育教师: who somebody is. */
function namesWithIs(text: string): readonly NameAt[] {
  return [...text.matchAll(NAME_IS)].flatMap((match) => {
    const [, name = "", title = ""] = match;
    if (!startsLikeName(name) || NOT_A_NAME.test(name) || isUnnamed(name) || !TITLE_AT_END.test(title)) return [];
    return [{ name, start: match.index, end: match.index + name.length, title }];
  });
}

/** The name that begins at `start`, by its surname and by what follows it; undefined when none does. */
function nameAt(text: string, start: number, isLoose: boolean): string | undefined {
  const ahead = text.slice(start, start + 24);
  const minority = minorityNameAt(ahead) ?? tibetanNameAt(ahead);
  if (minority) return minority;
  const surname = surnameLength(ahead);
  if (surname === 0 || NOT_A_NAME.test(ahead)) return undefined;
  const candidates = [surname + 1, surname + 2]
    .map((length) => ahead.slice(0, length))
    .filter((name, i) => name.length === surname + 1 + i && HAN_ONLY.test(name) && !isUnnamed(name))
    .map((name) => ({ name, score: scoreName(text, name, ahead.slice(name.length)) }))
    .sort((a, b) => b.score - a.score);
  const needed = neededFor(isLoose, startsLikeName(ahead));
  return candidates.find(({ score }) => score >= needed)?.name;
}

function minorityNameAt(ahead: string): string | undefined {
  const match = MINORITY_NAME.exec(ahead);
  if (!match) return undefined;
  const last = match[1] ?? "";
  for (let length = 1; length <= last.length; length += 1) {
    const after = ahead.slice(match[0].length + length);
    const isFollowed = AFTER_NAME.test(after) || STRONG_AFTER.test(after);
    if (PUNCTUATION.test(after) || (length >= 2 && /^\d/u.test(after)) || (length >= 2 && isFollowed))
      return match[0] + last.slice(0, length);
  }
  return undefined;
}

function isUnnamed(name: string): boolean {
  return UNNAMED.test(name) || TITLE_AT_END.test(name);
}

/** A word that may be no surname (安, 高) wants more, after a title by which nobody is called most of all. */
function neededFor(isLoose: boolean, isSurname: boolean): number {
  if (isSurname) return isLoose ? ENOUGH : ENOUGH_BEHIND_OFFICE;
  return isLoose ? ENOUGH + 1 : ENOUGH;
}

function scoreName(text: string, name: string, after: string): number {
  const bounded = PUNCTUATION.test(after) ? 3 : 0;
  const verb = AFTER_NAME.exec(after)?.[0].length ?? 0;
  const followed = STRONG_AFTER.test(after) ? 2.2 : Math.min(verb, 2) * 1.2;
  const usual = name.length === 3 ? 0.7 : 0;
  // 王某|主持, 王某|强调: what follows differs, the name does not.
  const isWordInside = AFTER_NAME.test(name.slice(2) + after) && name.length === 3 ? -1.5 : 0;
  return (
    Math.max(bounded, followed) + usual + scoreGiven(name, after) + isWordInside + (isRepeated(text, name) ? 1 : 0)
  );
}

function scoreGiven(name: string, after: string): number {
  if (NEVER_LAST.test(name)) return -4;
  if (GRAMMAR.test(name) || FOREIGN_AFTER.test(after)) return 0;
  return countGiven(name.slice(surnameLength(name))) * GIVEN_WEIGHT;
}

/** Looks no further than a story is long. */
function isRepeated(text: string, name: string): boolean {
  const window = text.length > 20_000 ? text.slice(0, 20_000) : text;
  const first = window.indexOf(name);
  return first >= 0 && window.indexOf(name, first + name.length) >= 0;
}
