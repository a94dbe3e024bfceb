import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/text/sentences.ts";

const split = (text: string): readonly string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("splitSentences", () => {
  it.each([
    ["ends at full-width marks", "他来了。她走了！真的？是", ["他来了。", "她走了！", "真的？", "是"]],
    ["ends at ASCII marks of a newspaper", "真的!是吗?好", ["真的!", "是吗?", "好"]],
    ["keeps closing quotes and brackets", "他说：“好。”（笑！）走了。", ["他说：“好。”", "（笑！）", "走了。"]],
    ["keeps an ASCII quote that closes", '他说:"好。"走了。', ['他说:"好。"', "走了。"]],
    ["leaves an ASCII quote that opens to the next", '好。"行?"走', ["好。", '"行?"', "走"]],
    ["keeps a number whole", "平均年龄34.7岁,用 Node.js 写。", ["平均年龄34.7岁,用 Node.js 写。"]],
    ["does not end at a clause break", "一;二；三,四。", ["一;二；三,四。"]],
    ["ends at a newline", "去年郑州超22万人次无偿献血\n本报讯", ["去年郑州超22万人次无偿献血", "本报讯"]],
    ["takes an ellipsis inside a sentence for a pause", "他……走了。", ["他……走了。"]],
    ["ends at an ellipsis before a closing quote", "无法得到救治……”学习", ["无法得到救治……”", "学习"]],
    ["keeps a number with a full-width point whole", "平均34．7岁。好", ["平均34．7岁。", "好"]],
    ["leaves a text without an end whole", "项目".repeat(3000), ["项目".repeat(3000)]],
    ["finds none in white space", " \n\u3000 ", []],
  ])("%s", (_, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it("reads a long row of leaders once", () => {
    expect(split(`他${"…".repeat(150_000)}走了。好`)).toHaveLength(2);
  });

  it("covers everything but white space, in order and without overlap", () => {
    const text = fc.stringMatching(/^[他走12.。！!?？…;"”“\n \u3000）]{0,40}$/);
    fc.assert(
      fc.property(text, (any) => {
        const ranges = splitSentences(any);

        expect(
          ranges
            .map(({ start, end }) => any.slice(start, end))
            .join("")
            .replace(/\s/g, ""),
        ).toBe(any.replace(/\s/g, ""));
        for (const [i, { start, end }] of ranges.entries()) {
          expect(start).toBeGreaterThanOrEqual(ranges[i - 1]?.end ?? 0);
          expect(any.slice(start, end)).toBe(any.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });
});
