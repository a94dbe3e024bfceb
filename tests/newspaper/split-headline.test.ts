import { describe, expect, it } from "vitest";
import { splitHeadline } from "../../src/newspaper/split-headline.ts";

const BODY = "昨日,全市推进会召开,不断巩固经济企稳向好态势,加快数字技术融合。";

describe("splitHeadline", () => {
  it.each([
    ["a headline alone", ["某市推进会召开"], [null, "某市推进会召开", null]],
    [
      "a headline and its subhead",
      ["代表团赴成都学习考察", "双方进行会谈"],
      [null, "代表团赴成都学习考察", "双方进行会谈"],
    ],
    [
      "a kicker that the headline completes",
      ["何某在会上强调", "全力抓好项目"],
      ["何某在会上强调", "全力抓好项目", null],
    ],
    [
      "kicker, headline and subhead",
      ["何某在会上强调", "全力抓项目 促投资稳增长", "确保完成全年任务"],
      ["何某在会上强调", "全力抓项目 促投资稳增长", "确保完成全年任务"],
    ],
    [
      "a kicker that says when",
      ["昨天是世界红十字日", "去年超22万人次献血"],
      ["昨天是世界红十字日", "去年超22万人次献血", null],
    ],
    [
      "three rows as one of each",
      ["蜜桃进入采收旺季", "一颗蜜桃坐高铁进京", "今年首批装运80吨"],
      ["蜜桃进入采收旺季", "一颗蜜桃坐高铁进京", "今年首批装运80吨"],
    ],
    ["a kicker of measures", ["全长3.2公里 明年通车", "北岭隧道贯通"], ["全长3.2公里 明年通车", "北岭隧道贯通", null]],
    [
      "a clause that is whole though it ends in 的",
      ["网购的“正品”是仿造的", "法院判“退一赔三”"],
      [null, "网购的“正品”是仿造的", "法院判“退一赔三”"],
    ],
    ["a kicker on the row of the headline", ["何某强调 共享机遇 共担责任"], ["何某强调", "共享机遇 共担责任", null]],
    [
      "a subhead on the row of the headline",
      ["市领导调研火车站工作 严防严控筑牢防线"],
      [null, "市领导调研火车站工作", "严防严控筑牢防线"],
    ],
    ["a deck", ["市领导调研教育工作", "——让孩子就近上学"], [null, "市领导调研教育工作", "——让孩子就近上学"]],
    [
      "a deck below what could be a kicker",
      ["昨天是世界红十字日", "——记市民献血"],
      [null, "昨天是世界红十字日", "——记市民献血"],
    ],
  ])("reads %s", (_, rows, [kicker, headline, subhead]) => {
    expect(splitHeadline(rows as readonly string[], BODY)).toEqual({ kicker, headline, subhead });
  });

  it.each([
    ["a verb and its object", ["区领导检查指导", "沟赵办事处防汛工作"], "区领导检查指导沟赵办事处防汛工作"],
    ["a word that the body has whole", ["加快数字技", "术融合"], "加快数字技术融合"],
    ["an event and its verb", ["第八期项目建设", "郑州分会场活动举行"], "第八期项目建设郑州分会场活动举行"],
    ["a row that can not begin so", ["两地战略合作", "迈出实质性步伐"], "两地战略合作迈出实质性步伐"],
    ["a number and its unit", ["甲地到乙地只需38", "分钟"], "甲地到乙地只需38分钟"],
    ["a verb and its number", ["午后气温升至", "31℃"], "午后气温升至31℃"],
    ["who, and when they will do what", ["甲线乙线", "下周日恢复运营"], "甲线乙线下周日恢复运营"],
    ["what can be done so", ["出门走15分钟", "就能借到书"], "出门走15分钟就能借到书"],
    ["a clause parted by a space", ["不断巩固经济 企稳向好态势"], "不断巩固经济企稳向好态势"],
  ])("joins the rows of %s", (_, rows, headline) => {
    expect(splitHeadline(rows, BODY)).toEqual({ kicker: null, headline, subhead: null });
  });

  it.each([
    ["before a scrap of a clause", ["甲乡万亩桃园喜获丰收 桃核", "变工艺品"], "桃核变工艺品"],
    ["between who and what they will do", ["甲城长跑周日八点开跑 八条公交", "将绕道行驶"], "八条公交将绕道行驶"],
  ])("joins rows %s", (_, rows, subhead) => {
    expect(splitHeadline(rows, BODY).subhead).toBe(subhead);
  });

  it.each([[['小花鹿又"搬家"', "新园子更宽敞"]], [["新展馆建成", "将于五月开放"]], [["大桥投资7亿元", "年底通车"]]])(
    "keeps apart the rows %j",
    (rows) => {
      expect(splitHeadline(rows, BODY)).toEqual({ kicker: null, headline: rows[0], subhead: rows[1] });
    },
  );

  it("keeps the spaces of Latin words", () => {
    expect(splitHeadline(["某所高分通过 Uptime M&O 认证"], BODY).headline).toBe("某所高分通过 Uptime M&O 认证");
  });

  it("gives an empty headline for no rows", () => {
    expect(splitHeadline([], BODY)).toEqual({ kicker: null, headline: "", subhead: null });
  });
});
