/** Characters that given names are commonly made of. Those that are rather words of grammar (有, 中, 生, 新) are left out, 在 and 说 as well. */
const CHARACTERS =
  "岳伟刚勇毅俊峰强军平保东文辉力明永健世广志义兴良海山仁波宁贵福龙元全国胜学祥才发武利清飞彬富顺信杰涛昌康星光天达安岩茂进林友裕河哲江超浩亮政谦亨奇固之轮翰朗伯宏言若鸣朋斌梁栋维启克伦翔旭鹏泽晨辰士建家致树炎德行时泰盛雄琛钧冠策腾楠榕风航弘" +
  "秀娟英华慧巧美娜静淑惠珠翠雅芝玉萍红娥玲芬芳燕彩春菊兰凤洁梅琳素云莲真环雪荣爱妹霞香月莺媛艳瑞凡佳嘉琼勤珍贞莉桂娣叶璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑婕馨瑗琰韵融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希欣" +
  "飘育滢馥筠柔竹霭凝晓欢霄枫芸菲寒伊亚宜可姬舒影荔枝思丽敏磊洋帆博轩宇涵睿煜昊阳鑫森淼焱垚诗琪彤曼璇菡萱语嫣妮蕾蕙苗娇媚倪晗祺耀宗祖绍庆魁绪堂宝金银铜铁锋钢铭钦锐镇鹤麟骏骥骁驰蛟鲲虎豹彪" +
  "忠孝礼智诚恒守正道远怀望松柏柳桐桦楷梓樟槐榆杉枢根木水泉溪湖洲涌润泓沛沐淳渊潇滨津浦川长大小子孟仲季叔少洪虹霖雷震霆霓曦晖晴昱昀旻晏景晟冬夏立本源培业成功勋劳果丰登茹蒙葆苏荃荀芷芮芊芃茵萌萧蓝蔚藻蘅卉绮绣绘绢缨缤纶纲经纬络绎翘翎翊" +
  "翼耘耕聿肖胤舜舟般艾芒节范荫莹菀葳蓬藏虔蝶衍衡裳褚观觉训诏谊谨谷贝赋赞赫起跃迅迈述逊逸遐遥遵郁酩释重野铃铎锡镜闻阔陶陆隆雍雯霏靖韬韶顶项颂颐飒馗驹骅鸿鹄麒黎墨齐柱民农田牛社革卫党援朝胥勉双喜来旺满仓囤";

const GIVEN: ReadonlySet<string> = new Set(CHARACTERS);

/** How many of the characters are such as given names are made of. */
export function countGiven(characters: string): number {
  return Array.from(characters).filter((character) => GIVEN.has(character)).length;
}
