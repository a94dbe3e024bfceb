import { describe, expect, it } from "vitest";
import { isBylineRow, NO_CREDITS, parseByline } from "../../src/newspaper/parse-byline.ts";

describe("parseByline", () => {
  it.each([
    ["记者 张昕", ["张昕"]],
    ["记者张昕 王际宾 董艳竹 王治", ["张昕", "王际宾", "董艳竹", "王治"]],
    ["记者 王红、李明", ["王红", "李明"]],
    ["记者 王红 见习记者 崔青 实习生 李小明", ["王红", "崔青", "李小明"]],
    ["首席记者 李明 全媒体记者 王芳 驻郑记者 赵亮", ["李明", "王芳", "赵亮"]],
    ["(记者 王红)", ["王红"]],
    ["记者 王 红 张三丰", ["王红", "张三丰"]],
    ["记者 王红 王红", ["王红"]],
  ])("reads the reporters of %s", (text, reporters) => {
    expect(parseByline(text)).toEqual({ ...NO_CREDITS, reporters });
  });

  it("tells reporters from correspondents", () => {
    expect(parseByline("记者 孙庆辉 特约通讯员 王玉丰 李 明")).toEqual({
      ...NO_CREDITS,
      reporters: ["孙庆辉"],
      correspondents: ["王玉丰", "李明"],
    });
  });

  it.each([
    ["正观新闻·郑州晚报记者 翟宝宽", "正观新闻·郑州晚报"],
    ["新华社记者 李明", "新华社"],
    ["郑州日报全媒体记者 王红", "郑州日报"],
    ["大江报·江视频记者 王红", "大江报·江视频"],
    ["本报记者 王红", null],
    ["记者 王红", null],
  ])("names the paper of %s", (text, source) => {
    expect(parseByline(text).source).toBe(source);
  });

  it.each([
    ["记者 王红 文/图", ["王红"], ["王红"]],
    ["本报记者 王红 摄", ["王红"], ["王红"]],
    ["文/记者 王红 图/记者 李明", ["王红"], ["李明"]],
    ["文/王红 图/李明", ["王红"], ["李明"]],
    ["记者 王红/文 李明/图", ["王红"], ["李明"]],
    ["记者 王红 编辑 赵亮 文/图", ["王红"], ["王红"]],
    ["记者 王红 摄影 李明", ["王红"], ["李明"]],
  ])("tells who wrote from who took the pictures in %s", (text, reporters, photographers) => {
    expect(parseByline(text)).toEqual({ ...NO_CREDITS, reporters, photographers });
  });

  it.each(["评论员 林知秋", "责任编辑 王强", "李明 王芳", ""])("makes nobody of %j a reporter", (text) => {
    expect(parseByline(text)).toEqual(NO_CREDITS);
  });

  it.each([
    ["记者 苏晚晴 文 马小骏 图", ["苏晚晴"], ["马小骏"]],
    ["记者 李明 文 王红 摄", ["李明"], ["王红"]],
    ["文 李明 图 王红", ["李明"], ["王红"]],
    ["文丨李明", ["李明"], []],
    ["全媒体记者 李明 文/图", ["李明"], ["李明"]],
    ["采写:本刊记者 李明", ["李明"], []],
    ["采写:李明", ["李明"], []],
  ])("knows who wrote and who took the picture of %s", (byline, reporters, photographers) => {
    expect(parseByline(byline)).toMatchObject({ reporters, photographers, correspondents: [] });
  });

  it("takes the paper of the next role for no name", () => {
    const credits = { reporters: ["于海"], correspondents: ["衣红军"] };

    expect(parseByline("□本报记者 于海 本报通讯员 衣红军")).toMatchObject(credits);
  });
});

describe("isBylineRow", () => {
  it.each([
    "本报记者 王红",
    "记者王红",
    "(记者 王红)",
    "□记者 王红",
    "新华社记者 王红 李明",
    "记者 孙庆辉 通讯员 王玉丰 文/图",
    "文/王红 图/李明",
  ])("takes %s for one", (text) => {
    expect(isBylineRow(text)).toBe(true);
  });

  it.each([
    "市委书记会见记者",
    "记者 走进企业看发展",
    "通讯员队伍建设会议召开",
    "记者手记",
    "记者调查",
    "记者节到了",
    "记者从市",
    "记者昨日获悉",
    "编辑部搬家了",
    "记者 王红。",
  ])("takes %s for none", (text) => {
    expect(isBylineRow(text)).toBe(false);
  });
});
