import { beforeAll, describe, expect, it } from "vitest";
import { openReader } from "../../support/short-answer.ts";

let read: Awaited<ReturnType<typeof openReader>>;

beforeAll(async () => {
  read = await openReader();
});

describe("findLists", () => {
  it.each([
    [
      "what a verb before it governs",
      "6路改道后哪些站不停?",
      "6路绕行南大道、北大街,取消广场站、二院站。",
      "广场站、二院站",
    ],
    [
      "as many as the question says",
      "签约的是哪3个项目?",
      "花田项目、果园项目、林场合作项目集中签约。",
      "花田项目、果园项目、林场合作项目",
    ],
    [
      "what is of the kind asked for",
      "他察看了哪两家企业的车间和实验室?",
      "在南山精密制造有限公司、北山药业公司,他察看了企业生产车间、实验室。",
      "南山精密制造有限公司、北山药业公司",
    ],
    ["places", "她观摩项目去的都是哪儿?", "她实地观摩了东山区、南山市、北山县等地部分项目。", "东山区、南山市、北山县"],
    [
      "where somebody went rather than what was said there",
      "她突击看了哪些单位?",
      "她先后到南山化工、北山药业、东山气站,检查值守情况。她说,单位要把隐患当事故看,不能只开会不下去、只检查不复查。",
      "南山化工、北山药业、东山气站",
    ],
  ])("finds %s", (_, question, text, words) => {
    expect(read(question, text)).toBe(words);
  });
});
