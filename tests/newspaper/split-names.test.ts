import { describe, expect, it } from "vitest";
import { splitNames } from "../../src/newspaper/split-names.ts";

describe("splitNames", () => {
  it.each([
    ["王际宾董艳竹", ["王际宾", "董艳竹"]],
    ["张三丰李四", ["张三丰", "李四"]],
    ["王红李明", ["王红", "李明"]],
    ["欧阳静司马长风", ["欧阳静", "司马长风"]],
    ["欧阳静林夏雨", ["欧阳静", "林夏雨"]],
    ["杨小东方明华", ["杨小东", "方明华"]],
    ["诸葛长风", ["诸葛长风"]],
    ["阿依古丽·买买提 巴桑多吉", ["阿依古丽·买买提", "巴桑多吉"]],
  ])("splits %s", (text, names) => {
    expect(splitNames(text, new Set())).toEqual(names);
  });

  it("splits where names that are known stand, before all else", () => {
    expect(splitNames("张一李二林", new Set())).toEqual(["张一", "李二林"]);
    expect(splitNames("张一李二林", new Set(["张一李", "二林"]))).toEqual(["张一李", "二林"]);
  });

  it("leaves out what can be no name", () => {
    expect(splitNames("王红 2023 走进企业看发展", new Set())).toEqual(["王红"]);
  });
});
