import { describe, expect, it } from "vitest";
import { isPast, translate } from "../../src/answering/english-glossary.ts";

describe("translate", () => {
  it.each([
    ["volunteer", "志愿者"],
    ["volunteers", "志愿者"],
    ["cities", "城市"],
    ["inspecting", "检查"],
    ["donated", "捐赠"],
    ["grew", "增长"],
    ["red cross", "红十字"],
    ["half marathons", "半程马拉松"],
    ["news", "新闻"],
  ])("knows %s in whatever form", (english, chinese) => {
    expect(translate(english.split(" "))).toBe(chinese);
  });

  it.each(["", "xyzzy", "s", "constructor"])("knows nothing of %j", (english) => {
    expect(translate([english])).toBeUndefined();
  });
});

describe("isPast", () => {
  it.each(["signed", "won", "led"])("takes %s for the past of a verb", (word) => {
    expect(isPast(word)).toBe(true);
  });

  it.each(["sign", "women", "children", "red", ""])("takes %j for none", (word) => {
    expect(isPast(word)).toBe(false);
  });
});
