/** Single-character surnames, 百家姓 and the commoner ones since (公安部 name reports): a name on a page begins with one of them. */
const SINGLE =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤" +
  "滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭" +
  "梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松" +
  "井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党" +
  "翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殴殳沃利蔚越" +
  "夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查荆红游竺权逯盖益桓仉岳帅缑亢况琴归海墨谯笪年爱阳佟肖闫付仝代覃邝虎修蒿苟药兰尧仵鹿逄降揭铁税荫原么冼亓占丘麦佘苑郇练官宝蹇粟阙揭楚岑旷晋茆哲缴鄢芦逯敬丛付党闻卜卞盖仲邸逮由鞠臧濮缪" +
  "欧汶涂牟隋辜稽衣栗僧谌初腾漆尉楼迟";
const DOUBLE =
  "欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|令狐|呼延|拓跋";

const SINGLES: ReadonlySet<string> = new Set(SINGLE);
const DOUBLES: ReadonlySet<string> = new Set(DOUBLE.split("|"));

/** Length of the surname that `text` begins with, in characters: 2 (欧阳), 1 (张) or 0. */
export function surnameLength(text: string): 0 | 1 | 2 {
  if (DOUBLES.has(text.slice(0, 2))) return 2;
  return SINGLES.has(text.slice(0, 1)) ? 1 : 0;
}

/** Surnames that seldom begin anything but a name: 张 yes, 和, 时 or 有 no. */
const WORDY: ReadonlySet<string> = new Set(
  "水云花方于时元平和明成计路江强高支万管经房干解应单包左石家井富山谷车全班秋宫宁武景束司印白怀从能双党通边别充连习容向古终居步都满国文广东利越师简空养须关相查后红游权公有归海年爱代修来由区才初力信令皇员战类台原介线保续展门院普但户降折底操英阿占招药豆凡么母年金安常乐任方时施马祖龙叶欧栗初腾楼迟衣",
);

/** True when `text` begins with a surname that is rarely a word of its own. */
export function startsLikeName(text: string): boolean {
  const length = surnameLength(text);
  return length === 2 || (length === 1 && !WORDY.has(text.slice(0, 1)));
}
