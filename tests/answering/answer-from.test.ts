import { beforeAll, describe, expect, it } from "vitest";
import { answerFrom } from "../../src/answering/answer-from.ts";
import { plainText, plainVocabulary } from "../../src/answering/plain-text.ts";
import { readQuestion, type Vocabulary } from "../../src/answering/read-question.ts";
import { loadTokenizer } from "../../src/text/load-tokenizer.ts";

let vocabulary: Vocabulary;

beforeAll(async () => {
  vocabulary = plainVocabulary(await loadTokenizer());
});

const read = (question: string, text: string) => {
  const article = plainText(text);
  const { sentences, span, ...sureness } = answerFrom(article, readQuestion(question, vocabulary), vocabulary);
  const isOfKind = span?.isOfKind;
  const words = span?.ranges.map(({ start, end }) => article.text.slice(start, end)).join("、");
  return { order: sentences.map(({ index }) => index), words, isOfKind, ...sureness };
};

describe("answerFrom", () => {
  it.each([
    [
      "that tells of the subject without naming it again",
      "黄鳍鲷体长多少?",
      "黄鳍鲷,又称黄脚立,是鲷科的一种。分布于沿海。体长可达50厘米。",
      2,
    ],
    ["whose size is asked for", "纪念塔有多高?", "纪念塔位于老城。塔建于1971年。塔高63米,共14层。", 2],
    ["that says what a thing is", "什么是夜学?", "街道办了三年夜学。夜学是面向居民的晚间公益课堂。报名从夜学开始。", 1],
    ["that holds the number of the question", "第3路公交几点收车?", "第13路22时收车。第3路21时收车。第5路停运。", 1],
  ])("puts the sentence first %s", (_, question, text, first) => {
    expect(read(question, text).order[0]).toBe(first);
  });

  it("puts what goes on from the words of the question before what meets nothing", () => {
    const { order } = read("图书馆新馆怎么样?", "天气转凉。昨日开会。图书馆新馆下月开放。共有五层。");

    expect(order.indexOf(3)).toBeLessThan(order.indexOf(0));
  });

  it("orders every sentence of the text once", () => {
    const { order } = read("谁来了?", "甲来了。乙没来。\n丙也来了。");

    expect([...order].sort()).toEqual([0, 1, 2]);
  });

  it.each([
    ["哪一年建成?", "大桥于1998年5月1日建成通车。", "1998年"],
    ["大桥什么时候通车?", "大桥于1998年5月1日建成通车。", "1998年5月1日"],
    ["石窟是什么时候开凿的?", "石窟在5世纪末开凿。", "5世纪末"],
    ["学校现有几个校区?", "学校现有两个校区,占地千亩。", "两个"],
    ["谁提出印欧语系的假说?", "1786年,威廉·琼斯提出印欧语系的假说。", "威廉·琼斯"],
    ["市集哪天举行?", "市集于5月7日和8日举行。", "5月7日和8日"],
    ["老桥位于哪里?", "老桥位于城南渡口旁,建于明代。", "城南渡口旁"],
    ["作品被誉为什么?", "这件作品被誉为“纸上的山水”,现藏馆中。", "纸上的山水"],
    ["湖水受到哪种物质的污染?", "检测发现,湖水受到重金属的污染。", "重金属"],
    ["第三期项目签约了多少个?", "第三期项目共90个,其中,开工项目50个,签约项目40个。", "40个"],
    [
      "第三期开工项目总投资多少?",
      "第三期项目90个、总投资80亿元,其中,开工项目50个、总投资30亿元,投产项目40个、总投资50亿元。",
      "30亿元",
    ],
  ])("finds the words that answer %s", (question, text, words) => {
    expect(read(question, text).words).toBe(words);
  });

  it("is surer of a day beside the words of the question than of the rest of a clause", () => {
    const text = "大桥于5月1日建成通车。市民反映大桥夜景很好看。";

    expect(read("大桥哪天建成通车?", text).confidence).toBeGreaterThan(read("大桥夜景怎么样?", text).confidence);
  });

  it.each([
    ["威廉·琼斯", true],
    ["一家研究所", false],
  ])("tells of %s whether it is a person", (maker, isOfKind) => {
    expect(read("谁制成了样品?", `去年,${maker}制成了样品。`)).toMatchObject({ words: maker, isOfKind });
  });

  it("gives no short answer that it is not sure of", () => {
    const sureness = read("谁?", "");

    expect(sureness).toMatchObject({ words: undefined, confidence: 0, isSure: false });
  });
});
