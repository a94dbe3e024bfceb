import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/text/fold.ts";

describe("fold", () => {
  it.each([
    ["ＣＯＶＩＤ－１９", "covid-19"],
    ["臺灣紅十字會發佈", "台湾红十字会发布"],
    ["「項目為王」", '"项目为王"'],
    ["“项目为王”", '"项目为王"'],
    ["『后』", '"后"'],
    ["62.6％", "62.6%"],
    ["羅\u3000馬", "罗 马"],
    ["⽂明", "文明"],
  ])("folds %s", (printed, folded) => {
    expect(fold(printed)).toBe(folded);
  });

  it("leaves alone what would grow or shrink", () => {
    expect(fold("ﬁ㈠譓𠮷\ud800İ")).toBe("ﬁ㈠譓𠮷\ud800İ");
  });

  it("keeps the length of any text, unit by unit, and changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const text = String.fromCharCode(...units);

        const folded = fold(text);

        expect(folded).toHaveLength(text.length);
        expect(fold(folded)).toBe(folded);
        for (let at = 0; at < text.length; at++) expect(fold(text.charAt(at))).toBe(folded.charAt(at));
      }),
    );
  });
});
