import { describe, expect, it } from "vitest";
import { findPlaces } from "../../src/newspaper/find-places.ts";

describe("findPlaces", () => {
  it("finds provinces and cities, each once, in the order of the text", () => {
    expect(findPlaces("郑州和成都,河南与郑州。", null)).toEqual(["郑州", "成都", "河南"]);
  });

  it("puts the place of the dispatch first", () => {
    expect(findPlaces("郑州来客。", "成都")).toEqual(["成都", "郑州"]);
  });

  it.each([
    ["代表团到石佛办事处检查。", "石佛办事处"],
    ["考察团来到兰考县学习。", "兰考县"],
    ["进一步推进滨江新区建设。", "滨江新区"],
  ])("finds the place of its kind in %s", (text, place) => {
    expect(findPlaces(text, null)).toContain(place);
  });

  it.each(["全市上下动员。", "我市和各县齐心。", "该区居民满意。", "老旧小区改造。", "在农村推广。", ""])(
    "finds none in %j",
    (text) => {
      expect(findPlaces(text, null)).toEqual([]);
    },
  );
});
