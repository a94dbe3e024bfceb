import { describe, expect, it } from "vitest";
import { meetTerms, worthIn } from "../../src/answering/meet-terms.ts";
import type { QuestionTerm } from "../../src/answering/question-terms.ts";

const term = (text: string, fields: Partial<QuestionTerm> = {}): QuestionTerm => ({
  text,
  start: 0,
  weight: 1,
  isHard: false,
  isVerb: false,
  ...fields,
});
const hard = (text: string) => term(text, { isHard: true });

describe("worthIn", () => {
  it("gives 1 for the word itself and 0 for nothing of it", () => {
    expect(worthIn(term("隧道"), "跨江隧道贯通")).toBe(1);
    expect(worthIn(term("隧道"), "大桥通车")).toBe(0);
  });

  it("meets what readers say by what papers print, for less than the word itself", () => {
    const worth = worthIn(term("生日"), "今天是他的诞辰");

    expect(worth).toBeGreaterThan(0.5);
    expect(worth).toBeLessThan(1);
  });

  it("meets no printed word by what readers say", () => {
    expect(worthIn(term("双休日"), "周末照常开放")).toBe(0);
  });

  it("meets a long word in part where most of it stands", () => {
    const worth = worthIn(term("无偿献血者"), "表彰无偿献血志愿");

    expect(worth).toBeGreaterThan(0);
    expect(worth).toBeLessThan(1);
  });

  it("meets an abbreviation by the whole name for little", () => {
    const worth = worthIn(term("北站"), "北火车站");

    expect(worth).toBeGreaterThan(0);
    expect(worth).toBeLessThanOrEqual(0.5);
  });

  it.each([
    ["第8期", "第八期读书会"],
    ["第八期", "第8期读书会"],
    ["第12届", "第十二届运动会"],
    ["第十届", "第10届运动会"],
    ["第二十三届", "第23届运动会"],
    ["第76个", "第七十六个纪念日"],
    ["郑州市", "郑州昨日降雨"],
  ])("meets %s by the words of %s", (wanted, text) => {
    expect(worthIn(hard(wanted), text)).toBe(1);
  });

  it.each([
    ["第8期", "第九期读书会"],
    ["第8期", "第十八期读书会"],
    ["第一届", "第十一届运动会"],
    ["洛阳", "郑州昨日降雨"],
    ["市委书记周远山", "市委书记周远航"],
  ])("does not meet %s by the words of %s", (wanted, text) => {
    expect(worthIn(hard(wanted), text)).toBe(0);
  });
});

describe("meetTerms", () => {
  it("gives the weighted share of the terms that are met, and the others", () => {
    const tunnel = term("隧道");
    const length = term("全长", { weight: 0.25 });
    const bridge = term("大桥", { weight: 0.75 });

    expect(meetTerms([tunnel, length, bridge], "隧道全长4公里")).toEqual({ share: 0.625, missed: [bridge] });
  });

  it("counts a question without terms as met", () => {
    expect(meetTerms([], "什么都没有")).toEqual({ share: 1, missed: [] });
  });
});
