import { describe, expect, it } from "vitest";
import { translateDays } from "../../src/answering/english-days.ts";

describe("translateDays", () => {
  it.each([
    ["on july 12, 2022", "on 2022年7月12日"],
    ["on july 12", "on 7月12日"],
    ["on 12 july 2022", "on 2022年7月12日"],
    ["on the 3rd of may", "on 5月3日"],
    ["in may 2023", "in 2023年5月"],
    ["in may", "in 5月"],
    ["since sept. 2021", "since 2021年9月"],
    ["in 2021", "in 2021年"],
    ["may i ask", "may i ask"],
    ["2000 yuan", "2000 yuan"],
    ["the 8th phase", "the 第8期"],
    ["the 100th anniversary", "the 100周年"],
    ["the 76th red cross day", "the 第76 red cross day"],
    ["metro line 3", "3号线"],
    ["phase 8", "第8期"],
  ])("puts %s into Chinese", (english, chinese) => {
    expect(translateDays(english).replace(/\s+/gu, " ").trim()).toBe(chinese);
  });
});
