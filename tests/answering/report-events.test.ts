import { beforeAll, describe, expect, it } from "vitest";
import { makePage, openPages } from "../support/small-library.ts";

const REST =
  "三号桥墩有擦痕,检测人员已经完成水下探摸,初步判断主体结构没有受损,详细结论要等荷载试验以后得出。公交集团增开两条摆渡线路,乘客在码头广场和东岸车站换乘,货船所属公司的负责人正在接受调查。海事部门在上下游各两公里设置警戒区,过往船舶减速通过。";
const story = (paper: string, reporter: string, hurt: number) =>
  `本报讯(${paper}记者 ${reporter})3月10日上午,一艘载有800吨河沙的货船失去动力后撞上澜川跨江大桥,${hurt}人受伤,大桥双向封闭。${REST}`;

let library: Awaited<ReturnType<typeof openPages>>;

beforeAll(async () => {
  library = await openPages(
    makePage(
      "lanchuan.txt",
      "2024-03-11",
      ["货船撞上澜川跨江大桥", story("澜川晚报", "贺一川", 3)],
      ["读书会报名", "本报讯(澜川晚报记者 贺一川)第八期读书会3月10日起报名,名额60个。"],
    ),
    makePage("hezhou.txt", "2024-03-12", ["澜川跨江大桥被货船撞击", story("禾州日报", "田小满", 3)]),
    makePage("hezhou-later.txt", "2024-03-13", ["货船撞桥受伤人数上升", story("禾州日报", "田小满", 5)]),
  );
});

describe("an event that several pages tell", () => {
  it("is cited once, with the other reports, and apart where a count differs", () => {
    const { citations } = library.answerer.ask("撞上跨江大桥的货船载有什么");
    const pages = citations.map(({ page, also }) => [page, ...also.map((other) => other.page)].toSorted().join(" "));

    expect(pages.toSorted()).toEqual(["hezhou-later.txt", "hezhou.txt lanchuan.txt"]);
  });

  it("is answered from the newest report where a figure changed", () => {
    const { answer, citations } = library.answerer.ask("货船撞上大桥几人受伤");

    expect(answer).toBe("5人");
    expect(citations.map(({ page, date }) => [page, date])).toEqual([
      ["hezhou-later.txt", "2024-03-13"],
      [expect.stringMatching(/^(?:hezhou|lanchuan)\.txt$/), expect.any(String)],
    ]);
  });

  it("is told whole in a list, where all belong", () => {
    const { outcome, citations } = library.answerer.ask("货船");

    expect(outcome).toBe("articles");
    expect(citations.map(({ page, also }) => [page, also.length])).toEqual([
      ["hezhou-later.txt", 0],
      ["hezhou.txt", 0],
      ["lanchuan.txt", 0],
    ]);
  });

  it("is offered once where the pages do not tell", () => {
    const { outcome, nearest } = library.answerer.ask("谁捐款修理了被货船撞上的跨江大桥");

    expect(outcome).toBe("not-found");
    expect(nearest.map(({ page }) => page)).not.toEqual(expect.arrayContaining(["hezhou.txt", "lanchuan.txt"]));
  });
});
