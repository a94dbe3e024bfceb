import { describe, expect, it } from "vitest";
import { readHeaderRow } from "../../src/newspaper/header-row.ts";

describe("readHeaderRow", () => {
  it.each([
    ["4月8日 星期二 B02 城事·社区", "城事·社区"],
    ["05 江城 2024年6月21日 星期五 江城晚报 编辑/丁可 美编/樊乐", "江城"],
    ["2020年3月5日 农历庚子年二月十二 第12345期 今日8版", null],
    ["2024 年 3 月 15 日星期五 | 第三版 | 国际", "国际"],
    ["５版　教育", "教育"],
    ["责编 石小曼 A05 体育", "体育"],
    ["星期四", null],
    ["今日8版", null],
    ["禾川报 2020年10月16日 第41期 内部资料 免费交流", null],
    ["2022年3月18日 总第402期 准印证号 苏(2022)0088", null],
    ["~ 第2版 综合新闻 ~", "综合新闻"],
    ["A07 民生 责任编辑 连城 读者热线 22990000", "民生"],
    ["04版 编辑:高蕊 视觉:老聂 检校:初一", null],
  ])("reads %s", (text, section) => {
    expect(readHeaderRow(text)).toEqual({ section });
  });

  it.each([
    "10月23日 霜降",
    "周二 有雨",
    "G107 国道今起封闭",
    "C919 首飞成功",
    "3月15日,维权在行动",
    "保供暖 迎新春",
    "昨日上午 新桥通车",
    "12345",
    "天气预报",
  ])("takes %s for no header", (text) => {
    expect(readHeaderRow(text)).toBeNull();
  });
});
