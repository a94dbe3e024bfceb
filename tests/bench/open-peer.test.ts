import { describe, expect, it } from "vitest";
import { openPeer, PEER_NAMES } from "../../bench/open-peer.ts";

const DOCUMENTS = [
  { id: "blood", title: "去年郑州献血", text: "2022年,郑州市红十字会接待无偿献血者二十万人次。" },
  { id: "games", title: "大运会", text: "成都举办世界大学生运动会,各国运动员到了。" },
  { id: "rain", title: "", text: "气象台说,周末有大雨,山区要防洪水。" },
  { id: "harvest", title: "", text: "小麦熟了,农民开着收割机下地。" },
  { id: "metro", title: "地铁", text: "地铁三号线通车,全长四十公里。" },
];

describe("openPeer", () => {
  it.each(PEER_NAMES)("opens a system that finds the obvious document first: %s", async (name) => {
    const { load } = await openPeer(name);
    const search = await (await load())(DOCUMENTS);

    // As it comes, MiniSearch knows only what stands between two marks.
    expect((await search(name === "minisearch" ? "周末有大雨" : "周末的大雨", 10))[0]).toBe("rain");
  });

  it.each(PEER_NAMES)(
    "opens a system that finds no more than are wanted, and nothing for marks alone: %s",
    async (name) => {
      const { load } = await openPeer(name);
      const search = await (await load())([...DOCUMENTS, { id: "more", title: "大运会", text: "大运会 运动员 大雨" }]);

      expect(await search("大运会", 1)).toHaveLength(1);
      expect(await search("?!“”", 10)).toEqual([]);
    },
  );
});
