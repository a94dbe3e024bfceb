import { describe, expect, it } from "vitest";
import { parseMarkdown } from "./parse-markdown.ts";
import { showText } from "./show-text.ts";

describe("parseMarkdown", () => {
  it.each([
    ["*粗* _斜_ __下__ ~删~ ||密|| `码`", "**粗** __斜__ ++下++ ~~删~~ ||密|| `码`"],
    ["1\\.5 \\*", "1.5 *"],
  ])("reads %s", (source, text) => {
    const { text: plain, entities } = parseMarkdown(source);

    expect(showText(plain, entities)).toBe(text);
  });

  it.each([
    ["*粗", "Can't find end of bold entity at byte offset 0"],
    ["1.5", "Character '.' is reserved and must be escaped with the preceding '\\'"],
    ["*粗 _斜*_", "Can't find end of"],
  ])("refuses %s", (source, error) => {
    expect(() => parseMarkdown(source)).toThrow(`Bad Request: can't parse entities: ${error}`);
  });
});
