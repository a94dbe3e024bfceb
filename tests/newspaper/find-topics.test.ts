import { describe, expect, it } from "vitest";
import { findTopics, salientTerms } from "../../src/newspaper/find-topics.ts";

describe("findTopics", () => {
  it("knows a topic by a word of the headline", () => {
    expect(findTopics({ headline: "中小学视力筛查结果出炉", body: ["结果出炉。"] })).toContain("教育");
  });

  it("knows a topic by words that come back in the body", () => {
    const body = ["汛情复杂,暴雨不断。", "各地要做好防汛工作。"];

    expect(findTopics({ headline: "会议召开", body })).toContain("防汛抗旱");
  });

  it("takes a word that stands in the body once for no topic", () => {
    expect(findTopics({ headline: "会议召开", body: ["会前突降暴雨。"] })).toEqual([]);
  });

  it("wants more mentions of a longer story", () => {
    const long = ["暴雨、汛情、防汛。", "会议继续进行。".repeat(400)];

    expect(findTopics({ headline: "会议召开", body: long })).toEqual([]);
  });

  it("finds none in an empty story", () => {
    expect(findTopics({ headline: "", body: [] })).toEqual([]);
  });
});

describe("salientTerms", () => {
  const inBody = (words: string) => ({ headline: "会议召开", body: [words] });

  it("takes a quoted name that two stories hold, and gives it to both", () => {
    const stories = [inBody("推进“万人助万企”活动。"), inBody("没有口号。"), inBody("“万人助万企”见效。")];

    expect(salientTerms(stories)).toEqual([["万人助万企"], [], ["万人助万企"]]);
  });

  it("takes a quoted name of one headline", () => {
    expect(salientTerms([{ headline: "全省“五星支部”创建启动", body: [] }])).toEqual([["五星支部"]]);
  });

  it("does not take the words between two straight quotes for quoted", () => {
    expect(salientTerms([{ headline: '"五星"创建活动和"万人助万企"启动', body: [] }])).toEqual([["万人助万企"]]);
  });

  it("leaves out what one story quotes, and what the topic file covers", () => {
    expect(salientTerms([inBody("他说“好得很呀”。")])).toEqual([[]]);
    expect(salientTerms([inBody("“数字经济”"), inBody("“数字经济”")])).toEqual([[], []]);
  });
});
