import { describe, expect, it } from "vitest";
import { isSyllable, plainLetters } from "../../src/answering/pinyin-letters.ts";

describe("plainLetters", () => {
  it.each([
    ["zhèngzhōu shìzhǎng", "zhengzhou shizhang"],
    ["zhe\u0300ngzho\u0304u", "zhengzhou"],
    ["zheng4zhou1 shi4zhang3", "zhengzhou shizhang"],
    ["lǚyóu nǚ'ér lüè", "lvyou nv'er lve"],
    ["lu:se nu:er", "lvse nver"],
    ["fanglue nue", "fanglve nve"],
    ["2022年 gdp covid19", "2022年 gdp covid19"],
  ])("writes %s without tones", (typed, plain) => {
    expect(plainLetters(typed)).toBe(plain);
  });
});

describe("isSyllable", () => {
  it.each(["a", "er", "zhuang", "xiong", "lve", "liang", "yuan", "shi", "jiu", "wo", "nv"])("knows %s", (letters) => {
    expect(isSyllable(letters)).toBe(true);
  });

  it.each(["", "b", "zh", "gdp", "xiongji", "thing", "street"])("takes %j for none", (letters) => {
    expect(isSyllable(letters)).toBe(false);
  });
});
