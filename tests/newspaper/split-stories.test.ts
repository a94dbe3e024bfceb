import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classifyLine, isSloganRow } from "../../src/newspaper/classify-line.ts";
import { pageLines } from "../../src/newspaper/page-lines.ts";
import type { RawStory } from "../../src/newspaper/raw-story.ts";
import { splitStories } from "../../src/newspaper/split-stories.ts";
import { randomPage } from "../support/random-page.ts";

/** Names of columns, jump lines and editors are no part of a story; the opening of a lead is read apart from its line. */
const OF_THE_PAGE: readonly string[] = ["jump", "label", "banner", "editors", "lead"];

function isOfThePage(line: string): boolean {
  return OF_THE_PAGE.includes(classifyLine(line)) || isSloganRow(line);
}

function split(...lines: readonly string[]) {
  return splitStories(pageLines(lines.join("\n")));
}

function linesOf(story: RawStory): readonly string[] {
  const { head, credits, captions, paragraphs } = story;
  return [...head, ...credits, ...captions, ...paragraphs.flatMap((paragraph) => paragraph.lines)];
}

describe("splitStories", () => {
  it("gives each item of a column of briefs a story, with the names that close it", () => {
    const { stories } = split(
      "简 讯",
      "●甲路公交改线",
      "甲路施工,公交改走乙路。(王红)",
      "●乙馆闭馆",
      "乙馆闭馆三天。(记者 李明)",
    );

    expect(stories.map(({ section, head }) => [section, head])).toEqual([
      ["简讯", ["甲路公交改线"]],
      ["简讯", ["乙馆闭馆"]],
    ]);
  });

  it("takes a row of a column of briefs for a headline, but under an opening for a subheading", () => {
    const rows = ["甲路公交改线", "公交改走乙路。", "乙馆闭馆", "乙馆闭馆三天。"];

    const heads = (...lines: readonly string[]) => split(...lines).stories.map(({ head }) => head);

    expect(heads("简讯", ...rows)).toEqual([["甲路公交改线"], ["乙馆闭馆"]]);
    expect(heads("简讯", "甲路公交改线", "本报讯 公交改走乙路。", "乙馆闭馆", "乙馆闭馆三天。")).toEqual([
      ["甲路公交改线"],
    ]);
  });

  it("tells a slogan over a story from a headline by the words of the story", () => {
    const above = ["甲地开会", "本报讯 会议召开。"];
    const rows = ["守护碧水 共享蓝天", "甲村食堂开到40个村", "一顿饭两元", "本报讯 食堂开饭。"];

    const heads = (...lines: readonly string[]) => split(...lines).stories.map(({ head }) => head.length);

    expect(heads(...above, ...rows)).toEqual([1, 2]);
    expect(heads(...above, ...rows, "要守护好一湖碧水,与市民共享蓝天。")).toEqual([1, 3]);
  });

  it("parts a notice from the story above, and who signed it from the story below", () => {
    const { stories, folios } = split(
      "甲地开会",
      "本报讯(记者 王红) 会议召开。",
      "停水通知",
      "因管道改造,定于6月8日停水,请提前储水。",
      "江城市自来水有限公司",
      "2024年6月6日",
      "乙地演出",
      "本报讯 演出开始。",
    );

    expect(stories.map(({ head, credits, paragraphs }) => [head, credits, paragraphs.length])).toEqual([
      [["甲地开会"], [], 1],
      [["停水通知"], ["江城市自来水有限公司"], 1],
      [["乙地演出"], [], 1],
    ]);
    expect(folios).toEqual([]);
  });

  it("closes up the headline of a notice", () => {
    const { stories } = split("甲地开会", "本报讯 会议召开。", "公 告", "甲路封闭,请绕行。");

    expect(stories.map(({ head }) => head)).toEqual([["甲地开会"], ["公告"]]);
  });

  it("takes the second row of a slogan for no headline", () => {
    const { stories } = split("学习贯彻全会精神", "奋力谱写江城新篇章", "市委召开会议", "本报讯 会议召开。");

    expect(stories.map(({ section, head }) => [section, head])).toEqual([["学习贯彻全会精神", ["市委召开会议"]]]);
  });

  it.each([
    ["□ 王红桥", "文/王红桥"],
    ["王红桥", "作者:王红桥"],
  ])("takes %s below a headline for who wrote the piece", (row, credit) => {
    const { stories } = split("把路修好", row, "路是大家的,修路也要听大家的话,这话说了多少年。");

    expect(stories.map(({ head, credits }) => [head, credits])).toEqual([[["把路修好"], [credit]]]);
  });

  it("keeps a slogan inside a headline", () => {
    const rows = ["市委召开会议", "贯彻全会精神 推动全市发展", "奋力谱写江城新篇章"];

    const { stories } = split(...rows, "本报讯 会议召开。");

    expect(stories.map(({ head }) => head)).toEqual([rows]);
  });

  it("begins a story below the names that close the one above", () => {
    const { stories } = split(
      "简讯",
      "甲路公交改线",
      "甲路施工,公交改走乙路。(记者 王红)",
      "乙馆闭馆",
      "乙馆闭馆三天。(记者 李明)",
    );

    expect(stories.map(({ head }) => head)).toEqual([["甲路公交改线"], ["乙馆闭馆"]]);
  });

  it("gives each opening a story, with the rows above it for its headline", () => {
    const { stories } = split("甲地召开会议", "本报讯 甲地的会议。", "乙地举行活动", "本报讯 乙地的活动。");

    expect(stories.map(({ head, paragraphs }) => [head, paragraphs[0]?.lines])).toEqual([
      [["甲地召开会议"], ["甲地的会议。"]],
      [["乙地举行活动"], ["乙地的活动。"]],
    ]);
  });

  it("joins a sentence over an empty line, and begins a paragraph where one has ended", () => {
    const { stories } = split("本报讯 推动经济社", "", "会发展。", "下一步,继续推进。");

    expect(stories[0]?.paragraphs.map(({ lines }) => lines)).toEqual([
      ["推动经济社", "会发展。"],
      ["下一步,继续推进。"],
    ]);
  });

  it("puts a story under the name of its column", () => {
    const { stories } = split("简讯", "甲地召开会议", "本报讯 甲地的会议。");

    expect(stories[0]?.section).toBe("简讯");
  });

  it("makes a story of each item of a column of briefs", () => {
    const { stories } = split("简讯", "■甲地开会", "会议召开,内容很多,大家满意。", "■乙地开会", "活动举行,大家满意。");

    expect(stories.map(({ head, section }) => [head, section])).toEqual([
      [["甲地开会"], "简讯"],
      [["乙地开会"], "简讯"],
    ]);
  });

  it("keeps the printed header and the editors out of the stories", () => {
    const page = split("2024年3月15日 星期五 A03版", "甲地召开会议", "本报讯 会议召开。", "责任编辑 李某 版式 王某");

    expect(page.folios).toEqual(["2024年3月15日 星期五 A03版"]);
    expect(page.stories.map(linesOf)).toEqual([["甲地召开会议", "会议召开。"]]);
  });

  it("takes the last of many rows for the headline, and those above for the end of the story before", () => {
    const rows = Array.from({ length: 30 }, (_, i) => `第${i + 1}位 王某`);

    const { stories } = split("甲地召开会议", "本报讯 会议召开。", ...rows, "乙地举行活动", "本报讯 乙地的活动。");

    expect(stories.map(({ head }) => head.length)).toEqual([1, 8]);
    expect(stories[1]?.head.at(-1)).toBe("乙地举行活动");
    expect(stories.flatMap(linesOf)).toHaveLength(34);
  });

  it("makes a headline and a body of many rows that nothing follows", () => {
    const [story] = split(...Array.from({ length: 30 }, (_, i) => `第${i + 1}位 王某`)).stories;

    expect([story?.head.length, story?.paragraphs.length]).toEqual([8, 22]);
  });

  it("marks what is continued and what is resumed", () => {
    const { stories } = split(
      "甲地召开会议",
      "本报讯 会议召开。",
      "(下转A04版)",
      "(上接A01版)",
      "项目推进顺利,成效明显。",
    );

    expect(stories.map(({ continued, resumed }) => [continued, resumed])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it("gives a caption at the foot of the page to the story above it, even one that has ended", () => {
    const { stories } = split("甲地召开会议", "本报讯 会议召开。", "(下转A04版)", "图为会议现场。本报记者 王红 摄");

    expect(stories.map(({ captions }) => captions)).toEqual([["图为会议现场。本报记者 王红 摄"]]);
  });

  it("finds no story on an empty page", () => {
    expect(split("")).toEqual({ stories: [], folios: [] });
  });

  it("loses no line of a page that holds a story", () => {
    fc.assert(
      fc.property(randomPage(), (text) => {
        const { stories, folios } = splitStories(pageLines(text));
        fc.pre(stories.length > 0);
        const kept = [...folios, ...stories.flatMap(linesOf)].join("\n").replace(/\s/gu, "");

        for (const line of pageLines(text)) {
          if (isOfThePage(line.text)) continue;
          // ● 标题 正文 is parted at its space, and names in brackets may be put with the story's own.
          for (const part of line.text.replace(/^[■●★□]/u, "").split(/[\s()()]+/u)) expect(kept).toContain(part);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("pageLines", () => {
  it("leaves out empty lines and counts them", () => {
    expect(pageLines("甲\n\n \u3000\n乙\n")).toEqual([
      { text: "甲", blanksBefore: 0 },
      { text: "乙", blanksBefore: 2 },
    ]);
  });

  it.each(["\u3000\u3000甲", "    甲", "\t甲"])("takes off the indent of %j", (line) => {
    expect(pageLines(line)).toEqual([{ text: "甲", blanksBefore: 0 }]);
  });

  it("makes one space of many, and nothing of what prints nothing", () => {
    expect(pageLines("\u200B甲\u00A0 \u3000乙\u00AD丙\uFEFF ")[0]?.text).toBe("甲 乙丙");
  });
});
