import { beforeAll, describe, expect, it } from "vitest";
import { openReader } from "../../support/short-answer.ts";

let read: Awaited<ReturnType<typeof openReader>>;

beforeAll(async () => {
  read = await openReader();
});

describe("findNumbers", () => {
  it.each([
    [
      "what is, not what was",
      "改造后泵站每秒排水多少立方米?",
      "泵站改造后,排水由每秒7立方米提高到每秒15立方米。",
      "15立方米",
    ],
    [
      "what was where that is asked for",
      "改造前每秒排水多少立方米?",
      "泵站改造后,排水由每秒7立方米提高到每秒15立方米。",
      "7立方米",
    ],
    ["a score", "一中打二中几比几?", "决赛中,一中以58∶51战胜二中,捧杯。", "58∶51"],
    ["degrees below zero", "山区最冷多少度?", "山区最低气温将降到零下6℃。", "零下6℃"],
    ["a bound", "多大年纪能免费坐船?", "70岁以上老人免费坐船,12岁以下儿童半价。", "70岁以上"],
    ["a telephone number", "预约电话是多少?", "每天接待90人,预约电话0123-4567890。", "0123-4567890"],
    ["how much something grew", "出口增长了多少?", "全镇出口8.1亿元,增长12.5%;进口2.4亿元,下降3.1%。", "12.5%"],
    ["how much something fell", "进口降了多少?", "全镇出口8.1亿元,增长12.5%;进口2.4亿元,下降3.1%。", "3.1%"],
    ["the part that is asked for", "大桥主桥有多长?", "大桥工程全长3.2公里,其中主桥长480米,投资6亿元。", "480米"],
    ["no number that names a line", "西延那一段有多长?", "昨日,地铁1号线西延洞通。西延全长6.8公里。", "6.8公里"],
    ["no calendar year", "他练了几年?", "他2016年拜师,练了8年。", "8年"],
    ["which telephone", "绕路了该打哪个电话?", "遇到绕路可拨打电话12345反映。", "12345"],
    ["flights", "机场取消了几个航班?", "机场昨日取消航班37架次;客运站11个班次停运。", "37架次"],
    ["a share", "手工项目按个数算占百分之几?", "手工项目44个,投资9亿元,个数占比达到31.5%。", "31.5%"],
    ["people by what they do", "有多少抢修的人在待命?", "水温提高5℃,12支抢修队伍、126名抢修人员待命。", "126名"],
    ["the noun right behind the number", "多少考生参加?", "全县8123名考生走进9个考点、250个考场。", "8123名"],
    ["cases", "今年拦下多少起这种转账?", "民警8分钟赶到,今年已拦下37起这种转账。", "37起"],
    ["a place in an order", "选手排第几?", "选手跑完5公里,获得第三名。", "第三名"],
    ["money, whatever the years before it", "这几年治河一共花了多少钱?", "近三年全县投入4.6亿元用于治河。", "4.6亿元"],
  ])("finds %s", (_, question, text, words) => {
    expect(read(question, text)).toBe(words);
  });
});
