import { describe, expect, it } from "vitest";
import {
  classifyLine,
  closeUp,
  isHeadlineRow,
  isOpinion,
  isSloganRow,
  type LineKind,
  labelOfFolio,
} from "../../src/newspaper/classify-line.ts";

const LINES: readonly (readonly [LineKind, readonly string[]])[] = [
  [
    "folio",
    ["2024年3月15日 星期五 A03版 要闻", "郑州晚报", "A03", "第3版 要闻", "2022年5月8日", "二〇二四年三月十五日 星期五"],
  ],
  [
    "editors",
    [
      "责任编辑 李某 版式 王某",
      "责编:王红",
      "责任编辑李明 版式王红",
      "新闻热线:0371-65650000",
      "传真65650000 邮编450000",
      "邮箱zzwb@example.com",
      "本版图片除署名外均由通讯员提供",
      "本版摄影 大江报记者 王红",
      "声明:顺达货运部遗失公章一枚,编号4206000012345,声明作废。",
      "广告 海景房均价12800元/平方米起",
    ],
  ],
  [
    "banner",
    [
      "新时代 新征程 新伟业",
      "新时代新征程新伟业",
      "深入学习贯彻党的二十大精神",
      "学史明理 学史力行",
      "决战决胜脱贫攻坚",
      "学习宣传贯彻全会精神 奋力书写现代化江城新篇章",
      "乡村振兴看江城",
    ],
  ],
  [
    "label",
    [
      "简讯",
      "【简讯】",
      "江畔小议",
      "要闻 · 本市",
      "科技城·要闻",
      "国际简讯",
      "●短消息",
      "简 讯",
      "◆ 要 闻 ◆",
      "▌一线直击",
    ],
  ],
  ["jump", ["下转A04版", "(上接第一版)", "▶▶下转02版", "紧接1版"]],
  [
    "caption",
    ["图为活动现场", "本报记者 王红 摄", "通讯员 王某 供图", "新华社记者 李某 摄", "(资料图片)", "▲市民在公园散步"],
  ],
  [
    "byline",
    [
      "本报记者 王红",
      "文/王红 图/李明",
      "(作者系某大学教授)",
      "作者:王某",
      "(王红)",
      "(据新华社、央视新闻)",
      "采写:本刊记者 王红",
      "大江报·江视频记者 王红",
      "□大江报·江视频记者 王红 文 李明 图",
      "大江报·江视频记者 王红 实习生 李明",
    ],
  ],
  ["lead", ["本报讯(记者 王红)昨日", "新华社北京3月14日电 国家统计局发布数据"]],
  [
    "row",
    [
      "全力抓项目 促投资稳增长",
      "全市空气质量周报",
      "电话诈骗要当心",
      "热线12345畅通民声",
      "记者手记",
      "编辑部搬家了",
      "转为绿色发展",
      "广告牌砸中行人",
      "学习贯彻全会精神 市委召开常委会",
      "周末相约看江城",
      "高质量发展看什么",
    ],
  ],
  ["body", ["记者:您什么时候开始的?", "昨日上午,市长何雄调研。", "12345", "……", "会议指出,"]],
];

describe("classifyLine", () => {
  it.each(LINES.flatMap(([kind, lines]) => lines.map((line) => [kind, line] as const)))(
    "takes for %s: %s",
    (kind, line) => {
      expect(classifyLine(line)).toBe(kind);
    },
  );
});

describe("isHeadlineRow", () => {
  it.each([
    ["two clauses", "抓项目,促增长", true],
    ["a sentence", "昨日召开会议。", false],
    ["an open clause", "昨日召开会议,", false],
    ["many clauses", "来到企业,走进车间,查看产品", false],
    ["numbers alone", "12345", false],
    ["more characters than a row holds", "好".repeat(73), false],
  ])("judges %s", (_, text, is) => {
    expect(isHeadlineRow(text)).toBe(is);
  });
});

describe("closeUp", () => {
  it("closes up single characters, and parts no others", () => {
    expect(closeUp("■简 讯")).toBe("■简讯");
    expect(closeUp("简讯 要闻")).toBe("简讯 要闻");
  });
});

describe("isSloganRow", () => {
  it("wants parts of one length, three or four characters", () => {
    expect(isSloganRow("保供暖 迎新春")).toBe(true);
    expect(isSloganRow("保供暖 喜迎新春")).toBe(false);
    expect(isSloganRow("保供暖")).toBe(false);
  });
});

describe("isOpinion", () => {
  it.each(["江畔小议", "时评", "【今日评论】"])("holds for %s", (label) => {
    expect(isOpinion(label)).toBe(true);
  });

  it.each(["要闻", "简讯", "民生"])("does not hold for %s", (label) => {
    expect(isOpinion(label)).toBe(false);
  });
});

describe("labelOfFolio", () => {
  it("finds the column that a printed header names", () => {
    expect(labelOfFolio("2024年3月15日 星期五 A03版 要闻")).toBe("要闻");
    expect(labelOfFolio("2024年3月15日|星期五|民生新闻")).toBe("民生新闻");
    expect(labelOfFolio("2024年3月15日 星期五")).toBeNull();
  });
});
