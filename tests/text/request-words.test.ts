import { describe, expect, it } from "vitest";
import { withoutRequest, withWhat, withWhich } from "../../src/text/request-words.ts";

describe("withoutRequest", () => {
  it.each([
    ["帮我找找停水的报道,谢谢", "停水的报道"],
    ["我想知道县长是谁", "县长是谁"],
    ["停水的新闻给我列一下", "停水的新闻"],
    ["麻烦问一下,图书馆几点开门?谢谢", "图书馆几点开门?"],
    ["他在哪来着?", "他在哪?"],
    ["想看看环保的消息", "环保的消息"],
  ])("leaves of %s what is asked", (question, bare) => {
    expect(withoutRequest(question)).toBe(bare);
  });

  it.each(["帮扶资金多少", "求职者有多少人", "要求是什么", "看看天气", "给我买什么"])("keeps %s whole", (question) => {
    expect(withoutRequest(question)).toBe(question);
  });

  it("keeps a request for nothing as it is", () => {
    expect(withoutRequest("请问,谢谢")).toBe("请问,谢谢");
  });
});

describe("withWhich", () => {
  it.each([
    ["看核酸的是那个村", "看核酸的是哪个村"],
    ["列车开到那个城市?", "列车开到哪个城市?"],
  ])("reads %s as a question", (question, meant) => {
    expect(withWhich(question)).toBe(meant);
  });

  it.each(["谁去了那个村", "那个村有多少人", "列车开到那里", "他是那里的人"])("leaves the 那 of %s", (question) => {
    expect(withWhich(question)).toBe(question);
  });
});

describe("withWhat", () => {
  it.each([
    ["他去干嘛了", "他去干啥了"],
    ["这是干吗的?", "这是干啥的?"],
    ["你能干吗", "你能干啥"],
    ["下雨吗", "下雨吗"],
  ])("reads %s as %s", (question, read) => {
    expect(withWhat(question)).toBe(read);
  });
});
