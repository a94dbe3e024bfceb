import { describe, expect, it } from "vitest";
import { parseLead } from "../../src/newspaper/parse-lead.ts";

/** The text of a story behind its opening. */
function restOf(text: string): string | undefined {
  const lead = parseLead(text);
  return lead && text.slice(lead.length);
}

describe("parseLead", () => {
  it.each([
    "本报讯(记者 张昕)昨日",
    "本报讯（记者 张昕）昨日",
    "本报讯 昨日",
    "■本报讯(记者 张昕) 昨日",
    "本报讯(记者 张昕):昨日",
    "本网讯 昨日",
    "本报消息 昨日",
    "本 报讯(记者 张昕)昨日",
    "【本报讯】昨日",
    "本报成都专电(记者 张昕)昨日",
    "新华社北京3月14日电(记者 王红)昨日",
    "据新华社电 昨日",
    "中新网3月30日电 昨日",
    "大河网讯 昨日",
    "河南日报讯(记者 王红) 昨日",
    "(记者 王红)昨日",
    "晚报讯 记者 王红报道 昨日",
    "本报讯 见习记者 王红 通讯员 李明摄影报道 昨日",
    "新华社北京３月１４日电 昨日",
  ])("ends where the story begins: %s", (text) => {
    expect(restOf(text)).toBe("昨日");
  });

  it.each([
    "本报记者昨日获悉,昨日",
    "晚报记者 王红报道 昨日",
    "央视新闻报道了此事",
    "据央视新闻消息,昨日",
    "新华社报道,昨日",
    "社区网格员讯问情况",
    "(记者 王红)",
    "昨日,本报讯",
    "",
  ])("finds none in %j", (text) => {
    expect(parseLead(text)).toBeUndefined();
  });

  it.each([
    ["本报讯 昨日", null, null],
    ["本报成都专电(记者 张昕)昨日", null, "成都"],
    ["新华社北京3月14日电 昨日", "新华社", "北京"],
    ["中新网3月30日电 昨日", "中新网", null],
    ["河南日报讯(记者 王红) 昨日", "河南日报", null],
    ["人民日报客户端北京电(记者 王红)昨日", "人民日报客户端", "北京"],
  ])("reads agency and place of %s", (text, source, dateline) => {
    expect(parseLead(text)).toMatchObject({ source, dateline });
  });

  it("reads the day of a dispatch", () => {
    expect(parseLead("新华社北京3月14日电 昨日")?.day).toEqual({ month: 3, day: 14 });
    expect(parseLead("本报讯 昨日")?.day).toBeNull();
  });

  it("gives the words in brackets as byline", () => {
    expect(parseLead("本报讯(郑州晚报记者 张昕 通讯员 李明)昨日")?.byline).toBe("郑州晚报记者 张昕 通讯员 李明");
    expect(parseLead("本报讯 昨日")?.byline).toBe("");
  });

  it("tells an agency that is quoted from one that sends", () => {
    expect(parseLead("据新华社北京3月14日电 昨日")?.quoted).toBe(true);
    expect(parseLead("新华社北京3月14日电 昨日")?.quoted).toBe(false);
  });
});
