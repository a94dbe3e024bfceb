import { describe, expect, it } from "vitest";
import { mendParagraph, mendSpaces } from "../../src/newspaper/mend-text.ts";

describe("mendSpaces", () => {
  it.each([
    ["inside a word", "加快传 统产业改造", "加快传统产业改造"],
    ["every one of a row", "传 统 产 业", "传统产业"],
    ["behind punctuation", "李党生、 张红伟", "李党生、张红伟"],
    ["behind ASCII punctuation", "他说, 好", "他说,好"],
    ["before punctuation", "他说 ,好", "他说,好"],
    ["before a number that runs on", "首批 143个项目,5月 8日", "首批143个项目,5月8日"],
    ["before a number that ends the clause", "增长 3.5%。", "增长3.5%。"],
  ])("takes out a space %s", (_, printed, mended) => {
    expect(mendSpaces(printed)).toBe(mended);
  });

  it.each([
    ["between Latin words", "通过 Uptime M&O 认证"],
    ["on both sides of a number", "算力达 256 TOPS,客户包括 3 家整车厂"],
    ["between the halves of a quoted slogan", "“生命教育 救在身边”活动"],
    ["between names in closing brackets", "完成了检查。(何静 吕维)"],
  ])("keeps a space %s", (_, printed) => {
    expect(mendSpaces(printed)).toBe(printed);
  });
});

describe("mendSpaces, of a column that was cut line by line", () => {
  it("takes out the space in a slogan with the others", () => {
    const printed = '大力弘扬"干事干 练干净"作风,改造提升传 统产业、谋篇布 局未来产 业,绘好招商图 谱。';

    expect(mendSpaces(printed)).toBe('大力弘扬"干事干练干净"作风,改造提升传统产业、谋篇布局未来产业,绘好招商图谱。');
  });
});

describe("mendParagraph", () => {
  it("joins Chinese over a column break without a space", () => {
    expect(mendParagraph(["推动经济社", "会发展。"])).toBe("推动经济社会发展。");
  });

  it("puts the space back between Latin words that a break parted", () => {
    expect(mendParagraph(["通过 Uptime", "Institute 认证。"])).toBe("通过 Uptime Institute 认证。");
  });

  it("joins a number over a column break", () => {
    expect(mendParagraph(["共接待1", "2万人次。"])).toBe("共接待12万人次。");
  });
});
