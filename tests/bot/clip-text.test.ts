import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boldMarks, boundaryBefore, clipAtClause, clipText, snippetAround } from "../../src/bot/clip-text.ts";

const FAMILY = "👨‍👩‍👧";
/** Chinese, pairs of surrogates, joined emoji, marks on letters. */
const hostileText = fc
  .array(fc.constantFrom("郑州", "。", "a", "𠮷", FAMILY, "e\u0301", "🇨🇳", "\n", "<b>"), { maxLength: 60 })
  .map((parts) => parts.join(""));

describe("clipText", () => {
  it("leaves a text that fits", () => {
    expect(clipText("去年郑州", 4)).toBe("去年郑州");
  });

  it("ends a text that does not fit with …", () => {
    expect(clipText("去年郑州", 3)).toBe("去年…");
  });

  it("tears no character", () => {
    expect(clipText(`a${FAMILY}b`, 5)).toBe("a…");
    expect(clipText("𠮷𠮷𠮷", 4)).toBe("𠮷…");
  });

  it("keeps to its length, and whole characters, for any text", () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 80 }), (text, max) => {
        const clipped = clipText(text, max);

        expect(clipped.length).toBeLessThanOrEqual(max);
        expect(clipped).toBe(Buffer.from(clipped).toString());
        expect(text.startsWith(clipped.replace(/…$/, ""))).toBe(true);
      }),
    );
  });
});

describe("clipAtClause", () => {
  it.each([
    ["市长出席活动,见证项目集中签约并宣布开工", 14, "市长出席活动…"],
    ["推进会召开。安伟强调要贯彻落实部署", 12, "推进会召开。"],
    ["接待献血者228154人次采集", 9, "接待献血者…"],
    ["标准认证以96.4分的优异成绩通过", 9, "标准认证以…"],
    ["年产值达1,234.5亿元人民币", 9, "年产值达…"],
    ["一个短句", 10, "一个短句"],
  ])("cuts %s to %i", (text, max, clipped) => {
    expect(clipAtClause(text, max)).toBe(clipped);
  });

  it("keeps what must be shown, past the end of a clause", () => {
    expect(clipAtClause("市长出席活动,见证项目集中签约并宣布开工", 14, 12)).toBe("市长出席活动,见证项目集中…");
  });

  it("keeps to its length, and whole characters, for any text", () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 80 }), fc.nat(80), (text, max, mustShow) => {
        const clipped = clipAtClause(text, max, mustShow);

        expect(clipped.length).toBeLessThanOrEqual(max);
        expect(clipped).toBe(Buffer.from(clipped).toString());
        expect(text.startsWith(clipped.replace(/…$/, ""))).toBe(true);
      }),
    );
  });
});

describe("boundaryBefore", () => {
  it.each([
    ["characters", "郑州。"],
    ["joined pictures", FAMILY],
    ["flags", "🇨🇳"],
    ["letters with marks", "e\u0301"],
    ["pictures", "👍a👍🏽"],
    ["characters of an older script", "𠮷野"],
    ["syllables", "하\u1112\u1161\u11ab한क्षि"],
  ])("finds in a long text of %s what segmenting all of it finds", (_, unit) => {
    const text = `郑${unit.repeat(100)}`;
    const starts = Array.from(new Intl.Segmenter("zh").segment(text), ({ index }) => index);

    for (let index = 1; index < text.length; index += 1) {
      expect(boundaryBefore(text, index)).toBe(starts.findLast((start) => start <= index && start > 0) ?? index);
    }
  });

  it("cuts inside a character that is longer than the space", () => {
    const stacked = `e${"\u0301".repeat(50)}`;

    expect(boundaryBefore(stacked, 10)).toBe(10);
  });
});

describe("boldMarks", () => {
  it("leaves out marks beyond the text", () => {
    const shown = boldMarks("安伟", [
      { start: 0, end: 2 },
      { start: 1, end: 9 },
    ]);

    expect(shown.entities).toEqual([{ type: "bold", offset: 0, length: 2 }]);
  });
});

describe("snippetAround", () => {
  const passage = `${"开".repeat(50)}献血者228154人次${"尾".repeat(50)}`;
  const marks = [{ start: 53, end: 61 }];

  it("shows the marked words bold, with what stands around them", () => {
    const { text, entities } = snippetAround(passage, marks, 40, 20);

    expect(text).toBe(`…${"开".repeat(7)}献血者228154人次${"尾".repeat(20)}…`);
    expect(entities.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual(["228154人次"]);
  });

  it("begins with a clause where one begins near by", () => {
    const { text } = snippetAround(
      `${"开".repeat(50)},市委书记安伟${"尾".repeat(50)}`,
      [{ start: 55, end: 57 }],
      20,
      10,
    );

    expect(text).toBe(`…市委书记安伟${"尾".repeat(12)}…`);
  });

  it("shows the beginning when nothing is marked", () => {
    expect(snippetAround(passage, [], 10, 5).text).toBe(`${"开".repeat(9)}…`);
  });

  it("shows a short passage whole, on one line", () => {
    expect(snippetAround("一\n二", [{ start: 2, end: 3 }], 10, 1).text).toBe("一 二");
  });
});
