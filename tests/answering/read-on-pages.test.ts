import { beforeAll, describe, expect, it } from "vitest";
import { readOnPages } from "../../src/answering/read-on-pages.ts";
import { makePage, openPages } from "../support/small-library.ts";

let library: Awaited<ReturnType<typeof openPages>>;

beforeAll(async () => {
  library = await openPages(
    makePage(
      "lanchuan.txt",
      "2024-05-07",
      ["两地签约共建", "本报讯(记者 贺一川)昨日,“飞桥园区”项目签约,澜川市市长闻立群出席。志愿者到场服务。"],
      ["项目集中开工", "本报讯(记者 贺一川)5月6日,全市43个项目集中开工,总投资125.4亿元。“志愿者”招募同日开始。"],
      ["志愿者上岗", "本报讯(记者 贺一川)5月6日,60名志愿者在车站上岗。"],
    ),
  );
});

describe("readOnPages", () => {
  it("holds to what a story calls something, and to no word that others have as well", () => {
    expect(readOnPages("飞桥园区项目总投资多少", library).named).toEqual(["飞桥园区"]);
    expect(readOnPages("志愿者有多少", library).named).toEqual([]);
  });

  it("reads whoever is called by surname and office by the whole name", () => {
    expect(readOnPages("闻市长出席了什么", library).people).toEqual(["闻立群"]);
  });
});

describe("createAnswerer, asked about what a story calls something", () => {
  it("gives no figure of another thing", () => {
    expect(library.answerer.ask("飞桥园区项目总投资多少")).toMatchObject({ outcome: "not-found", answer: null });
    expect(library.answerer.ask("集中开工的项目总投资多少").answer).toBe("125.4亿元");
  });
});
